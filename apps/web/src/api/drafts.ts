import { answer, api } from './client';

/** What was typed into a form: its fields, and the names of files, which are not kept. */
export interface Typed {
  fields: Record<string, unknown>;
  files: string[];
}

/** A form about something with a very long name is known by how it begins. */
const of = (formKey: string) => ({ params: { path: { formKey: [...formKey].slice(0, 120).join('') } } });

export const readDraft = (formKey: string) => answer(api.GET('/api/drafts/{formKey}', of(formKey)));

export const discardDraft = (formKey: string) => answer(api.DELETE('/api/drafts/{formKey}', of(formKey)));

/** A browser sends no more than 64 kB for a page that is being left. */
const MOST_WHEN_LEAVING = 60_000;

/** @param last whether the page is being left, so that the browser sends it all the same */
export const saveDraft = (formKey: string, typed: Typed, requestKey: string, last = false) =>
  answer(
    api.PUT('/api/drafts/{formKey}', {
      ...of(formKey),
      body: { content: { ...typed }, requestKey },
      keepalive: last && JSON.stringify(typed).length * 3 < MOST_WHEN_LEAVING,
    }),
  );
