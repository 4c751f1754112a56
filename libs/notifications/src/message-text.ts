import type { IsoDate } from '@app/domain/calendar';
import type { DeliveryRules, Recipient } from '@app/domain/delivery';
import { lineWords, type Words } from '@app/domain/vocabulary';
import type { MessageLine } from '@app/persistence';
import type { Waiting } from './message-scene';
import type { PersonOfBody } from './people';
import type { Line, Part } from './who-is-told';

/** The page of the item a line is about. */
function pathOf({ planId, documentId, clauseNumber }: Omit<Waiting, 'title'>): string {
  if (planId === null) return '/inbox';
  if (documentId !== null) return `/plans/${planId}/documents?document=${documentId}`;
  return clauseNumber === null ? `/plans/${planId}` : `/plans/${planId}/clauses/${clauseNumber}`;
}

/** Whether a line asks for what waits: then the digest says it once, with what waits. */
export function asksFor(
  line: Pick<Line, 'kind' | 'planId' | 'documentId' | 'clauseNumber'>,
  { askedBy = [], ...waiting }: Omit<Waiting, 'title'>,
): boolean {
  const same = (['planId', 'documentId', 'clauseNumber'] as const).every((of) => line[of] === waiting[of]);
  const sameDocument = line.documentId !== null && line.documentId === waiting.documentId;
  return (same || sameDocument) && askedBy.includes(line.kind);
}

/** What has lain over days of rest is not called today's. */
export function digestSubject(
  news: readonly { line: Pick<Line, 'sentOn'> }[],
  waiting: number,
  today: IsoDate,
): string {
  const since = news.every(({ line }) => line.sentOn === today) ? '今日' : '待阅';
  const said = [
    ...(news.length > 0 ? [`${since} ${news.length} 项`] : []),
    ...(waiting > 0 ? [`待您审核或裁定 ${waiting} 项`] : []),
  ];
  return `督办提醒：${said.join('，')}`;
}

const inEnglish = (kind: Words | undefined, clause: number | null): string =>
  [kind?.en, ...(clause === null ? [] : [`clause ${clause}`])].filter(Boolean).join(' · ');

/** What a message says line by line: the news, then what waits; of each as much as the rules let it show. */
export function linesOf(
  parts: readonly { line: Line; to?: Pick<Recipient, 'standsFor'> }[],
  waiting: readonly Waiting[],
  { digest, waiting: { linesShown } }: DeliveryRules,
): { lines: MessageLine[]; more: number } {
  const news = parts.slice(0, digest.linesShown).map(({ line, to }): MessageLine => {
    const forWhom = to?.standsFor ?? null;
    const en = inEnglish(lineWords(line.kind), line.clauseNumber);
    return {
      ...{ title: forWhom === null ? line.title : `（代${forWhom}）${line.title}`, path: pathOf(line) },
      en: forWhom === null ? en : `${en} (for ${forWhom})`,
    };
  });
  const waits = waiting.slice(0, linesShown).map((one, nth): MessageLine => ({
    ...{ title: one.title, path: pathOf(one), waiting: true },
    en: inEnglish(one.act, one.clauseNumber),
    ...(nth === 0 && waiting.length > linesShown ? { ofWaiting: waiting.length } : {}),
  }));
  return { lines: [...news, ...waits], more: parts.length + waiting.length - news.length - waits.length };
}

const ROLE_WORDS: Readonly<Record<Recipient['as'], Words>> = {
  handler: { zh: '经办人', en: 'handler' },
  head: { zh: '主要负责人', en: 'head' },
  lead: { zh: '牵头单位', en: 'lead' },
  coordinator: { zh: '统筹单位', en: 'coordinator' },
  superior: { zh: '县政府办', en: 'county office' },
};

const WAITING: Words = { zh: '待您审核或裁定', en: 'waits for you' };

/** Why somebody has a message, in both languages: as whom, and by which rules. */
export function reasonOf(
  { recipients }: DeliveryRules,
  person: PersonOfBody,
  parts: readonly Part[],
  waiting: readonly Waiting[],
): string {
  const to = parts.at(0)?.to;
  const role = to ? ROLE_WORDS[to.as] : person.standing === 'handler' ? ROLE_WORDS.handler : ROLE_WORDS.head;
  const acting = to?.acting ?? person.standing === 'acting';
  const absent = to?.standsFor ?? null;
  const ids = new Set(parts.map((part) => part.to.rule));
  const titles = recipients.filter(({ id }) => ids.has(id)).map(({ title }) => title);
  if (waiting.length > 0) titles.push(WAITING);
  const zh = `您以${person.body}${role.zh}${acting ? '（代行主要负责人职务）' : ''}${absent === null ? '' : `（AB 角，代${absent}）`}身份收到本消息（消息规则：${titles.map((title) => title.zh).join('、')}）`;
  const en = `You have this as ${role.en} of ${person.body}${acting ? ', acting for its head' : ''}${absent === null ? '' : `, standing in for ${absent}`} (rules: ${titles.map((title) => title.en).join(', ')})`;
  return `${zh} / ${en}`;
}
