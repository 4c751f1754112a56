import { addWorkingDays, dateByRule, nextWorkingDay, type IsoDate, type WorkingCalendar } from '../../calendar';
import type { CycleTerms } from '../scheme/scheme';

/** The days of one year's assessment, all in the year that follows. */
export interface CycleDates {
  selfAssessmentBy: IsoDate;
  verifyBy: IsoDate;
  /** The working day on which the draft is made, if all points by hand are given. */
  draftOn: IsoDate;
}

/** Days named by a scheme do not move off a rest day; only what the system does by itself does. */
export function cycleDates(
  year: number,
  { selfAssessmentBy, verifyBy, draftOn }: Pick<CycleTerms, 'selfAssessmentBy' | 'verifyBy' | 'draftOn'>,
  calendar: WorkingCalendar,
): CycleDates {
  const on = (day: string) => `${year + 1}-${day}`;
  return {
    selfAssessmentBy: on(selfAssessmentBy),
    verifyBy: on(verifyBy),
    draftOn: nextWorkingDay(calendar, on(draftOn)),
  };
}

/** The last day on which the scheme of a year can be announced, or another put in its place. */
export const announceUntil = (year: number, { announceBy }: Pick<CycleTerms, 'announceBy'>): IsoDate =>
  `${year - 1}-${announceBy}`;

/** The day by which the result of a year is there: signed by three persons. */
export const resultDueOn = (year: number, { resultBy }: Pick<CycleTerms, 'resultBy'>): IsoDate =>
  `${year + 1}-${resultBy}`;

/** When a body has its draft: the day it confirmed, at the latest the day on which it counts as received. */
export function receivedOn(
  draft: { draftedOn: IsoDate; confirmedOn: IsoDate | null },
  { receiptDays }: Pick<CycleTerms, 'receiptDays'>,
  calendar: WorkingCalendar,
): IsoDate {
  const deemed = addWorkingDays(calendar, draft.draftedOn, receiptDays);
  return draft.confirmedOn !== null && draft.confirmedOn < deemed ? draft.confirmedOn : deemed;
}

/** The last day to object: natural days from receipt, and on to the next working day where they end on a rest day. */
export const objectBy = (
  received: IsoDate,
  { objectionDays: n }: Pick<CycleTerms, 'objectionDays'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, received, { kind: 'days', n });

/** The last day to decide an objection, counted the same way from the day it was filed. */
export const decideObjectionBy = (
  filedOn: IsoDate,
  { decisionDays: n }: Pick<CycleTerms, 'decisionDays'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, filedOn, { kind: 'days', n });
