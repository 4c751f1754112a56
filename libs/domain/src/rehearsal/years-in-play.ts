import type { IsoDate } from '../calendar';
import type { CycleStage } from '../vocabulary';
import type { HeadlineAct, HeadlinesInPlay } from './headlines-in-play';
import type { WorkListAct, WorkListInPlay } from './work-list-in-play';

/** A person of a body, by what the body has; where the directory names nobody, somebody invented sits there. */
export interface Seat {
  body: string;
  seat: 'head' | 'deputy' | 'clerk';
}

/** A task of somebody's year; `key` is natural, without the plan's id. */
export interface TaskInPlay {
  bodyId: number;
  body: string;
  obligationId: number;
  key: string;
}

/** A year of an announced scheme, with what it waits for in its stage; what belongs to other stages is empty. */
export interface YearInPlay {
  assessmentId: number;
  year: number;
  stage: CycleStage;
  /** When the stage began. */
  since: IsoDate;
  /** Bodies that have filed no self-assessment, and the last day for it. */
  unfiled: string[];
  selfAssessmentBy: IsoDate;
  /** What was drawn and nobody has looked at, by whom it may be looked at, and the last day for it. */
  unchecked: (TaskInPlay & { by: Seat })[];
  verifyBy: IsoDate;
  /** Points by hand that are still missing, one for each person who may give them. */
  unmarked: {
    bodyId: number;
    body: string;
    item: string;
    full: number;
    /** Points by word, where a word is chosen. */
    options: Readonly<Record<string, number>> | null;
    by: Seat;
    /** How much of what the body owed in the year it completed, from 0 to 1. */
    done: number;
  }[];
  /** The drafts of those who have not confirmed that they have it. */
  unreceived: string[];
  /** What verification changed and its body has not objected to, with the body's last day to object. */
  corrected: (TaskInPlay & { objectBy: IsoDate })[];
  objections: {
    objectionId: number;
    key: string;
    filedOn: IsoDate;
    decideBy: IsoDate;
    /** What the correction took off, where the record says that the task was reported in time and accepted at once; else null. */
    borneOut: number | null;
  }[];
  presented: boolean;
  reviewed: boolean;
}

/** In a rehearsal whose years are announced. */
export interface YearsInPlay {
  /** The scheme for the year to come, where none is announced. */
  toAnnounce: { planId: number; year: number; version: string; until: IsoDate } | null;
  /** The lists of years to come that are not decided. */
  lists: WorkListInPlay[];
  headlines: HeadlinesInPlay;
  inHand: YearInPlay[];
}

/** One step of somebody in a year of an announced scheme. */
export type YearAct =
  | { do: 'announce-scheme'; planId: number; year: number; version: string }
  | { do: 'file-self-assessment'; assessmentId: number; by: string }
  | { do: 'verify-points'; assessmentId: number; bodyId: number; obligationId: number; by: Seat; points: number | null }
  | {
      do: 'give-points';
      assessmentId: number;
      bodyId: number;
      item: string;
      by: Seat;
      points: number | null;
      choice: string | null;
    }
  | { do: 'receive-score'; assessmentId: number; by: string }
  | { do: 'object-to-score'; assessmentId: number; obligationId: number; by: string }
  | { do: 'decide-score-objection'; objectionId: number; points: number | null }
  | { do: 'present-assessment'; assessmentId: number }
  | { do: 'review-assessment'; assessmentId: number }
  | { do: 'publish-assessment'; assessmentId: number }
  | WorkListAct
  | HeadlineAct;

const YEAR_ACTS: Readonly<Record<YearAct['do'], true>> = {
  'announce-scheme': true,
  'file-self-assessment': true,
  'verify-points': true,
  'give-points': true,
  'receive-score': true,
  'object-to-score': true,
  'decide-score-objection': true,
  'present-assessment': true,
  'review-assessment': true,
  'publish-assessment': true,
  'propose-work-list': true,
  'object-to-work-list': true,
  'answer-work-list-objection': true,
  'decide-work-list': true,
  'assign-headline': true,
  'file-headline': true,
  'check-headline': true,
};

/** Whether an act is a step in a year of an announced scheme. */
export const isYearAct = (act: { do: string }): act is YearAct => Object.hasOwn(YEAR_ACTS, act.do);
