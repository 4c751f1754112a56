import type { EntityManager } from '@mikro-orm/postgresql';
import { preparedRows } from '../prepared';
import { askedValues, isAsked, type World } from '../plan/world-sql';
import {
  HAS_LEFT_ITS_BODY,
  ME,
  SIGHT_OF_CASE,
  SIGHT_OF_DOCUMENT,
  SIGHT_OF_WORK,
  meValues,
  seenAs,
  type Reader,
} from '../secrecy/sight-sql';
import type { FoundView } from './search.dto';
import { wordsAsked, type WordsAsked } from './words-sql';

type Like = WordsAsked['like'];

/** Of each kind of thing at most so many; who finds more says more words. */
const OF_EACH = 8;
/** Characters of a text before and behind what was found. */
const AROUND = 30;

type Found = Omit<FoundView, 'snippet'> & { text: string | null };

const NO_MORE = `limit ${OF_EACH}`;

const clauses = (like: Like): string => `
  select 'clause' as kind, c.id, p.id as "planId", p.title as "planTitle", c.number as "clauseNumber",
         c.ordinal || c.heading as title, c.text, null as sort, null as "on"
    from clause c join plan p on p.id = c.plan_id
   where p.state = 'running' and ${isAsked('p')} and (c.heading ${like} ? or c.text ${like} ? or c.ordinal ${like} ?)
   order by c.heading ${like} ? desc, p.id desc, c.number ${NO_MORE}`;

const bodies = (like: Like): string => `
  select 'body' as kind, b.id, null as "planId", null as "planTitle", null as "clauseNumber", b.name as title,
         b.full_name as text, null as sort, null as "on"
    from body b where b.name ${like} ? or b.full_name ${like} ? or b.aliases::text ${like} ?
   order by b.valid_to is not null, b.name ${NO_MORE}`;

const documents = (like: Like): string => `
  select 'document' as kind, d.id, p.id as "planId", p.title as "planTitle", c.number as "clauseNumber", d.title,
         d.number as text, d.kind as sort, coalesce(d.issued_on, d.drafted_on) as "on"
    from official_document d join plan p on p.id = d.plan_id join body b on b.id = d.addressee_id
    left join clause c on c.id = d.clause_id cross join ${ME} ${seenAs(SIGHT_OF_DOCUMENT)}
   where ${isAsked('p')} and s.sight = 'full' and (d.title ${like} ? or d.number ${like} ? or b.name ${like} ?)
   order by d.drafted_on desc, d.id desc ${NO_MORE}`;

/** By the body alone: what was found wrong with it is not for everybody. */
const cases = (like: Like): string => `
  select 'case' as kind, f.id, p.id as "planId", p.title as "planTitle", c.number as "clauseNumber", b.name as title,
         null as text, f.kind as sort, f.opened_on as "on"
    from case_file f join plan p on p.id = f.plan_id join body b on b.id = f.body_id
    left join clause c on c.id = f.clause_id cross join ${ME} ${seenAs(SIGHT_OF_CASE)}
   where ${isAsked('p')} and s.sight <> 'nothing' and b.name ${like} ?
   order by f.opened_on desc, f.id desc ${NO_MORE}`;

const reports = (like: Like): string => `
  select 'report' as kind, r.id, p.id as "planId", p.title as "planTitle", c.number as "clauseNumber", o.title,
         r.text, null as sort, r.filed_on as "on"
    from report r join obligation o on o.id = r.obligation_id join plan p on p.id = o.plan_id
    join clause c on c.id = o.clause_id cross join ${ME} ${seenAs(SIGHT_OF_WORK)}
   where ${isAsked('p')} and r.text ${like} ? and s.sight = 'full' and ${HAS_LEFT_ITS_BODY}
   order by r.filed_on desc, r.id desc ${NO_MORE}`;

/** What has these words, of the plans of a world: clauses, bodies, papers, cases and reports that this reader may see. */
export async function readSearch(
  em: EntityManager,
  words: string,
  world: World | undefined,
  reader: Reader,
): Promise<FoundView[]> {
  const { like, pattern } = wordsAsked(words);
  const plans = askedValues({ world });
  const me = meValues(reader);
  const times = (n: number): string[] => Array.from({ length: n }, () => pattern);
  const found = [
    ...(await em.execute<Found[]>(clauses(like), [...plans, ...times(4)])),
    ...(await em.execute<Found[]>(bodies(like), times(3))),
    ...(await preparedRows<Found>(em, documents(like), [...me, ...plans, ...times(3)])),
    ...(await preparedRows<Found>(em, cases(like), [...me, ...plans, pattern])),
    ...(await em.execute<Found[]>(reports(like), [...me, ...plans, pattern])),
  ];
  return found.map(({ text, ...one }) => ({ ...one, snippet: text === null ? null : snippetOf(text, words) }));
}

/** The words around the first place where something stands in a text; the whole of a short one; null where it is not in it. */
export function snippetOf(text: string, words: string): string | null {
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return null;
  const line = text.replace(/\s+/g, ' ');
  const place = line.toLowerCase().indexOf(words.toLowerCase());
  const [from, to] = [Math.max(0, place - AROUND), Math.max(0, place) + words.length + AROUND];
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
