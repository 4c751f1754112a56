import type { IsoDate } from '../calendar';
import type { ParsedTarget } from '../plan-text/parsed-plan';

/** A headline figure by its natural name. */
interface Named {
  year: number;
  indicator: string;
  /** The words of the plan. */
  text: string;
  /** How many figures of the name the plan has before it in the year. */
  nth: number;
}

/** 主要指标 of a plan, by what each of them waits for. */
export interface HeadlinesInPlay {
  planId: number;
  /** For which nobody is named, with whom the coordinating body would name, and since when. */
  unassigned: (Named & { owner: string; checker: string; since: IsoDate })[];
  /** Not given, or sent back: who gives it and by when, how often it was given, and when it was last sent back. */
  unfiled: (Named & {
    headlineId: number;
    target: ParsedTarget;
    owner: string;
    dataBy: IsoDate;
    given: number;
    returnedOn: IsoDate | null;
  })[];
  /** Given and not checked. */
  unchecked: (Named & { valueId: number; checker: string; given: number; filedOn: IsoDate })[];
}

/** One step of somebody in the course of a headline figure. */
export type HeadlineAct =
  | {
      do: 'assign-headline';
      planId: number;
      year: number;
      indicator: string;
      text: string;
      owner: string;
      checker: string;
    }
  | { do: 'file-headline'; headlineId: number; by: string; value: number }
  | { do: 'check-headline'; valueId: number; by: string; outcome: 'confirmed' | 'returned' };
