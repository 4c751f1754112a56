import type { AuthorityTerms } from '../bodies/entry';
import type { DateMargins } from '../calendar';
import type { ObligationKind } from './obligation';

/** Who answers for what by when, and what may be changed. Data: `config/policies/accountability-*.yaml`. */
export interface AccountabilityPolicy {
  version: string;
  validFrom: string;
  /** 交办: by when, in working days after the day it was assigned. */
  assignment: {
    acknowledgeWorkingDays: number;
    objectWorkingDays: number;
    /** By when an objection is decided, after the day it was raised. */
    decideWorkingDays: number;
  };
  /** 协办反馈: what the other bodies of a clause owe its lead. */
  contributions: {
    /** The kinds of obligations that need them. */
    forKinds: ObligationKind[];
    /** How many working days before the lead's date they are due. */
    workingDaysBefore: number;
  };
  /** 延期、中止. */
  changes: {
    /** How often the date of one obligation may be moved. */
    extensions: number;
    /** By when a request is decided, in working days after the day it was made. */
    decideWorkingDays: number;
    /** Which bodies are above the others, and may be asked by name to decide. */
    superiors: readonly string[];
    /** 提请协调. */
    coordination: {
      /** By when the body that is asked answers, in working days after the day it was asked. */
      decideWorkingDays: number;
      /** Whether the owner is given the days that the answer took, where the matter was settled above it. */
      credit: 'days-waited' | 'none';
    };
  };
  /** 办理时限 of whoever checks a plan, an item or a report of a case, or decides about its end. */
  checks: {
    /** In working days after the day it came. */
    decideWorkingDays: number;
  };
  /** 复核, in natural days but for the reminder. */
  reconsideration: {
    /** From the receipt of the conclusion. */
    applyDays: number;
    /** From the day it was asked for. */
    decideDays: number;
    /** How long before the limit whoever decides is reminded. */
    remindWorkingDaysBefore: number;
  };
  /** 启动: what had passed when a plan begins to be watched, where a person chose to count from that day. */
  start: {
    /** In working days after the start; for what is done once. */
    pastWorkingDays: number;
  };
  /** 日期界限: how far ahead people may name a date. */
  dates: DateMargins;
  /** 问责移送. */
  referral: {
    /** The competent organs, as a letter addresses them. */
    organs: string[];
    /** Months after the handover, and after each reminder, in which the organ has not answered. */
    answerMonths: number;
    /** Ids in `legal-bases.yaml` that the letter rests on. */
    basis: string[];
  };
  /** 职权登记: how long, how far ahead and how far back it may reach. */
  authority: AuthorityTerms;
}
