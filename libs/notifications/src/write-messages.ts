import { addDays, type IsoDate, type WorkingCalendar, type WorkingHours } from '@app/domain/calendar';
import {
  digestInstant,
  nextSendInstant,
  opensTheWeek,
  recipientsOf,
  type DeliveryRules,
  type Recipient,
  type SendTimes,
  type Surroundings,
} from '@app/domain/delivery';
import { groupBy } from '@app/domain/group-by';
import { lineWords, type OutsideChannel, type Words } from '@app/domain/vocabulary';
import {
  IS_RESTRICTED_LINE,
  recordOnce,
  type EntityManager,
  type MessageKind,
  type MessageLine,
} from '@app/persistence';
import { arrayOf, peopleOf, type PersonOfBody } from './people';

/** What messages are written by. */
export interface MessageScene {
  rules: DeliveryRules;
  calendar: WorkingCalendar;
  hours: WorkingHours;
  /** By which channels something can leave at all; with none, no message is written. */
  channels: readonly OutsideChannel[];
  /** The coordinating body and the county office, by name. */
  coordinator: string;
  superior: string;
  /** The instant, and the date of it in the county. */
  now: number;
  today: IsoDate;
  /** What waits for the decision or check of an account; nothing where it is not asked. */
  waitingOf?: (accountId: number) => Promise<readonly Waiting[]>;
}

/** A matter that waits for somebody. */
export interface Waiting {
  title: string;
  /** What is to be done, in both languages. */
  act?: Words;
  planId: number | null;
  clauseNumber: number | null;
  documentId: number | null;
  /** The kinds of line by which it is asked for: such a line says the same matter. */
  askedBy?: readonly string[];
}

/** By what the addressees of a line are found. */
interface Sort {
  kind: string;
  bodyId: number;
  leadIds: number[];
}

/** A line of the inbox as messages see it. */
interface Line extends Sort {
  id: number;
  sentOn: IsoDate;
  title: string;
  planId: number;
  documentId: number | null;
  clauseNumber: number | null;
}

/** The page of the item a line is about. */
function pathOf({ planId, documentId, clauseNumber }: Omit<Waiting, 'title'>): string {
  if (planId === null) return '/inbox';
  if (documentId !== null) return `/plans/${planId}/documents?document=${documentId}`;
  return clauseNumber === null ? `/plans/${planId}` : `/plans/${planId}/clauses/${clauseNumber}`;
}

/** SQL: the lines `n` that may leave the house: of running plans on the real clock, and not about a referral. */
const MAY_LEAVE = `exists (select 1 from plan p where p.id = n.plan_id and p.clock = 'real' and p.state = 'running')
  and not ${IS_RESTRICTED_LINE}`;

/** SQL: who leads the clause of line `n`. */
const LEADS = `coalesce((select array_agg(r.body_id order by r.body_id) from clause_role r
  where r.clause_id = n.clause_id and r.role = 'lead'), '{}')`;

/** SQL: what messages see of line `n`. */
const AS_LINE = `select n.id, n.kind, n.title, n.sent_on as "sentOn", n.body_id as "bodyId", ${LEADS} as "leadIds",
    n.plan_id as "planId", n.document_id as "documentId", c.number as "clauseNumber"
  from notification n left join clause c on c.id = n.clause_id`;

/**
 * Who is told something by the next digests: addressees of lines that were told to nobody yet, and everybody on the first
 * working day of a week. Asked before any line is locked, so that what waits for these persons can be read in peace.
 */
export async function whoIsToldNext(em: EntityManager, scene: MessageScene): Promise<number[]> {
  if (scene.channels.length === 0) return [];
  if (opensTheWeek(scene.calendar, scene.today)) {
    return [...new Set((await peopleOf(em, scene.today, null)).map(({ accountId }) => accountId))];
  }
  const sorts = await em.execute<Sort[]>(
    `select distinct n.kind, n.body_id as "bodyId", ${LEADS} as "leadIds" from notification n
      where n.digested_on is null and n.sent_on <= ? and ${MAY_LEAVE}`,
    [scene.today],
  );
  return [...new Set((await whoIsTold(em, scene, sorts)).map(({ to }) => to.accountId))];
}

/**
 * One digest per person and day from what was told just now, for the persons whom the rules name and who have a channel. In
 * the transaction that marks the lines, so that none is lost between the two. What a person was told at once is not
 * repeated. What waits for the person's decision or check is part of it; without any news it is said once a week.
 *
 * @param lineIds the lines that are told now, see `recordDigests`
 * @returns how many messages were written
 */
export async function writeDigests(
  em: EntityManager,
  scene: MessageScene,
  lineIds: readonly number[],
): Promise<number> {
  const weekly = opensTheWeek(scene.calendar, scene.today) && scene.waitingOf !== undefined;
  if (scene.channels.length === 0 || (lineIds.length === 0 && !weekly)) return 0;
  const lines = await em.execute<Line[]>(`${AS_LINE} where n.id = any(?::int[]) and ${MAY_LEAVE} order by n.id`, [
    arrayOf(lineIds),
  ]);
  const said = new Set(
    (
      await em.execute<{ key: string }[]>(
        `select m.key from mail m where m.kind = 'immediate'
           and substring(m.key from '^immediate/line-([0-9]+)/')::int = any(?::int[])`,
        [arrayOf(lineIds)],
      )
    ).map(({ key }) => key),
  );
  const parts = (await whoIsTold(em, scene, lines)).filter(
    ({ line, to }) => !said.has(`immediate/line-${line.id}/account-${to.accountId}`),
  );
  const messages: NewMessage[] = [];
  const news = groupBy(parts, ({ to }) => to.accountId);
  const everybody = weekly ? await peopleOf(em, scene.today, null) : [];
  for (const accountId of new Set([...news.keys(), ...everybody.map((person) => person.accountId)])) {
    const told = news.get(accountId) ?? [];
    const waiting = (await scene.waitingOf?.(accountId)) ?? [];
    if (told.length + waiting.length === 0) continue;
    const named = waiting.slice(0, scene.rules.waiting.linesShown);
    const own = told.filter(({ line }) => !named.some((one) => asksFor(line, one)));
    const person = told[0]?.person ?? everybody.find((one) => one.accountId === accountId)!;
    const leaves = digestInstant(timesOf(scene), scene.today, accountId) ?? scene.now;
    messages.push({
      key: `digest/account-${accountId}/${scene.today}`,
      kind: 'digest',
      subject: digestSubject(own, waiting.length, scene.today),
      ...{ accountId, person, parts: own, waiting },
      notBefore: nextSendInstant(timesOf(scene), Math.max(leaves, scene.now)),
    });
  }
  return insertMessages(em, scene, messages);
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

/**
 * Messages for lines that do not wait for the digest, once per line and person. Whoever has had as many messages as the
 * rules allow finds the line in the next digest.
 */
export async function writeImmediates(em: EntityManager, scene: MessageScene): Promise<number> {
  const { rules, channels, today } = scene;
  if (channels.length === 0 || rules.immediate.length === 0) return 0;
  const lines = await em.execute<Line[]>(
    `${AS_LINE} where n.digested_on is null and n.kind = any(?::text[]) and ${MAY_LEAVE} order by n.id limit 1000`,
    [`{${rules.immediate.map((kind) => JSON.stringify(kind)).join(',')}}`],
  );
  if (lines.length === 0) return 0;
  const parts = await whoIsTold(em, scene, lines);
  const had = await hadBefore(
    em,
    parts.map(({ to }) => to.accountId),
    today,
  );
  const messages: NewMessage[] = [];
  for (const part of parts) {
    const { line, to } = part;
    const key = `immediate/line-${line.id}/account-${to.accountId}`;
    const counts = had.get(to.accountId) ?? { keys: new Set<string>(), day: 0, week: 0 };
    if (counts.keys.has(key) || counts.day >= rules.caps.personDay || counts.week >= rules.caps.personWeek) continue;
    had.set(to.accountId, { keys: counts.keys.add(key), day: counts.day + 1, week: counts.week + 1 });
    const notBefore = nextSendInstant(timesOf(scene), scene.now);
    const { accountId } = to;
    messages.push({
      ...{ key, kind: 'immediate' as const, subject: `督办提醒：${line.title}`, notBefore },
      ...{ accountId, person: part.person, parts: [part], waiting: [] },
    });
  }
  return insertMessages(em, scene, messages);
}

interface Addressee {
  to: Recipient;
  person: PersonOfBody;
}

interface Part extends Addressee {
  line: Line;
}

interface NewMessage {
  key: string;
  kind: MessageKind;
  subject: string;
  accountId: number;
  person: PersonOfBody;
  parts: Part[];
  waiting: readonly Waiting[];
  notBefore: number;
}

const timesOf = ({ rules, calendar, hours }: MessageScene): SendTimes => ({ rules, calendar, hours });

/** Which person is told of which line. */
async function whoIsTold<L extends Sort>(
  em: EntityManager,
  scene: MessageScene,
  lines: readonly L[],
): Promise<(Addressee & { line: L })[]> {
  const { rules, coordinator, superior, today } = scene;
  const named = await em.execute<{ id: number; name: string }[]>('select id, name from body where name in (?, ?)', [
    coordinator,
    superior,
  ]);
  const idOf = (name: string) => named.find((body) => body.name === name)?.id ?? null;
  const surroundings: Surroundings = { coordinatorId: idOf(coordinator), superiorId: idOf(superior) };
  const concerned = new Set(lines.flatMap(({ bodyId, leadIds }) => [bodyId, ...leadIds]));
  for (const id of Object.values(surroundings) as (number | null)[]) if (id !== null) concerned.add(id);
  const people = await peopleOf(em, today, [...concerned]);
  const byBody = groupBy(people, ({ bodyId }) => bodyId);
  const addresseesOf = (line: L): Addressee[] => {
    const bodies = new Set([line.bodyId, ...line.leadIds, surroundings.coordinatorId, surroundings.superiorId]);
    const near = [...bodies].flatMap((id) => (id === null ? [] : (byBody.get(id) ?? [])));
    return recipientsOf(rules, line, near, surroundings).map((to) => ({
      to,
      person: near.find(({ accountId }) => accountId === to.accountId)!,
    }));
  };
  // Of a morning most lines are of the same sort for a body.
  const known = new Map<string, Addressee[]>();
  return lines.flatMap((line) => {
    const sort = `${line.kind} ${line.bodyId} ${line.leadIds.join(' ')}`;
    const addressees = known.get(sort) ?? addresseesOf(line);
    known.set(sort, addressees);
    return addressees.map((addressee) => ({ line, ...addressee }));
  });
}

/** What persons were sent today and in the last seven days, tests apart. */
async function hadBefore(em: EntityManager, accountIds: number[], today: IsoDate) {
  const rows = await em.execute<{ accountId: number; key: string; today: boolean }[]>(
    `select account_id as "accountId", key, sent_on = ?::date as today from mail
      where account_id = any(?::int[]) and kind <> 'test' and sent_on > ?`,
    [today, arrayOf(accountIds), addDays(today, -7)],
  );
  const had = new Map<number, { keys: Set<string>; day: number; week: number }>();
  for (const [accountId, own] of groupBy(rows, (row) => row.accountId)) {
    const day = own.filter((row) => row.today).length;
    had.set(accountId, { keys: new Set(own.map(({ key }) => key)), day, week: own.length });
  }
  return had;
}

const ROLE_WORDS: Readonly<Record<Recipient['as'], Words>> = {
  handler: { zh: '经办人', en: 'handler' },
  head: { zh: '主要负责人', en: 'head' },
  lead: { zh: '牵头单位', en: 'lead' },
  coordinator: { zh: '统筹单位', en: 'coordinator' },
  superior: { zh: '县政府办', en: 'county office' },
};

const WAITING: Words = { zh: '待您审核或裁定', en: 'waits for you' };

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

/** Why somebody has a message, in both languages: as whom, and by which rules. */
function reasonOf(
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

/** Writes messages and, for each, the row of the first channel of its addressee that can be used. */
async function insertMessages(
  em: EntityManager,
  scene: MessageScene,
  messages: readonly NewMessage[],
): Promise<number> {
  if (messages.length === 0) return 0;
  const { rules, channels, today } = scene;
  const rows = messages.map(({ key, kind, subject, accountId, person, parts, waiting, notBefore }) => {
    const { lines, more } = linesOf(parts, waiting, rules);
    const text = [...lines.map(({ title }) => `· ${title}`), ...(more ? [`… 另有 ${more} 项，请登录查看`] : [])];
    return {
      ...{ key, kind, subject, text: text.join('\n'), lines, more, account: accountId },
      not_before: new Date(notBefore).toISOString(),
      recipient: `${person.body} ${person.name}`.slice(0, 255),
      rule: `${parts.at(0)?.to.rule ?? 'waiting'}@${rules.version}`,
      reason: reasonOf(rules, person, parts, waiting),
    };
  });
  const [{ first, written, digests, digestsGiven }] = await em.execute<
    { first: number | null; written: number; digests: number; digestsGiven: number }[]
  >(
    `with given as (
       select * from jsonb_to_recordset(?::jsonb) as g(key text, kind text, subject text, text text, lines jsonb, more int,
         account int, not_before timestamptz, recipient text, rule text, reason text)),
     reached as (
       select g.*, c.channel from given g cross join lateral (
         select channel from contact c where c.account_id = g.account and c.channel = any(?::text[])
           and (c.digests or g.kind <> 'digest') order by position, channel limit 1) c),
     earlier as (
       select account_id, count(*) as n from mail where sent_on = ? and kind = 'digest' and account_id is not null
       group by account_id),
     named as (
       select r.*, r.key || case when r.kind = 'digest' then coalesce('/' || (e.n + 1), '') else '' end as own_key
       from reached r left join earlier e on e.account_id = r.account),
     written as (
       insert into mail (key, recipient, account_id, kind, rule, reason, subject, text, lines, more, sent_on, channel)
       select own_key, recipient, account, kind, rule, reason, subject, text, lines, more, ?, 'outside' from named
       on conflict (key) do nothing returning id, key, kind),
     put as (
       insert into delivery (key, mail_id, channel, not_before)
       select w.key || '@' || n.channel, w.id, n.channel, n.not_before from written w join named n on n.own_key = w.key)
     select min(id) as first, count(*)::int as written, count(*) filter (where kind = 'digest')::int as digests,
       (select count(*)::int from named where kind = 'digest') as "digestsGiven" from written`,
    [JSON.stringify(rows), `{${channels.join(',')}}`, today, today],
  );
  // A line that is told at once may have been written by another process; a digest has lines of its own and is never left out.
  if (digests !== digestsGiven) throw new Error('the key of a digest was taken; nothing is marked as told');
  if (first !== null) {
    const data = { messages: written };
    await recordOnce(em, { planId: 0, key: `messages/${first}`, kind: 'messages-written', on: today, data });
  }
  return written;
}
