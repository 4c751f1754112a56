import { KnownAnswers } from './known-answers';

/** A server that has one answer for each address, and knows it by its tag. */
class Server {
  answers: Record<string, string> = {};
  sent = 0;

  readonly send = async ({ url, headers }: Request): Promise<Response> => {
    const text = this.answers[url] ?? '{}';
    const etag = `W/"${text.length}-${text}"`;
    if (headers.get('If-None-Match') === etag) return new Response(null, { status: 304 });
    this.sent += text.length;
    return new Response(text, { status: 200, headers: { 'Content-Type': 'application/json', ETag: etag } });
  };
}

const URL = 'http://localhost/api/plans';

describe('an answer that is known', () => {
  let server: Server;
  let known: KnownAnswers;
  const ask = async (url = URL) => (await known.ask(new Request(url), server.send)).json();

  beforeEach(() => {
    server = new Server();
    known = new KnownAnswers();
    server.answers[URL] = '{"plans":1}';
  });

  it('is sent once, however often it is asked for', async () => {
    for (let nth = 0; nth < 5; nth += 1) expect(await ask()).toEqual({ plans: 1 });
    expect(server.sent).toBe('{"plans":1}'.length);
  });

  it('is sent again when it has changed, and after that no more', async () => {
    await ask();
    server.answers[URL] = '{"plans":22}';
    for (let nth = 0; nth < 3; nth += 1) expect(await ask()).toEqual({ plans: 22 });
    expect(server.sent).toBe('{"plans":1}{"plans":22}'.length);
  });

  it('is asked for as a whole by whoever comes next', async () => {
    await ask();
    known.forget();
    await ask();
    expect(server.sent).toBe('{"plans":1}'.length * 2);
  });

  it('is one of the last sixty', async () => {
    await ask();
    for (let nth = 0; nth < 60; nth += 1) await ask(`http://localhost/api/plans/${nth}`);
    server.sent = 0;
    await ask('http://localhost/api/plans/59');
    expect(server.sent).toBe(0);
    await ask();
    expect(server.sent).toBe('{"plans":1}'.length);
  });

  it('is none where it was refused or is no JSON', async () => {
    const plain = async () =>
      new Response('x', { status: 200, headers: { 'Content-Type': 'text/plain', ETag: '"1"' } });
    const refused = async () => new Response('{}', { status: 403, headers: { 'Content-Type': 'application/json' } });
    for (const send of [plain, refused]) {
      await known.ask(new Request(URL), send);
      const again = new Request(URL);
      await known.ask(again, send);
      expect(again.headers.has('If-None-Match')).toBe(false);
    }
  });
});
