import type { EntityManager } from '@mikro-orm/postgresql';
import { governmentIn, type Directory } from '@app/config';
import type { IsoDate } from '@app/domain/calendar';
import type { Person, StandsIn } from '@app/domain/escalation';
import { prepared } from '@app/persistence';

/** Somebody who can sign in, and for which body. */
interface PersonOfBody extends Person {
  accountId: number;
  bodyId: number | null;
}

/** Who can sign in to draft, review, revise and sign papers, and who does whose work on a day. */
export interface SigningPeople {
  /** Of the county office; nobody where no account of it is open: then nothing can be said of who is left. */
  office: readonly PersonOfBody[];
  /** Of the coordinating body. */
  outside: readonly PersonOfBody[];
  /** Of the county government. */
  government: readonly PersonOfBody[];
  standIns: readonly StandsIn[];
}

const PEOPLE = `
  select a.id as "accountId", a.display_name as name, a.post, a.body_id as "bodyId",
         case when a.role = 'county-office' then 'office' when a.role = 'coordinator' then 'outside' else 'government' end as "is"
    from account a left join body b on b.id = a.body_id
   where a.state = 'active' and (a.role in ('county-office', 'coordinator') or b.name = $1)
   order by a.id`;

/** Who was named to stand in for somebody (AB 角), and who substitutes for a head, in the office and the coordinating body. */
const STAND_INS = `
  select s.absent, s.name from stand_in s join body b on b.id = s.body_id
   where b.name in ($1, $2) and s.stands_from <= $3::date and s.stands_to >= $3::date
     and (s.ended_on is null or s.ended_on > $3::date)
   union
  select h.name, s.name from substitution s join body b on b.id = s.body_id
    join office_holder h on h.body_id = s.body_id and h.held_from <= $3::date and (h.held_to is null or h.held_to >= $3::date)
   where b.name in ($1, $2) and s.acts_from <= $3::date and s.acts_to >= $3::date`;

export async function signingPeople(
  em: EntityManager,
  { directory }: { directory: Pick<Directory, 'countyOffice' | 'coordinator' | 'bodies'> },
  date: IsoDate,
): Promise<SigningPeople> {
  const { countyOffice, coordinator } = directory;
  type Row = PersonOfBody & { is: 'office' | 'outside' | 'government' };
  const rows = await prepared<Row>(em, PEOPLE, [governmentIn(directory) ?? '']);
  const of = (which: Row['is']): PersonOfBody[] =>
    rows
      .filter((row) => row.is === which)
      .map(({ accountId, name, post, bodyId }) => ({ accountId, name, post, bodyId }));
  return {
    office: of('office'),
    outside: of('outside'),
    government: of('government'),
    standIns: await prepared<StandsIn>(em, STAND_INS, [countyOffice, coordinator, date]),
  };
}
