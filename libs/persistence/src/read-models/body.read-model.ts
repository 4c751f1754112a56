import type { EntityManager } from '@mikro-orm/postgresql';
import { sightOf } from '@app/domain/secrecy';
import { headOn, holderOn, turnOf, type OpenTransfer } from '@app/domain/bodies';
import { POST_PART_IDS, POST_PARTS } from '@app/domain/vocabulary';
import { preparedRows } from '../prepared';
import { UNSIGNED_STATES } from '../document/document-sql';
import { PlannedReorganisation } from '../identity/planned-reorganisation.entity';
import { Reorganisation } from '../identity/reorganisation.entity';
import { askedValues, isAsked, type World } from '../plan/world-sql';
import { ME, SIGHT_OF_CASE, SIGHT_OF_DOCUMENT, meValues, type Reader } from '../secrecy/sight-sql';
import type {
  BodyRef,
  BodyView,
  DirectoryRow,
  DirectoryView,
  DutyPage,
  OpenDutyView,
  OpenWorkView,
  PersonView,
  PlannedChangeView,
  ReorganisationView,
  TransferView,
} from './body.dto';

const COLUMNS = `b.id, b.name, b.full_name as "fullName", b.kind, b.subordinate_to_county as "subordinateToCounty",
  b.valid_from as "from", b.valid_to as "to",
  case when h.id is null then null else jsonb_build_object('id', h.id, 'name', h.name) end as heir`;

const ROWS = `
  select ${COLUMNS}, coalesce(work.open, 0) as open
  from body b left join body h on h.id = b.heir_id
  left join (select n.body_id, sum(n.open)::int as open
     from (select body_id, plan_id, count(*) as open from open_duty group by body_id, plan_id) n join plan p on p.id = n.plan_id
     where p.state = 'running' and ${isAsked('p')} group by n.body_id) work on work.body_id = b.id`;

type Row = Omit<DirectoryRow, 'head'>;

/**
 * The bodies that exist on a date, each with its head that day and what it has open in a world, and the changes up to then.
 * Two days apart: two directories.
 */
export async function readDirectory(em: EntityManager, on: string, world?: World): Promise<Omit<DirectoryView, 'may'>> {
  const rows = await em.execute<Row[]>(
    `${ROWS} where (b.valid_from is null or b.valid_from <= ?) and (b.valid_to is null or b.valid_to >= ?) order by b.id`,
    [...askedValues({ world }), on, on],
  );
  const headOf = await heads(em, on);
  const changes = (await readReorganisations(em)).filter((change) => change.on <= on);
  const planned = await readPlanned(em);
  return { on, bodies: rows.map((row) => ({ ...row, head: headOf(row.id) })), changes, planned };
}

/** One body with its people, its past, and what it has open in a world; null when there is none with this id. */
export async function readBody(
  em: EntityManager,
  id: number,
  on: string,
  reader: Reader,
  world?: World,
): Promise<Omit<BodyView, 'may' | 'entries'> | null> {
  const [row] = await em.execute<Omit<Row, 'open'>[]>(
    `select ${COLUMNS} from body b left join body h on h.id = b.heir_id where b.id = ?`,
    [id],
  );
  if (!row) return null;
  const work = await readOpenWork(em, id, reader, world);
  const holders = await em.execute<Held[]>(`${HELD} where h.body_id = ? order by h.held_from desc, h.id desc`, [id]);
  const substitutions = await em.execute<(Away & { reason: string })[]>(
    `${AWAY} where s.body_id = ? order by s.acts_from desc, s.id desc`,
    [id],
  );
  const head = (await heads(em, on))(id);
  const changes = (await readReorganisations(em)).filter(({ before, after }) =>
    [...before, ...after].some((one) => one.id === id),
  );
  return {
    ...row,
    head,
    people: await readPeople(em, id, head),
    holders: holders.map(({ name, post, from, to }) => ({ name, post, from, to })),
    substitutions: substitutions.map(({ name, post, from, to, reason }) => {
      return { name, post, from, to, reason: knowsWhy(reader, [id]) ? reason : null };
    }),
    changes,
    open: work.reduce((sum, { duties }) => sum + duties, 0),
    work,
  };
}

const STAFF = `
  select po.id as "postId", po.part, pe.name, po.title, pe.phone, pe.address, po.held_from as "from", po.held_to as "to",
    exists (select 1 from account a where a.body_id = pe.body_id and a.display_name = pe.name and a.state = 'active') as account
  from person pe join post po on po.person_id = pe.id where pe.body_id = ? order by po.id`;

const HEAD = `
  select pe.phone, pe.address,
    exists (select 1 from account a where a.body_id = b.id and a.display_name = ? and a.state = 'active') as account
  from body b left join person pe on pe.body_id = b.id and pe.name = ? where b.id = ?`;

/** Who acts as head, and whoever else holds or held a post in a body: by part, those of the past last. */
async function readPeople(em: EntityManager, id: number, head: DirectoryRow['head']): Promise<PersonView[]> {
  const staff = await em.execute<Omit<PersonView, 'ends'>[]>(STAFF, [id]);
  const ofHead = head
    ? await em.execute<Pick<PersonView, 'phone' | 'address' | 'account'>[]>(HEAD, [head.name, head.name, id])
    : [];
  const all = [
    ...ofHead.map((reached) => ({
      ...reached,
      ...{ postId: null, part: 'head' as const, name: head!.name, title: head!.post, from: null, to: null },
    })),
    ...staff,
  ];
  const place = ({ part }: Pick<PersonView, 'part'>) => POST_PART_IDS.indexOf(part);
  return all
    .map((one) => ({ ...one, ends: one.postId !== null && !POST_PARTS[one.part].authority }))
    .sort((a, b) => Number(a.to !== null) - Number(b.to !== null) || place(a) - place(b));
}

/** Why somebody is away, or a body does not take something over, is for those bodies and who looks after the whole. */
export const knowsWhy = ({ standing, bodyId }: Reader, bodyIds: readonly number[]): boolean =>
  sightOf('work', bodyId !== null && bodyIds.includes(bodyId) ? 'concerned' : standing) === 'full';

/** Who holds or held the first post of a body. */
interface Held {
  bodyId: number;
  name: string;
  post: string;
  from: string;
  to: string | null;
}

/** Who acts in the place of somebody who is away. */
interface Away extends Held {
  to: string;
}

const HELD = `select h.body_id as "bodyId", h.name, h.post, h.held_from::text as "from", h.held_to::text as "to"
  from office_holder h`;

const AWAY = `select s.body_id as "bodyId", s.name, s.post, s.acts_from::text as "from", s.acts_to::text as "to", s.reason
  from substitution s`;

async function heads(em: EntityManager, on: string): Promise<(id: number) => DirectoryRow['head']> {
  const held = await em.execute<Held[]>(`${HELD} where h.held_from <= ? order by h.id`, [on]);
  const away = await em.execute<Away[]>(`${AWAY} where s.acts_from <= ? and s.acts_to >= ? order by s.id`, [on, on]);
  return (id) => {
    const holders = held.filter(({ bodyId }) => bodyId === id).map(pick);
    const substitutions = away.filter(({ bodyId }) => bodyId === id).map(pick);
    const head = headOn(holders, substitutions, on);
    return head && { ...head, acting: holderOn(holders, on)?.name !== head.name };
  };
}

/** Without the body it belongs to. */
const pick = <To extends string | null>({ name, post, from, to }: Omit<Held, 'bodyId' | 'to'> & { to: To }) => ({
  name,
  post,
  from,
  to,
});

async function readReorganisations(em: EntityManager): Promise<ReorganisationView[]> {
  const rows = await em.find(Reorganisation, {}, { orderBy: { on: 'desc', id: 'desc' } });
  const refs = await readRefs(em);
  return rows.map(({ id, kind, on, before, after, basis, recordedBy }) => ({
    id,
    kind,
    on,
    before: refs(before),
    after: refs(after),
    basis,
    recordedBy,
  }));
}

/** Changes of bodies that wait for their day or for a person, the next first. */
async function readPlanned(em: EntityManager): Promise<PlannedChangeView[]> {
  const waiting = { state: { $in: ['planned' as const, 'doubtful' as const] } };
  const rows = await em.find(PlannedReorganisation, waiting, { orderBy: { on: 'asc', id: 'asc' } });
  if (rows.length === 0) return [];
  const refs = await readRefs(em);
  return rows.map(({ id, kind, on, before, order, basis, plannedBy, state, doubt }) => ({
    id,
    kind,
    on,
    before: refs(before),
    after: order.successors.map((one) => (typeof one === 'number' ? refs([one])[0].name : one.name)),
    basis,
    plannedBy,
    state,
    doubt: doubt ?? null,
  }));
}

async function readRefs(em: EntityManager): Promise<(ids: readonly number[]) => BodyRef[]> {
  const rows = await em.execute<BodyRef[]>('select id, name from body');
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (ids) => ids.map((id) => ({ id, name: names.get(id) ?? String(id) }));
}

/** So many duties of a plan stand on the page of a body; the rest comes page by page. */
const NEXT_DUTIES = 5;

const DUTY = `o.id, c.number as "clauseNumber", o.title, o.due_on as "dueOn", o.state`;

/** What a body owes is counted by its keys, plan by plan; the duties that are shown are found by their dates. */
const OPEN_WORK = `
  with owed as materialized (
    select p.id as plan_id, n.duties from plan p cross join lateral (
      select count(*)::int as duties from open_duty d where d.body_id = ? and d.plan_id = p.id) n where n.duties > 0),
  next as (
    select owed.plan_id, jsonb_agg(to_jsonb(d) order by "dueOn", id) as list
      from owed cross join lateral (
        select ${DUTY} from (
          select obligation_id from open_duty where body_id = ? and plan_id = owed.plan_id
           order by due_on, obligation_id limit ${NEXT_DUTIES}) soon
          join obligation o on o.id = soon.obligation_id join clause c on c.id = o.clause_id) d
     group by owed.plan_id),
  asked as (
    select m.plan_id, count(*)::int as requests from change_request r join open_duty m on m.obligation_id = r.obligation_id
      where m.body_id = ? and r.state = 'pending' group by m.plan_id),
  given as (
    select a.plan_id, count(*)::int as assignments from assignment a
     where a.body_id = ? and a.state in ('assigned', 'objected') group by a.plan_id)
  select p.id as "planId", p.title as plan, coalesce(owed.duties, 0) as duties, coalesce(next.list, '[]') as "nextDuties",
    (select count(*)::int from case_file f where f.plan_id = p.id and f.body_id = b.id and f.state <> 'closed'
      and ${SIGHT_OF_CASE} <> 'nothing') as cases,
    (select count(*)::int from official_document d join body x on x.id = d.addressee_id
      where d.plan_id = p.id and coalesce(x.heir_id, x.id) = b.id and d.state = 'issued' and d.referral_id is null
        and ${SIGHT_OF_DOCUMENT} <> 'nothing') as documents,
    (select count(*)::int from official_document d
      where d.plan_id = p.id and d.addressee_id = b.id and d.state in ${UNSIGNED_STATES} and d.referral_id is null
        and ${SIGHT_OF_DOCUMENT} <> 'nothing') as drafts,
    coalesce(given.assignments, 0) as assignments, coalesce(asked.requests, 0) as requests
  from plan p cross join body b cross join ${ME} left join owed on owed.plan_id = p.id left join next on next.plan_id = p.id
    left join asked on asked.plan_id = p.id left join given on given.plan_id = p.id
  where p.state = 'running' and ${isAsked('p')} and b.id = ? order by p.id`;

async function readOpenWork(em: EntityManager, bodyId: number, reader: Reader, world?: World): Promise<OpenWorkView[]> {
  const values = [bodyId, bodyId, bodyId, bodyId, ...meValues(reader), ...askedValues({ world }), bodyId];
  const rows = await preparedRows<OpenWorkView>(em, OPEN_WORK, values);
  return rows.filter(
    ({ duties, cases, documents, drafts, assignments, requests }) =>
      duties + cases + documents + drafts + assignments + requests > 0,
  );
}

const DUTIES = `
  select ${DUTY} from open_duty w join obligation o on o.id = w.obligation_id join clause c on c.id = o.clause_id
    left join obligation last on last.id = ?
  where w.body_id = ? and w.plan_id = ? and (last.id is null or (w.due_on, w.obligation_id) > (last.due_on, last.id))
  order by w.due_on, w.obligation_id limit ?`;

interface DutiesAsked {
  bodyId: number;
  planId: number;
  /** The last duty of the page before. */
  after?: number;
  limit: number;
}

/** What a body has open in one plan, page by page, the next date first. */
export async function readDuties(em: EntityManager, { bodyId, planId, after, limit }: DutiesAsked): Promise<DutyPage> {
  const rows = await em.execute<OpenDutyView[]>(DUTIES, [after ?? null, bodyId, planId, limit + 1]);
  return { duties: rows.slice(0, limit), more: rows.length > limit };
}

const TRANSFERS = `
  select t.id, t.plan_id as "planId", p.title as plan, t.obligation_id as "obligationId", c.number as "clauseNumber",
    o.title, o.due_on as "dueOn", jsonb_build_object('id', f.id, 'name', f.name) as "from",
    coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by heir.place)
      from jsonb_array_elements_text(t.to_bodies) with ordinality as heir(id, place)
      join body b on b.id = heir.id::int), '[]') as "to",
    t.state, t.opened_on as "openedOn", t.reason
  from duty_transfer t join plan p on p.id = t.plan_id join obligation o on o.id = t.obligation_id
    join clause c on c.id = o.clause_id join body f on f.id = t.from_body_id
  where t.state in ('announced', 'gap', 'disputed') and o.closed_on is null and ${isAsked('p')}
  order by t.plan_id, c.number, t.id`;

/** Every transfer of a world that is not finished, and whose turn it is. */
export async function readTransfers(
  em: EntityManager,
  countyOffice: string,
  reader: Reader,
  world?: World,
): Promise<Omit<TransferView, 'may'>[]> {
  const rows = await em.execute<Omit<TransferView, 'may' | 'turn'>[]>(TRANSFERS, askedValues({ world }));
  return rows.map((row) => {
    const turn = turnOf({ state: row.state as OpenTransfer['state'], to: row.to.map(({ id }) => id) });
    const reason = knowsWhy(reader, [row.from.id, ...row.to.map(({ id }) => id)]) ? row.reason : null;
    return { ...row, reason, turn: row.to.find(({ id }) => id === turn)?.name ?? countyOffice };
  });
}
