import { DubanError } from '@app/domain/errors';

/**
 * Two did the same at once, and somebody else was first: says who, when and how, where "not permitted" would leave the second one
 * puzzled. To be asked after the permission, so that nobody learns it who may not act.
 *
 * @param what it is about and what became of it, e.g. 该申诉已采纳
 */
export const doneBefore = (what: { zh: string; en: string }, by: string | null | undefined, on?: string | null) =>
  new DubanError('already-done', {
    zh: `${what.zh}（${[by, on].filter(Boolean).join('，')}），不必再办。请刷新页面查看。`,
    en: `${what.en} (${[by, on].filter(Boolean).join(', ')}), so nothing is left to do. Load the page anew to see it.`,
  });
