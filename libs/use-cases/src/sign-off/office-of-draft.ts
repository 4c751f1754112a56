import type { EntityManager } from '@mikro-orm/postgresql';
import { samePerson } from '@app/domain/bodies';
import type { Person, Revised, SignOffOffice, SignOffTerms } from '@app/domain/escalation';
import { Account, Event, type AccountRole, type OfficialDocument, type Plan } from '@app/persistence';
import type { Settings } from '../settings';
import { officersOn, signersOfKind, type OfficeOnDay } from './officers';

/** The persons of a role who can sign in. */
async function peopleOf(em: EntityManager, role: AccountRole): Promise<Person[]> {
  const accounts = await em.find(Account, { role, state: 'active' }, { orderBy: { id: 1 } });
  return accounts.map(({ id, displayName, post }) => ({ accountId: id, name: displayName, post }));
}

/** Who of the office can act on a draft now, and who besides may revise it. */
export interface OfficeOfDraft extends SignOffOffice {
  /** Of the coordinating body. */
  outside: Person[];
  /** Of the office itself, whatever kind of paper it is. */
  inOffice: OfficeOnDay;
}

/**
 * @param document whose kind says who signs it; without one the head of the office does
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
    document?: Pick<OfficialDocument, 'kind'>;
  },
  actor?: Person,
): Promise<OfficeOfDraft> {
  const inOffice = await officersOn(em, directory, today);
  const officers = document ? signersOfKind(directory, document.kind, inOffice) : inOffice;
  const accounts = await peopleOf(em, 'county-office');
  if (accounts.length === 0) return { people: [], officers, terms, outside: [], inOffice };
  // On the date of a rehearsal others may have headed the office; they act in it without an account.
  const { head, deputy, reviewer = null } = officers;
  const then = plan.clock === 'rehearsal' ? [inOffice.head, inOffice.deputy, head, deputy, reviewer] : [];
  const people = [...accounts];
  for (const one of [...then.flatMap((holder) => (holder ? [{ ...holder, accountId: null }] : [])), actor]) {
    if (one && !people.some((known) => samePerson(known, one))) people.push(one);
  }
  return { people, officers, terms, outside: await peopleOf(em, 'coordinator'), inOffice };
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
