import { EarlyAnswers, firstQuestions } from './early';

const ORIGIN = 'https://duban.example';

/** Early answers with a clock, and what went out. */
function begin(ask: (url: string) => Promise<Response> = (url) => Promise.resolve(new Response(`early ${url}`))) {
  const clock = { now: 0 };
  const out: string[] = [];
  const early = new EarlyAnswers(
    (url) => {
      out.push(url);
      return ask(url);
    },
    () => clock.now,
  );
  const take = async (path: string) =>
    (await early.take(ORIGIN + path, () => Promise.resolve(new Response('asked again')))).text();
  return { early, clock, out, take };
}

describe('what is asked before the client is there', () => {
  it('is answered once; whoever asks again asks the server', async () => {
    const { early, out, take } = begin();
    early.send(['/api/session', '/api/plans'], ORIGIN);
    expect(out).toEqual([`${ORIGIN}/api/session`, `${ORIGIN}/api/plans`]);
    expect(await take('/api/session')).toBe(`early ${ORIGIN}/api/session`);
    expect(await take('/api/session')).toBe('asked again');
    expect(await take('/api/plans/7')).toBe('asked again');
  });

  it.each([
    [9_999, 'early'],
    [10_000, 'asked again'],
  ])('after %d ms is taken for %s', async (now, answer) => {
    const { early, clock, take } = begin();
    early.send(['/api/plans'], ORIGIN);
    clock.now = now;
    expect(await take('/api/plans')).toMatch(new RegExp(`^${answer}`));
  });

  it('is asked again where it failed, and forgotten when somebody else comes', async () => {
    const failing = begin(() => Promise.reject(new TypeError('no network')));
    failing.early.send(['/api/plans'], ORIGIN);
    expect(await failing.take('/api/plans')).toBe('asked again');
    const { early, take } = begin();
    early.send(['/api/plans'], ORIGIN);
    early.forget();
    expect(await take('/api/plans')).toBe('asked again');
  });

  it.each([
    ['/sign-in', ['/api/session']],
    ['/accounts', ['/api/session']],
    ['/workbench', ['/api/session', '/api/plans']],
    ['/plans', ['/api/session']],
    ['/plans/7', ['/api/session', '/api/plans', '/api/plans/7', '/api/plans/7/board']],
    ['/plans/7/clauses/3', ['/api/session', '/api/plans', '/api/plans/7']],
    ['/plans/7x', ['/api/session']],
  ])('at %s is %j', (address, questions) => {
    expect(firstQuestions(address, true)).toEqual(questions);
  });

  it('are about the session alone where nobody has signed in', () => {
    expect(firstQuestions('/plans/7', false)).toEqual(['/api/session']);
  });
});
