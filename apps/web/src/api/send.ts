import { early } from './early';
import { KnownAnswers } from './known-answers';
import { isAway } from './presence';
import { sendForm } from './send-form';

const known = new KnownAnswers();

let under: { key: string; sent: number } | null = null;

/**
 * Runs a command whose requests carry this key, so that one that is sent again counts once. Requests must be sent before
 * the command first waits; further ones of the same command are counted.
 */
export function underKey<T>(key: string, run: () => Promise<T>): Promise<T> {
  under = { key, sent: 0 };
  try {
    return run();
  } finally {
    under = null;
  }
}

/** Sends a request of the client, under the key of the command that makes it. */
export function send(request: Request): Promise<Response> {
  if (under) {
    under.sent += 1;
    request.headers.set('Idempotency-Key', under.sent === 1 ? under.key : `${under.key}-${under.sent}`);
  }
  if (request.method === 'GET') {
    if (isAway()) request.headers.set('X-Duban-Background', '1');
    return known.ask(request, (asked) => early.take(asked.url, () => fetch(asked)));
  }
  if (/\/session$/.test(request.url)) {
    known.forget();
    early.forget();
  }
  const form = request.headers.get('Content-Type')?.startsWith('multipart/form-data');
  return form ? sendForm(request) : fetch(request);
}
