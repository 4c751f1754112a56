import { answer, api } from './client';

/** What was typed into a form: its fields, and the names of files, which are not kept. */
export interface Typed {
  fields: Record<string, unknown>;
  files: string[];
}

/** A form about something with a very long name is known by how it begins. */
const of = (formKey: string) => ({ params: { path: { formKey: [...formKey].slice(0, 120).join('') } } });

/** What is on its way to be kept or forgotten: a form that is closed and opened at once must not read what was before. */
const underWay = new Map<string, Promise<unknown>>();

function follow<Answer>(formKey: string, sent: Promise<Answer>): Promise<Answer> {
  underWay.set(formKey, sent);
  const over = () => void (underWay.get(formKey) === sent && underWay.delete(formKey));
  sent.then(over, over);
  return sent;
}

export async function readDraft(formKey: string) {
  await underWay.get(formKey)?.catch(() => undefined);
  return answer(api.GET('/api/drafts/{formKey}', of(formKey)));
}

export const discardDraft = (formKey: string) =>
  follow(formKey, answer(api.DELETE('/api/drafts/{formKey}', { ...of(formKey), keepalive: true })));

/** A browser sends no more than 64 kB for a page that is being left. */
const MOST_WHEN_LEAVING = 60_000;

/** @param last whether the page is being left, so that the browser sends it all the same */
export const saveDraft = (formKey: string, typed: Typed, requestKey: string, last = false) =>
  follow(
    formKey,
    answer(
      api.PUT('/api/drafts/{formKey}', {
        ...of(formKey),
        body: { content: { ...typed }, requestKey },
        keepalive: last && JSON.stringify(typed).length * 3 < MOST_WHEN_LEAVING,
      }),
    ),
  );
