import { countable, type DateRule } from '@app/domain/calendar';
import type { AccountRole, TodoAct } from '@app/domain/vocabulary';
import type { Actor } from '../actor';
import { postMay } from '../policies';

/** For whom something waits: the persons of an office, by their role, or of a body. */
export interface Addressee {
  role: AccountRole | null;
  bodyId: number | null;
  /** Only a post that decides can do it. */
  decides: boolean;
}

/** One thing that waits for somebody, as it follows from the record. */
export interface TodoDraft extends Addressee {
  subject: string;
  act: TodoAct;
  planId: number;
  clauseId: number | null;
  dueOn: string | null;
  dueFrom: string | null;
  dueRule: DateRule | null;
  title: string | null;
  obligationId: number | null;
  reportId: number | null;
  documentId: number | null;
  caseId: number | null;
  assessmentId: number | null;
  since: string;
}

/** The bodies that act for the county, as the directory names them; null where there is no such body. */
export interface Offices {
  /** The name the directory gives the coordinating body. */
  coordinator: string;
  coordinatorId: number | null;
  countyOfficeId: number | null;
  organizationId: number | null;
}

export const ofBody = (bodyId: number, decides = false): Addressee => ({ role: null, bodyId, decides });
/** Of an office with several posts, those that decide; of any other body all its persons. */
export const ofDecider = (bodyId: number, { countyOfficeId, organizationId }: Offices): Addressee =>
  ofBody(bodyId, bodyId === countyOfficeId || bodyId === organizationId);
export const ofCoordinator = ({ coordinatorId }: Offices): Addressee => ({
  role: 'coordinator',
  bodyId: coordinatorId,
  decides: false,
});
export const ofCountyOffice = ({ countyOfficeId }: Offices, decides: boolean): Addressee => ({
  role: 'county-office',
  bodyId: countyOfficeId,
  decides,
});
export const ofOrganization = ({ organizationId }: Offices): Addressee => ({
  role: 'organization',
  bodyId: organizationId,
  decides: true,
});

/** Whether what waits for somebody waits for this person. Which of an office's persons a draft waits for, the sign-off says. */
export const isFor = (
  actor: Pick<Actor, 'role' | 'bodyId' | 'standing'>,
  { role, bodyId, decides }: Addressee,
): boolean =>
  (role === null ? bodyId !== null && bodyId === actor.bodyId : role === actor.role) &&
  (!decides || postMay(actor, 'decide'));

/** What distinguishes a thing that waits from all others that wait. */
export const keyOf = ({ subject, act, role, bodyId }: Pick<TodoDraft, 'subject' | 'act' | 'role' | 'bodyId'>): string =>
  `${subject}/${act}/${role ?? `body-${bodyId}`}`;

/** Without dates that nobody can have meant: such a row is set aside, and must not stop whoever acts. */
export const withSoundDates = (todo: TodoDraft, today: string): TodoDraft => ({
  ...todo,
  dueOn: countable(todo.dueOn),
  dueFrom: countable(todo.dueFrom),
  since: countable(todo.since) ?? today,
});

/** What a subject says of itself; an act adds the rest. */
export type Frame = Omit<TodoDraft, 'act' | keyof Addressee>;

export const frame = (about: Pick<Frame, 'subject' | 'planId' | 'since'> & Partial<Frame>): Frame => ({
  clauseId: null,
  dueOn: null,
  dueFrom: null,
  dueRule: null,
  title: null,
  obligationId: null,
  reportId: null,
  documentId: null,
  caseId: null,
  assessmentId: null,
  ...about,
});

/** The same thing for each of several addressees. */
export const drafts = (act: TodoAct, about: Frame, ...addressees: readonly Addressee[]): TodoDraft[] =>
  addressees.map((addressee) => ({ ...about, act, ...addressee }));
