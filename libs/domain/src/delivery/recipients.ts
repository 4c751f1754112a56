import { ruleFor, type DeliveryRules, type RecipientRole } from './rules';

/** Somebody who can be reached. */
export interface Person {
  accountId: number;
  /** The body the person acts for today. */
  bodyId: number;
  /** Head of that body, acting for its head, or neither. */
  standing: 'head' | 'acting' | 'handler';
  /** Who is away and whose part this person has today (AB 角); nobody's where it is the own part. */
  standsFor?: string | null;
}

/** What is told, with the bodies that stand in some relation to it. */
export interface Told {
  kind: string;
  bodyId: number;
  leadIds: readonly number[];
  /** The persons of the body whom it asks for something that nobody else may do; the rules do not choose among them. */
  accountIds?: readonly number[] | null;
}

export interface Surroundings {
  coordinatorId: number | null;
  superiorId: number | null;
}

/** One person who is told, by which rule, and as whom. */
export interface Recipient {
  accountId: number;
  rule: string;
  as: RecipientRole;
  /** Acts for the head, which the message says. */
  acting: boolean;
  /** Whose part it is where somebody stands in, which the message says as well. */
  standsFor: string | null;
}

/** Who is told of a line: each person once, by the first role of the rule that fits; or the very persons it asks. */
export function recipientsOf(
  rules: Pick<DeliveryRules, 'recipients'>,
  told: Told,
  people: readonly Person[],
  { coordinatorId, superiorId }: Surroundings,
): Recipient[] {
  const rule = ruleFor(rules, told.kind);
  if (!rule) return [];
  const found = new Map<number, Recipient>();
  const add = (as: RecipientRole, persons: readonly Person[]) => {
    for (const { accountId, standing, standsFor = null } of persons) {
      if (found.has(accountId)) continue;
      found.set(accountId, { accountId, rule: rule.id, as, acting: standing === 'acting', standsFor });
    }
  };
  if (told.accountIds) {
    const asked = people.filter(
      ({ bodyId, accountId, standsFor = null }) =>
        bodyId === told.bodyId && standsFor === null && told.accountIds!.includes(accountId),
    );
    for (const person of asked) add(person.standing === 'handler' ? 'handler' : 'head', [person]);
    return [...found.values()];
  }
  for (const role of rule.to) {
    if (role === 'head') add(role, headsOf(people, told.bodyId));
    else for (const bodyId of bodiesOf(role, told, coordinatorId, superiorId)) add(role, handlersOf(people, bodyId));
  }
  return [...found.values()];
}

function bodiesOf(
  role: Exclude<RecipientRole, 'head'>,
  { bodyId, leadIds }: Told,
  coordinatorId: number | null,
  superiorId: number | null,
): readonly number[] {
  const known = (id: number | null) => (id === null ? [] : [id]);
  switch (role) {
    case 'handler':
      return [bodyId];
    case 'lead':
      return leadIds;
    case 'coordinator':
      return known(coordinatorId);
    case 'superior':
      return known(superiorId);
  }
}

/** The head, and whoever acts for the head today. */
const headsOf = (people: readonly Person[], bodyId: number) =>
  people.filter((person) => person.bodyId === bodyId && person.standing !== 'handler');

function handlersOf(people: readonly Person[], bodyId: number): readonly Person[] {
  const own = people.filter((person) => person.bodyId === bodyId);
  const handlers = own.filter(({ standing }) => standing === 'handler');
  return handlers.length > 0 ? handlers : own;
}
