import { ACCOUNTABILITY_ACTS } from './acts/accountability';
import { ASSESSMENT_ACTS } from './acts/assessment';
import { ASSIGNMENT_ACTS } from './acts/assignment';
import { BODY_ACTS } from './acts/body';
import { CASE_ACTS } from './acts/case';
import { DOCUMENT_ACTS } from './acts/document';
import { OBLIGATION_ACTS } from './acts/obligation';
import { PLAN_ACTS } from './acts/plan';
import type { ActSubject, PersonActTerms } from './acts/terms';
import { idsOf, type Words } from './words';

export type { PersonActTerms } from './acts/terms';

/** Every act of a person on a plan and what belongs to it; accounts, sessions and channels are no part of the record. */
export const PERSON_ACTS = {
  ...PLAN_ACTS,
  ...OBLIGATION_ACTS,
  ...ASSIGNMENT_ACTS,
  ...DOCUMENT_ACTS,
  ...CASE_ACTS,
  ...ASSESSMENT_ACTS,
  ...ACCOUNTABILITY_ACTS,
  ...BODY_ACTS,
} as const satisfies Record<string, PersonActTerms>;

/** The id of an act of a person. */
export type PersonAct = keyof typeof PERSON_ACTS;

export const PERSON_ACT_IDS: readonly PersonAct[] = idsOf(PERSON_ACTS);

/** What the catalogue says of an act, as the wide type. */
export const personActTerms = (act: PersonAct): PersonActTerms => PERSON_ACTS[act];

type Marked<Mark extends keyof PersonActTerms> = {
  [Id in PersonAct]: Mark extends keyof (typeof PERSON_ACTS)[Id] ? Id : never;
}[PersonAct];

/** The acts on one subject. */
export type ActOn<Subject extends ActSubject> = {
  [Id in PersonAct]: (typeof PERSON_ACTS)[Id]['on'] extends Subject ? Id : never;
}[PersonAct];

/** What can wait in an inbox. */
export type TodoAct = Marked<'todo'>;

/** What a page opens a dialog for. */
export type DialogAct = Marked<'dialog'>;

/** What the one form of acts on an obligation is for. */
export type FormAct = Marked<'form'>;

/** What a player of a rehearsal does. */
export type PlayedAct = Marked<'played'>;

const marked = <Mark extends keyof PersonActTerms>(mark: Mark): readonly Marked<Mark>[] =>
  PERSON_ACT_IDS.filter((id): id is Marked<Mark> => mark in PERSON_ACTS[id]);

export const TODO_ACTS = marked('todo');
export const DIALOG_ACTS = marked('dialog');
export const FORM_ACTS = marked('form');

/** What an inbox calls each of them. */
export const TODO_NAMES = Object.fromEntries(TODO_ACTS.map((id) => [id, { words: PERSON_ACTS[id].todo }])) as Readonly<
  Record<TodoAct, { words: Words }>
>;
