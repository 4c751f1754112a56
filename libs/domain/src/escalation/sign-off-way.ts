import { samePerson } from '../bodies/same-person';
import { DubanError } from '../errors';
import {
  awaits,
  barredFromReview,
  standingToSign,
  type Officers,
  type Person,
  type Presented,
  type SignOffTerms,
} from './sign-off';

/** One revision: by whom, and which places got other words. */
export interface Revised {
  by: string;
  places: readonly string[];
}

/**
 * Who drafted the words that are to be signed: whoever found what the paper rests on, because no revision changes that;
 * whoever last wrote a place that still stands; and whoever presented it last. Whose words were all replaced has no part in
 * it any more, so that a paper may be sent back and go on by others (党政机关公文处理工作条例 arts. 19–22: it is the text as it is
 * presented that is reviewed and signed).
 *
 * @param wrote everybody who has a part in it so far; one who never revised it is the one who found
 * @param found who found what it rests on, by name
 * @param revisions in their order
 */
export function draftersOf(
  wrote: readonly Person[],
  found: ReadonlySet<string>,
  revisions: readonly Revised[],
): Person[] {
  const lastAt = new Map(revisions.flatMap(({ by, places }) => places.map((place) => [place, by])));
  const standing = new Set([...lastAt.values(), revisions.at(-1)?.by]);
  const revised = new Set(revisions.map(({ by }) => by));
  return wrote.filter(({ name }) => found.has(name) || !revised.has(name) || standing.has(name));
}

/** Who is there to go on with a paper. */
export interface SignOffOffice {
  /** The persons of the county office who can act now. */
  people: readonly Person[];
  /** The persons of the body that signs, where that is not the county office. */
  signers?: readonly Person[];
  officers: Officers;
  terms: SignOffTerms | undefined;
}

/** Who of the office may do next what a paper waits for, so that it can still be signed after; also once the deputy was called. */
export function whoGoesOn(presented: Presented, office: SignOffOffice): Person[] {
  const { people, signers = people, officers, terms } = office;
  const inTime = { ...presented, deputyCalled: true };
  if (awaits(presented.state, terms) === 'signature') {
    return signers.filter((person) => !('bar' in standingToSign(inTime, person, officers, terms)));
  }
  return people.filter(
    (person) =>
      barredFromReview(presented, person, officers, terms) === null &&
      whoGoesOn({ ...presented, state: 'reviewed', reviewer: person }, office).length > 0,
  );
}

/** Who may revise a paper that was sent back, and leaves somebody to review and somebody to sign it. @param found who found what it rests on */
export const whoMayRevise = (
  presented: Presented,
  office: SignOffOffice,
  found: readonly Person[],
  revisers: readonly Person[],
): Person[] =>
  revisers.filter((person) => {
    const drafters = [...found.filter((one) => !samePerson(one, person)), person];
    return whoGoesOn({ ...presented, state: 'draft', reviewer: null, drafters }, office).length > 0;
  });

/** Who is there to revise a paper that was sent back, beside those who review and sign it. */
export interface RevisingOffice extends SignOffOffice {
  /** Who revises what nobody drafted who is there: those of the first rank, or of the next where none of it can. */
  ranks: readonly (readonly Person[])[];
  /** Who does whose work today. */
  standIns: readonly StandsIn[];
}

/** Somebody who is away, and who does the work meanwhile; both by name. */
export interface StandsIn {
  absent: string;
  name: string;
}

/**
 * Who revises a paper that was sent back: whoever drafted it, and who stands in for a drafter that is away. What a rung drafted, or
 * somebody who has left, is for whoever handles the papers of the office. Never nobody: where each of them would leave no one to
 * review or to sign it, the act itself says what is to be done.
 *
 * @param found who found what it rests on
 */
export function whoRevises(presented: Presented, office: RevisingOffice, found: readonly Person[]): Person[] {
  const { ranks, standIns } = office;
  const all = ranks.flat();
  const everybody = all.filter((one, nth) => all.findIndex((other) => samePerson(other, one)) === nth);
  const could = whoMayRevise(presented, office, found, everybody);
  const there = could.length > 0 ? could : everybody;
  const isDrafter = (person: Person) => presented.drafters.some((drafter) => samePerson(drafter, person));
  const standsForDrafter = ({ name }: Person) =>
    standIns.some((one) => one.name === name && presented.drafters.some((drafter) => drafter.name === one.absent));
  const own = there.filter((person) => isDrafter(person) || standsForDrafter(person));
  if (own.length > 0) return own;
  const among = ranks.map((rank) => there.filter((person) => rank.some((one) => samePerson(one, person))));
  return among.find((some) => some.length > 0) ?? [];
}

/**
 * Whose turn it is: who may do now what a paper waits for, and leaves somebody to go on with it. To them it is a to-do, they are
 * asked for it, and nobody else is.
 */
export function whoseTurn(presented: Presented, office: RevisingOffice, found: readonly Person[]): Person[] {
  const { people, signers = people, officers, terms } = office;
  switch (awaits(presented.state, terms)) {
    case 'review':
      return whoGoesOn(presented, office);
    case 'signature':
      return signers.filter((person) => !('bar' in standingToSign(presented, person, officers, terms)));
    case 'revision':
      return whoRevises(presented, office, found);
    case null:
      return [];
  }
}

/**
 * Nobody takes the step after which nobody could go on.
 *
 * @param after what it is after the step
 * @param others who may take the step instead
 * @throws DubanError `sign-off-nobody-left`, naming them
 */
export function requireSomebodyLeft(
  after: Presented,
  office: SignOffOffice,
  step: { zh: string; en: string },
  others: readonly Person[],
): void {
  // Where nobody of the office is known, as in a rehearsal without accounts, nothing can be said.
  if (office.people.length === 0 || whoGoesOn(after, office).length > 0) return;
  const names = namedPersons(others);
  const reviewed = after.state === 'reviewed';
  const left = reviewed
    ? { zh: '就没有人可以签发', en: 'nobody would be left to sign it' }
    : { zh: '就没有人可以审核并签发', en: 'nobody would be left to review and to sign it' };
  const { elsewhere } = office.officers;
  const way =
    names.length > 0
      ? { zh: `请由${names.join('、')}${step.zh}`, en: `It is for ${names.join(' or ')} to ${step.en}` }
      : elsewhere !== undefined && (office.signers ?? []).length === 0
        ? {
            zh: `请先为${elsewhere}的签发人开通账号`,
            en: `Have an account opened for whoever signs in ${elsewhere} first`,
          }
        : {
            zh: '请为县政府办其他人员开通账号，或在“单位”页面登记临时主持后再办',
            en: 'Have an account opened for another person of the county office, or enter a substitution on the page of the body first',
          };
  throw new DubanError(
    'sign-off-nobody-left',
    {
      zh: `由您${step.zh}后，${left.zh}（起草、审核、签发不能为同一人）。${way.zh}。`,
      en: `If you ${step.en} this draft, ${left.en}: drafter, reviewer and signer are different persons. ${way.en}.`,
    },
    { names },
  );
}

/** Persons by name and post, each once. */
export const namedPersons = (people: readonly Person[]): string[] => [
  ...new Set(people.map(({ name, post }) => (post ? `${name}（${post}）` : name))),
];
