import type { EntityManager } from '@mikro-orm/postgresql';
import { samePerson } from '@app/domain/bodies';
import type { Person, PostHolder, Revised, SignOffOffice, SignOffTerms } from '@app/domain/escalation';
import { Account, Event, type AccountRole, type OfficialDocument, type Plan } from '@app/persistence';
import type { Settings } from '../settings';
import { signersOfKind, toSign } from './officers';
import { officersOn, type OfficeOnDay } from '../bodies/officers-on';

/** The persons of a role or a body who can sign in. */
async function peopleOf(em: EntityManager, of: { role: AccountRole } | { body: number }): Promise<Person[]> {
  const accounts = await em.find(Account, { ...of, state: 'active' }, { orderBy: { id: 1 } });
  return accounts.map(({ id, displayName, post }) => ({ accountId: id, name: displayName, post }));
}

/** Who can sign in for the body that signs a paper; undefined where that is the county office. */
export const signersElsewhere = async (
  em: EntityManager,
  { signingBody }: Pick<OfficialDocument, 'signingBody'>,
): Promise<Person[] | undefined> => (signingBody ? peopleOf(em, { body: signingBody.id }) : undefined);

/** Who of the office can act on a draft now, and who besides may revise it. */
export interface OfficeOfDraft extends SignOffOffice {
  /** Of the coordinating body. */
  outside: Person[];
  /** Of the office itself, whatever kind of paper it is. */
  inOffice: OfficeOnDay;
}

/**
 * @param document which says who signs it; without one the head of the office does
 * @param actor who acts now, with an account or not
 * @returns nobody where no account of the office is open: then nothing can be said of who is left
 */
export async function officeOfDraft(
  em: EntityManager,
  { directory }: Pick<Settings, 'directory'>,
  {
    plan,
    today,
    terms,
    document,
  }: {
    plan: Pick<Plan, 'clock'>;
    today: string;
    terms: SignOffTerms | undefined;
    document?: Pick<OfficialDocument, 'kind' | 'signingBody'>;
  },
  actor?: Person,
): Promise<OfficeOfDraft> {
  const inOffice = await officersOn(em, directory, today);
  const officers = document ? signersOfKind(directory, toSign(document), inOffice) : inOffice;
  const accounts = await peopleOf(em, { role: 'county-office' });
  if (accounts.length === 0) return { people: [], officers, terms, outside: [], inOffice };
  // On the date of a rehearsal others may have held the posts; they act in it without an account.
  const rehearsed = plan.clock === 'rehearsal';
  const { head, deputy, reviewer = null } = officers;
  const there = document && (await signersElsewhere(em, document));
  const signing = there ? [] : [head, deputy];
  const people = withHolders(accounts, rehearsed ? [inOffice.head, inOffice.deputy, ...signing, reviewer] : []);
  if (actor && !people.some((known) => samePerson(known, actor))) people.push(actor);
  const signers = there && withHolders(there, rehearsed ? [head, deputy] : []);
  return { people, signers, officers, terms, outside: await peopleOf(em, { role: 'coordinator' }), inOffice };
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
