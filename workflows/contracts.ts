/**
 * What the workflows and the other rooms agree on: kinds, ids and inputs. No Temporal import here, so that every
 * room may use it.
 */
export type ProcessKind =
  | 'plan'
  | 'clause'
  | 'rectification'
  | 'interview'
  | 'warning'
  | 'restriction'
  | 'referral'
  | 'reconsideration'
  | 'document'
  | 'assessment'
  | 'assessment-cycle'
  | 'rehearsal';

/** The row a workflow is about. Everything else it asks for. */
export interface ProcessInput {
  planId: number;
  subjectId: number;
  /** The generation of the code it began with; none before there were generations. */
  generation?: number;
}

/**
 * The generation of the code that leads whatever waits. A release that needs its runs to begin anew, so that a patch can
 * end, raises it by one: each run then continues as new at its next answer, and finds done what it did before.
 */
export const GENERATION = 1;

/** What a run of a clause on the real clock begins with: how often in a row the one before came to nothing. */
export interface ClauseLookInput extends ProcessInput {
  /** Rounds of attempts that failed. */
  failures?: number;
  /** Looks that came too early by the clock that answered. */
  early?: number;
}

/** The one signal every workflow hears: something about your subject has changed, or the plan's date has. Look again. */
export const WAKE_SIGNAL = 'wake';

/** The header of Temporal in which a wake-up brings its trace, and an activity takes it along. */
export const TRACE_HEADER = 'duban-trace';

/** The trace of whoever has woken a workflow; only where traces are sent. */
export interface WakeTrace {
  /** W3C `traceparent` of the letter. */
  traceparent: string;
  /** The requests that wrote the letter. */
  requests: string[];
  /** When it was delivered, in milliseconds since 1970. */
  at: number;
}

/** A wake-up and what the workflow did about it, until it rested again. */
export interface WakeSpan {
  trace: WakeTrace;
  spanId: string;
  fromMs: number;
  toMs: number;
}

/** What the workflow of a clause can be found by in Temporal, e.g. `DubanLight = 'red' AND DubanLead = '县林业局'`. */
export const SEARCH_ATTRIBUTES = {
  DubanPlan: 'INT',
  DubanClause: 'INT',
  DubanLead: 'KEYWORD_LIST',
  DubanLight: 'KEYWORD',
  DubanStage: 'KEYWORD',
  DubanGeneration: 'KEYWORD',
} as const;

/** What the workflow of a plan or of anything in it shows of itself. */
export interface Attributes extends ClauseAttributes {
  /** The generation of the code it began with, of all but clauses on the real clock, which have none. */
  DubanGeneration: string;
}

/** What it shows of a clause. */
export interface ClauseAttributes {
  DubanPlan: number;
  DubanClause: number;
  /** The bodies that lead it or answer for it. */
  DubanLead: string[];
  DubanLight: string;
  DubanStage: string;
}

/** Where plans on the real clock are worked on. */
export const TASK_QUEUE = 'duban';

/** Where plans that rehearse are, so that no demonstration delays a duty. */
export const REHEARSAL_QUEUE = 'duban-rehearsal';

/** Where documents are rendered, which takes a processor for a while. */
export const RENDERING_QUEUE = 'duban-render';

/** The queue on which a workflow begins; it keeps it for life. */
export const taskQueueOf = (rehearsed: boolean): string => (rehearsed ? REHEARSAL_QUEUE : TASK_QUEUE);

/**
 * The longest rest of a clause on the real clock. One that waits for people alone, or for a far day, looks once a year, so
 * that no run of it is older.
 */
export const LONGEST_REST_MS = 366 * 86_400_000;

/** A clause on the real clock: each run is one look at it. */
export const CLAUSE_LOOK = 'clauseLookWorkflow';

/** The workflow function with which a process begins. */
export const workflowTypeOf = (kind: ProcessKind, rehearsed: boolean): string =>
  kind === 'clause' && !rehearsed ? CLAUSE_LOOK : WORKFLOW_TYPE[kind];

/** The exported workflow function of each kind of process; that of a clause is for rehearsals, see {@link CLAUSE_LOOK}. */
export const WORKFLOW_TYPE: Readonly<Record<ProcessKind, string>> = {
  plan: 'planWorkflow',
  clause: 'clauseWorkflow',
  rectification: 'rectificationWorkflow',
  interview: 'interviewWorkflow',
  warning: 'warningWorkflow',
  restriction: 'restrictionWorkflow',
  referral: 'referralWorkflow',
  reconsideration: 'reconsiderationWorkflow',
  document: 'documentWorkflow',
  assessment: 'assessmentWorkflow',
  'assessment-cycle': 'assessmentCycleWorkflow',
  rehearsal: 'rehearsalWorkflow',
};

/** Ids mean something: support finds the run from the number of the clause, and starting twice is harmless. */
export const planWorkflowId = (planId: number) => `plan-${planId}`;
export const clauseWorkflowId = (planId: number, clauseNumber: number) => `plan-${planId}/clause-${clauseNumber}`;
export const caseWorkflowId = (planId: number, kind: 'rectification' | 'interview' | 'warning', caseId: number) =>
  `plan-${planId}/${kind}-${caseId}`;
export const restrictionWorkflowId = (planId: number, restrictionId: number) =>
  `plan-${planId}/restriction-${restrictionId}`;
export const referralWorkflowId = (planId: number, referralId: number) => `plan-${planId}/referral-${referralId}`;
export const reconsiderationWorkflowId = (planId: number, reconsiderationId: number) =>
  `plan-${planId}/reconsideration-${reconsiderationId}`;
export const documentWorkflowId = (planId: number, documentId: number) => `plan-${planId}/document-${documentId}`;
/** Of either kind: a year has one. */
export const assessmentWorkflowId = (planId: number, year: number) => `plan-${planId}/assessment-${year}`;
export const rehearsalWorkflowId = (planId: number) => `plan-${planId}/rehearsal`;
