import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { finishRequests } from './finish-requests';

describe('finishing what is under way', () => {
  let server: Server;
  let answers: ServerResponse[];
  let arrived: () => void;
  const agent = new Agent({ keepAlive: true });

  beforeEach(async () => {
    answers = [];
    server = createServer((_, response) => {
      answers.push(response);
      arrived();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => agent.destroy());

  /** Asks, and waits until the server has the request; the promise inside is the answer, or how it was cut. */
  async function ask(): Promise<{ answer: Promise<string> }> {
    const here = new Promise<void>((resolve) => (arrived = resolve));
    const { port } = server.address() as AddressInfo;
    const answer = new Promise<string>((resolve) => {
      const asked = request({ port, host: '127.0.0.1', agent }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part)).on('end', () => resolve(text));
      });
      asked.on('error', ({ message }) => resolve(`cut: ${message}`)).end();
    });
    await here;
    return { answer };
  }

  it('answers a request that came before, and takes no new one', async () => {
    const { answer } = await ask();
    const { port } = server.address() as AddressInfo;
    const finished = finishRequests(server, 60_000);
    const refused = new Promise((resolve) =>
      request({ port, host: '127.0.0.1', agent: false }).on('error', resolve).end(),
    );
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
    answers[0].end('done');
    await finished;
    expect(await answer).toBe('done');
  });

  it('closes connections that only wait for a next request', async () => {
    const { answer } = await ask();
    answers[0].end('done');
    await answer;
    await finishRequests(server, 60_000);
  });

  it('cuts what hangs for longer than it has patience', async () => {
    const { answer } = await ask();
    await finishRequests(server, 1);
    expect(await answer).toMatch(/^cut: /);
  });
});
