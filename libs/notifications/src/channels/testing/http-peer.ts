import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What a peer answers; `hang` answers nothing at all, `cut` closes the connection. */
export type Reply = { status?: number; json?: unknown; headers?: Record<string, string> } | 'hang' | 'cut';

/** An HTTP server on a free port of this machine that answers as a test says, and keeps what arrived. */
export class HttpPeer {
  readonly arrived: Arrived[] = [];
  private readonly server: Server;
  private readonly open = new Set<ServerResponse>();

  constructor(private answer: (request: Arrived) => Reply) {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on it answers like this. */
  answers(answer: (request: Arrived) => Reply): void {
    this.answer = answer;
  }

  async stop(): Promise<void> {
    for (const response of this.open) response.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const arrived = {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', this.url),
      headers: request.headers,
      body: Buffer.concat(parts).toString('utf8'),
    };
    this.arrived.push(arrived);
    const reply = this.answer(arrived);
    if (reply === 'hang') {
      this.open.add(response);
    } else if (reply === 'cut') {
      request.socket.destroy();
    } else {
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.json ?? {}));
    }
  }
}
