/** An answer that was asked for longer ago than this may be an old one; milliseconds. */
const YOUNG = 10_000;

type Ask = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Questions that the first script sends while the client that will want their answers is still on its way. Each answer is given
 * away once.
 */
export class EarlyAnswers {
  private readonly asked = new Map<string, Promise<Response>>();

  constructor(
    private readonly ask: Ask,
    private readonly now: () => number,
  ) {}

  /** @param paths of the API, which has to allow them to whoever comes here */
  send(paths: readonly string[], origin: string): void {
    for (const path of paths) {
      const answer = this.ask(origin + path, { headers: { 'X-Duban': '1' } });
      answer.catch(() => undefined); // whoever wants it learns of it
      this.asked.set(origin + path, answer);
    }
  }

  /** The answer to this question, if it was asked just now. One that failed is asked again. */
  take(url: string, again: () => Promise<Response>): Promise<Response> {
    const answer = this.asked.get(url);
    this.asked.delete(url);
    return answer && this.now() < YOUNG ? answer.catch(again) : again();
  }

  /** Somebody else may sit here now. */
  forget(): void {
    this.asked.clear();
  }
}

export const early = new EarlyAnswers(
  (url, init) => fetch(url, init),
  () => performance.now(),
);

/**
 * What the page at this address asks first, whoever is there. Those who only look after the system do not come to a plan.
 *
 * @param signedIn whether somebody may be signed in; else all but the session would be refused
 */
export function firstQuestions(address: string, signedIn: boolean): string[] {
  if (!signedIn) return [SESSION];
  const [, plan, page] = /^\/plans\/(\d+)(\/|$)/.exec(address) ?? [];
  if (plan === undefined) return /^\/(workbench|inbox)$/.test(address) ? [SESSION, PLANS] : [SESSION];
  const ofPlan = [SESSION, PLANS, `${PLANS}/${plan}`];
  return page === '' ? [...ofPlan, `${PLANS}/${plan}/board`] : ofPlan;
}

const SESSION = '/api/session';
const PLANS = '/api/plans';
