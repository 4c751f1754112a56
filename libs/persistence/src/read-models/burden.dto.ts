/** What was asked of a body in one month. */
export class BurdenOfBody {
  bodyId: number;
  body: string;
  /** Lines that said something to the body, and in how many messages they came: the difference was merged. */
  lines: number;
  digests: number;
  /** Messages to persons of the body that left the system. */
  messages: number;
  /** Reports that fell due. */
  reports: number;
  /** Papers issued to it. */
  papers: number;
  /** The same papers, if each matter had been one of its own. */
  matters: number;
  /** Messages, reports and papers in each of the last months, the month asked for last. */
  trend: number[];
}

export class BurdenView {
  /** `2026-11` */
  month: string;
  /** The months of the trend. */
  months: string[];
  bodies: BurdenOfBody[];
}
