import { endOfYear, type IsoDate } from '../../calendar';

/** The last day on which the work list of a year can be decided: a year that runs is assessed by what was known before. */
export const decideListUntil = (year: number): IsoDate => endOfYear(year - 1);

/** Whether a list proposed with that day for objections can still be decided before its year begins. */
export const inTimeForYear = (year: number, objectBy: IsoDate): boolean => objectBy < decideListUntil(year);
