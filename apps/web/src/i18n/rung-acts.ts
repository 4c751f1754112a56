import { headingsIn, RUNG_ACT_IDS, RUNG_ACTS, type AnyRungAct, type Language } from '@app/domain/vocabulary';

const DRAFT = { zh: '（拟稿）', en: ' (draft)' };

/** What a rung will do; what it drafts is no document yet. */
export function draftedIn(language: Language): Record<AnyRungAct, string> {
  const names = headingsIn(RUNG_ACTS, language);
  const name = (act: AnyRungAct) => names[act] + (RUNG_ACTS[act].drafts ? DRAFT[language] : '');
  return Object.fromEntries(RUNG_ACT_IDS.map((act) => [act, name(act)])) as Record<AnyRungAct, string>;
}
