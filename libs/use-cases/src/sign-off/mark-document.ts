import { asToday, namedDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import type { Publicity, Secrecy, Urgency } from '@app/domain/vocabulary';
import { Event } from '@app/persistence';
import type { UseCase } from '../scene';
import { mayMarkDocument, must } from '../policies';
import { requiredText } from '../text-limits';
import { draftScene, leaveDraftTrace } from './draft-scene';
import { personOf } from '../actor';

/** What is chosen for one paper; what is left out stays as it is. */
export interface Marks {
  publicity?: Publicity;
  /** With how long it is kept, e.g. 秘密, 1年; null for none. */
  secrecy?: { level: Secrecy; period: string } | null;
  urgency?: Urgency | null;
  /** 经县政府同意: who of the county government agreed to this paper, and on which day. */
  consent?: { by: string; on: string };
}

/** The longest name and post of whoever agreed, and the longest period. */
const LONGEST = 60;

/**
 * 公开属性、密级、紧急程度和县政府同意: somebody of the county office chooses for a paper how far it is published, how secret and
 * how urgent it is, and records that the county government agreed to it (党政机关公文处理工作条例 arts. 9 and 16). Until it is signed.
 *
 * @throws DubanError `not-permitted`, `marks-contradict`, `text-missing`, `invalid-date`, `date-too-late`, `not-found`
 */
export const markDocument: UseCase<{ documentId: number; marks: Marks }, { marked: string[] }> = async (
  scene,
  actor,
  input,
) => {
  const about = await draftScene(scene, input.documentId);
  const { document, today } = about;
  must(mayMarkDocument(actor, document), { zh: '登记该稿的公文要素', en: 'choose the marks of this draft' });
  const { publicity, urgency, consent } = input.marks;
  const secrecy = input.marks.secrecy && {
    level: input.marks.secrecy.level,
    period: requiredText(input.marks.secrecy.period, { zh: '保密期限', en: 'period of secrecy' }, LONGEST),
  };
  const marks = {
    ...(publicity ? { publicity } : {}),
    ...(secrecy === undefined ? {} : { secrecy }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(consent ? { consent: consentOf(consent, today, personOf(actor)) } : {}),
  };
  const facts: Record<string, unknown> = { ...document.facts, ...marks };
  if (facts.secrecy && facts.publicity !== '不予公开') throw contradict();
  document.facts = facts;
  const nth = await scene.em.count(Event, { documentId: document.id, kind: 'document-marked' });
  await leaveDraftTrace(scene, about, actor, { kind: 'document-marked', nth: nth + 1, data: { marks } });
  return { marked: Object.keys(marks) };
};

/** Given on the day of the entry or before it; who entered it stands beside it. */
function consentOf(
  { by, on }: { by: string; on: string },
  today: string,
  { name, post }: { name: string; post: string },
) {
  return {
    by: requiredText(by, { zh: '同意人', en: 'person who agreed' }, LONGEST),
    on: namedDate(on, { what: { zh: '同意日期', en: 'the day of the consent' }, until: [asToday(today)] }),
    recordedBy: `${post}${name}`,
  };
}

const contradict = () =>
  new DubanError('marks-contradict', {
    zh: '标有密级的文件不得公开，公开属性应为“不予公开”。请一并改正。',
    en: 'A paper with a degree of secrecy is not published; choose 不予公开 (not published) with it.',
  });
