import { OBLIGATION_LIFECYCLE, type ObligationState } from '@app/domain/clause';
import type { AccountRole } from '@app/persistence';
import type { Actor } from '../../actor';
import type { CaseFacts, ItemFacts, ObligationFacts, PlanFacts, Reviewer, ReviewFacts } from '../policies';

/** Every role there is; a new one does not compile until the tables below say what it may do. */
const EVERY_ROLE: Record<AccountRole, true> = {
  'county-office': true,
  coordinator: true,
  organization: true,
  department: true,
  town: true,
  reader: true,
  administrator: true,
  auditor: true,
};

/** Roles that belong to no body. */
const BODILESS: readonly AccountRole[] = ['reader', 'administrator', 'auditor'];

export const ROLES = Object.keys(EVERY_ROLE) as AccountRole[];

/** Every state of an obligation. */
export const STATES = Object.keys(OBLIGATION_LIFECYCLE) as ObligationState[];

/** The body of whoever acts, and another one. */
export const MINE = 7;
export const THEIRS = 8;

/** The head of a body with a role; some roles belong to no body. */
export const anActor = (role: AccountRole, facts: Partial<Actor> = {}): Actor => ({
  accountId: 1,
  name: '某某',
  post: '主任',
  role,
  bodyId: BODILESS.includes(role) ? null : MINE,
  body: BODILESS.includes(role) ? null : '县乙局',
  standing: 'head',
  ...facts,
});

/** An obligation of one owner. */
export const obligation = (ownerId: number, state: ObligationFacts['state'] = 'open') => ({
  state,
  ownerIds: [ownerId],
});
/** An obligation and who checks it; what is owed to a lead is owed to another body than the owner. */
export const checked = (ownerId: number, state: ObligationState, reviewer: Reviewer): ReviewFacts => ({
  ...obligation(ownerId, state),
  reviewer,
  leadIds: [ownerId === MINE ? THEIRS : MINE],
});
/** A case against a body. */
export const aCase = (bodyId: number, facts: Partial<CaseFacts> = {}): CaseFacts => ({
  kind: 'rectification',
  state: 'running',
  bodyId,
  heldOn: null,
  closingProposed: false,
  ...facts,
});

/** A case with its rectification plan. */
export const aPlan = (bodyId: number, facts: Partial<PlanFacts> = {}): PlanFacts => ({
  ...aCase(bodyId),
  plan: 'agreed',
  extensionPending: false,
  ...facts,
});

/** An item that a body carries out under an order of its own, reported to its acceptor. */
export const anItem = (bodyId: number, facts: Partial<ItemFacts['item']> = {}): ItemFacts => ({
  ...aPlan(bodyId),
  item: { state: 'reported', bodyId, acceptorId: THEIRS, ...facts },
});

/** What a column of the matrix says in short. */
export const EVERYBODY_WITH_A_BODY: AccountRole[] = [
  'county-office',
  'coordinator',
  'organization',
  'department',
  'town',
];
export const NOBODY: AccountRole[] = [];
