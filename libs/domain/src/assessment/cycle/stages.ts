import { addDays, type IsoDate } from '../../calendar';
import { CYCLE_STAGE_IDS, type CycleStage } from '../../vocabulary';
import type { CycleDates } from './dates';

/** How far a year is, as the record knows it. */
export interface YearInHand {
  stage: CycleStage;
  dates: CycleDates;
  /** Whether every item of every body has the points by hand it needs. */
  marked: boolean;
  /** The last day on which any body may object; null before there is a draft. */
  objectBy: IsoDate | null;
  /** Objections nobody has decided yet. */
  pending: number;
  signed: boolean;
}

/** What comes next, now or on a day; neither where the year waits for people. */
export interface NextStage {
  stage: CycleStage | null;
  on: IsoDate | null;
}

const WAITS: NextStage = { stage: null, on: null };

/**
 * Whether a year goes on to its next stage today. Days alone end self-assessment and verification, because nobody may hold
 * the others up; the draft waits for the points by hand, the signature for the decision on every objection.
 */
export function nextStage(year: YearInHand, today: IsoDate): NextStage {
  const after = (day: IsoDate, ready = true): NextStage => {
    const begins = addDays(day, 1);
    if (today < begins) return { stage: null, on: begins };
    return ready ? { stage: following(year.stage), on: null } : WAITS;
  };
  const { dates } = year;
  switch (year.stage) {
    case 'self-assessment':
      return after(dates.selfAssessmentBy);
    case 'verification':
      return after(dates.verifyBy);
    case 'scoring':
      return after(addDays(dates.draftOn, -1), year.marked);
    case 'objection':
      return year.objectBy === null ? WAITS : after(year.objectBy, year.pending === 0);
    case 'sign-off':
      return year.signed ? { stage: 'frozen', on: null } : WAITS;
    case 'frozen':
      return WAITS;
  }
}

const following = (stage: CycleStage): CycleStage =>
  CYCLE_STAGE_IDS[Math.min(CYCLE_STAGE_IDS.indexOf(stage) + 1, CYCLE_STAGE_IDS.length - 1)];
