import { samePerson } from '../bodies/same-person';
import { DubanError } from '../errors';
import { awaits, type Person, type Presented } from './sign-off';
import { requireReviewer, requireSigner } from './sign-off-refusals';
import { namedPersons, requireSomebodyLeft, whoGoesOn, whoRevises, type RevisingOffice } from './sign-off-way';

/**
 * 修改: by whoever drafted it, or does that person's work; see `whoRevises`.
 * @throws DubanError `sign-off-not-reviser`
 */
export function requireReviser(
  presented: Presented,
  person: Person,
  office: RevisingOffice,
  found: readonly Person[],
): void {
  // Where nobody of the office is known nothing can be said, as in `requireSomebodyLeft`.
  if (office.people.length === 0) return;
  const revisers = whoRevises(presented, office, found);
  if (revisers.some((one) => samePerson(one, person))) return;
  const names = namedPersons(revisers);
  throw new DubanError(
    'sign-off-not-reviser',
    {
      zh: `该稿已退回，由${names.join('、')}修改后重新送审。`,
      en: `The draft was sent back; it is for ${names.join(' or ')} to revise it and to present it again.`,
    },
    { names },
  );
}

/**
 * Why somebody of those who review, revise or sign may not do now what a paper waits for, in the words of the refusal; null
 * for whoever may, and where it waits for nothing.
 */
export function refusalOfTurn(
  presented: Presented,
  person: Person,
  office: RevisingOffice,
  found: readonly Person[],
): DubanError | null {
  try {
    requireTurn(presented, person, office, found);
  } catch (error) {
    if (error instanceof DubanError) return error;
    throw error;
  }
  return null;
}

function requireTurn(presented: Presented, person: Person, office: RevisingOffice, found: readonly Person[]): void {
  const { officers, terms } = office;
  switch (awaits(presented.state, terms)) {
    case 'review': {
      requireReviewer(presented, person, officers, terms);
      const others = whoGoesOn(presented, office).filter((one) => !samePerson(one, person));
      const after: Presented = { ...presented, state: 'reviewed', reviewer: person };
      return requireSomebodyLeft(after, office, { zh: '审核', en: 'review' }, others);
    }
    case 'signature':
      return void requireSigner(presented, person, officers, terms);
    case 'revision':
      return requireReviser(presented, person, office, found);
    case null:
  }
}
