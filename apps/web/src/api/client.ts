import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { paths } from './schema';
import { send } from './send';

/**
 * The typed client. The API answers a state-changing request only when it carries `X-Duban`, a header that a form on
 * somebody else's page cannot send.
 */
export const api = createClient<paths>({ headers: { 'X-Duban': '1' }, fetch: send });

interface Exchange<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What the API answered; a refusal is thrown as a {@link Problem}. */
export async function answer<T>(exchange: Promise<Exchange<T>>): Promise<T> {
  const { data, error, response } = await exchange.catch(() => {
    throw Problem.unreachable();
  });
  if (!response.ok) throw Problem.from(error, response.status);
  return data as T;
}

/**
 * A form with files as a request body. The client passes a FormData on as it is; the description knows such a body only
 * by its fields, hence `never`.
 */
export const asForm = (form: FormData) => ({ body: form as never });
