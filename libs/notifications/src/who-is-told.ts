import { opensTheWeek, recipientsOf, type Recipient, type Surroundings } from '@app/domain/delivery';
import type { IsoDate } from '@app/domain/calendar';
import { groupBy } from '@app/domain/group-by';
import { IS_RESTRICTED_LINE, type EntityManager } from '@app/persistence';
import type { MessageScene } from './message-scene';
import { peopleOf, type PersonOfBody } from './people';

/** By what the addressees of a line are found. */
interface Sort {
  kind: string;
  bodyId: number;
  leadIds: number[];
  /** The persons it is for, whatever the rules say; null where the rules say it. */
  accountIds?: readonly number[] | null;
}

/** A line of the inbox as messages see it. */
export interface Line extends Sort {
  id: number;
  sentOn: IsoDate;
  title: string;
  planId: number;
  documentId: number | null;
  clauseNumber: number | null;
}

/** SQL: the lines `n` that may leave the system: of running plans on the real clock, and not about a referral. */
export const MAY_LEAVE = `exists (select 1 from plan p where p.id = n.plan_id and p.clock = 'real' and p.state = 'running')
  and not ${IS_RESTRICTED_LINE}`;

/** SQL: who leads the clause of line `n`. */
const LEADS = `coalesce((select array_agg(r.body_id order by r.body_id) from clause_role r
  where r.clause_id = n.clause_id and r.role = 'lead'), '{}')`;

/** SQL: what messages see of line `n`. */
export const AS_LINE = `select n.id, n.kind, n.title, n.sent_on as "sentOn", n.body_id as "bodyId", ${LEADS} as "leadIds",
    n.account_ids as "accountIds", n.plan_id as "planId", n.document_id as "documentId", c.number as "clauseNumber"
  from notification n left join clause c on c.id = n.clause_id`;

interface Addressee {
  to: Recipient;
  person: PersonOfBody;
}

export interface Part extends Addressee {
  line: Line;
}

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
    `select distinct n.kind, n.body_id as "bodyId", ${LEADS} as "leadIds", n.account_ids as "accountIds" from notification n
      where n.digested_on is null and n.sent_on <= ? and ${MAY_LEAVE}`,
    [scene.today],
  );
  return [...new Set((await whoIsTold(em, scene, sorts)).map(({ to }) => to.accountId))];
}

/** Which person is told of which line. */
export async function whoIsTold<L extends Sort>(
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
    const sort = `${line.kind} ${line.bodyId} ${line.leadIds.join(' ')} / ${line.accountIds?.join(' ')}`;
    const addressees = known.get(sort) ?? addresseesOf(line);
    known.set(sort, addressees);
    return addressees.map((addressee) => ({ line, ...addressee }));
  });
}
