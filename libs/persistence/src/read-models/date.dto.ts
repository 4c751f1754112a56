export class SkippedDayView {
  date: string;
  /** 周六, 周日, or the name of the holiday. */
  reason: string;
}

/** Who decided a date, where the words alone did not. */
export class DateDecisionView {
  /** The answer to a doubt, a granted extension, the lead that asks for something, or the drawing of a spot check. */
  what: 'doubt' | 'extension' | 'request' | 'draw';
  by: string;
  /** Post and body, where they are known. */
  as: string | null;
  on: string;
  zh: string;
  en: string;
}

/** Why a date is what it is: counted anew from its stored rule, by the calendar in force; and who decided. */
export class DateWhyView {
  /** Null, as the rule, where a person set the date. */
  from: string | null;
  /** The kind of rule, e.g. `working-days`. */
  rule: string | null;
  zh: string;
  en: string;
  skipped: SkippedDayView[];
  /** True while an arrangement of holidays is missing that could still move it. */
  provisional: boolean;
  calendarVersion: string;
  decided: DateDecisionView | null;
}
