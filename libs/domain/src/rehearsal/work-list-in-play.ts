import type { IsoDate } from '../calendar';

/** 年度任务清单 of a year to come, with what it waits for. */
export interface WorkListInPlay {
  planId: number;
  year: number;
  /** The last day on which it can be decided. */
  decideBy: IsoDate;
  /** What was proposed; null where nothing was, and still can be in time. */
  list: {
    listId: number;
    proposedOn: IsoDate;
    objectBy: IsoDate;
    /** Tasks to which nobody has objected. */
    items: { itemId: number; body: string; key: string; weight: number }[];
    objections: { objectionId: number; body: string; key: string; filedOn: IsoDate }[];
  } | null;
}

/** One step of somebody in the work list of a year. */
export type WorkListAct =
  | { do: 'propose-work-list'; planId: number; year: number }
  | { do: 'object-to-work-list'; listId: number; itemId: number; by: string }
  | {
      do: 'answer-work-list-objection';
      objectionId: number;
      /** Who objected. */
      body: string;
      outcome: 'upheld' | 'rejected';
    }
  | { do: 'decide-work-list'; listId: number };
