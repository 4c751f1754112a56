import type { IsoDate } from '../../calendar';
import { howEnded, type Ended } from '../rules/completion';
import type { ObligationFacts } from '../facts';

/** One task of the year as the record has it, with what the body remarks on it. */
export interface SelfAssessedTask {
  key: string;
  clause: number;
  title: string;
  dueOn: IsoDate;
  submittedOn: IsoDate | null;
  acceptedOn: IsoDate | null;
  outcome: Ended;
  remark: string | null;
}

/** 自评表, filled from what was reported: nothing that the record knows is typed again. */
export const prefilled = (
  obligations: readonly ObligationFacts[],
  remarks: Readonly<Record<string, string>> = {},
): SelfAssessedTask[] =>
  [...obligations]
    .sort((a, b) => a.clause - b.clause || (a.dueOn < b.dueOn ? -1 : 1))
    .map((one) => ({
      key: one.key,
      clause: one.clause,
      title: one.title,
      dueOn: one.dueOn,
      submittedOn: one.submittedOn,
      acceptedOn: one.acceptedOn,
      outcome: howEnded(one),
      remark: remarks[one.key]?.trim() || null,
    }));

/** A self-assessment or a finding filed within the last second of its last day counts; one that comes with the next day is late. */
export const inTime = (today: IsoDate, lastDay: IsoDate): boolean => today <= lastDay;
