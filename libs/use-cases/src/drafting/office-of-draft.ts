import type { EntityManager } from '@mikro-orm/postgresql';
import { samePerson } from '@app/domain/bodies';
import type { IsoDate } from '@app/domain/calendar';
import type { Person, PostHolder, Presented, Revised, RevisingOffice, SignOffTerms } from '@app/domain/escalation';
import { termsOf } from '@app/domain/vocabulary';
import { Event, type OfficialDocument, type Plan } from '@app/persistence';
import { officersOn, type OfficeOnDay } from '../bodies/officers-on';
import type { Settings } from '../settings';
import { signersOfKind, type PaperToSign } from './officers';
import { signingPeople, type SigningPeople } from './signing-people';

/** What its sign-off hangs on, as the row has it. */
export const presentedOf = ({
  kind,
  state,
  drafters,
  reviewer,
  deputyFrom,
}: Pick<OfficialDocument, 'kind' | 'state' | 'drafters' | 'reviewer' | 'deputyFrom'>): Presented => ({
  state,
  drafters,
  reviewer: reviewer ?? null,
  deputyCalled: deputyFrom != null,
  byDrafter: termsOf(kind).issuedBy === 'drafter',
});

/** Who is there on the date of a plan, whatever paper it is. */
export interface SigningDay {
  officers: OfficeOnDay;
  /** Nobody where that is not asked. */
  people?: SigningPeople;
  /** On the date of a rehearsal others may have held the posts; they act in it without an account. */
  rehearsed?: boolean;
}

export async function signingDay(
  em: EntityManager,
  settings: Pick<Settings, 'directory'>,
  { clock, today }: { clock: Plan['clock']; today: IsoDate },
): Promise<SigningDay> {
  const officers = await officersOn(em, settings.directory, today);
  return { officers, people: await signingPeople(em, settings, today), rehearsed: clock === 'rehearsal' };
}

/** What decides who of the office can act on a paper. */
export interface DraftToOffice extends PaperToSign {
  /** It is the letter of a referral, of which few may know. */
  referred?: boolean;
  /** The body its case is about, to which a draft is not shown. */
  concernedId?: number | null;
}

/** Who of the office can act on a draft, and who besides may revise it. */
export type OfficeOfDraft = RevisingOffice;

/**
 * @param paper which says who signs it; without one the head of the office does
 * @param actor who of the office acts now, with an account or not
 * @returns nobody where no account of the office is open: then nothing can be said of who is left
 */
export function officeFor(
  { directory }: Pick<Settings, 'directory'>,
  { officers: inOffice, people, rehearsed = false }: SigningDay,
  terms: SignOffTerms | undefined,
  paper?: DraftToOffice,
  actor?: Person,
): OfficeOfDraft {
  const officers = paper ? signersOfKind(directory, paper, inOffice) : inOffice;
  if (!people || people.office.length === 0) return { people: [], officers, terms, ranks: [], standIns: [] };
  const { head, deputy, reviewer = null } = officers;
  const there = paper && paper.signingBodyId !== null ? people.government : undefined;
  const signing = there ? [] : [head, deputy];
  const office = withHolders(people.office, rehearsed ? [inOffice.head, inOffice.deputy, ...signing, reviewer] : []);
  if (actor && !office.some((known) => samePerson(known, actor))) office.push(actor);
  const signers = there && withHolders(there, rehearsed ? [head, deputy] : []);
  const told = ({ bodyId }: { bodyId: number | null }) =>
    !paper?.referred && (bodyId === null || bodyId !== paper?.concernedId);
  const ranks = [...handlersOf(office, inOffice), office, people.outside.filter(told)];
  return { people: office, signers, officers, terms, ranks, standIns: people.standIns };
}

/** Whoever handles papers by the post; then all who neither head the office, nor sign for its head, nor lead. */
function handlersOf(people: readonly Person[], { head, deputy, acting, posts }: OfficeOnDay): Person[][] {
  const has = (...names: readonly (string | undefined)[]) => people.filter(({ name }) => names.includes(name));
  const handling = posts.filter(({ part }) => part === 'handler').map(({ name }) => name);
  const leading = posts.filter(({ part }) => part === 'deputy' || part === 'leader').map(({ name }) => name);
  const above = has(head?.name, deputy?.name, acting?.away?.name, ...leading);
  return [has(...handling), people.filter((person) => !above.includes(person))];
}

/** Whoever can sign in, and who held the posts. */
function withHolders(accounts: readonly Person[], holders: readonly (PostHolder | null)[]): Person[] {
  const people = [...accounts];
  for (const holder of holders) {
    const one = holder && { ...holder, accountId: null };
    if (one && !people.some((known) => samePerson(known, one))) people.push(one);
  }
  return people;
}

/** How a draft came to its words: who found what it rests on, and what was reworded by whom. */
export async function courseOfDraft(
  em: EntityManager,
  { id, drafters }: Pick<OfficialDocument, 'id' | 'drafters'>,
): Promise<{ found: Person[]; revisions: Revised[] }> {
  const kinds = ['document-drafted', 'document-revised'] as const;
  const events = await em.find(Event, { documentId: id, kind: { $in: [...kinds] } }, { orderBy: { id: 1 } });
  const by = new Set(events.flatMap(({ kind, actor }) => (kind === 'document-drafted' && actor ? [actor] : [])));
  const revisions = events.flatMap(({ kind, actor, data }) =>
    kind === 'document-revised' && actor
      ? [{ by: actor, places: (data as { wording?: string[] } | null)?.wording ?? [] }]
      : [],
  );
  const revised = new Set(revisions.map((one) => one.by));
  return { found: drafters.filter(({ name }) => by.has(name) || !revised.has(name)), revisions };
}
