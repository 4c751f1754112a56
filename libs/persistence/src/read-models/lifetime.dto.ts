/** One person in one post, and how much of a plan fell into that time. */
export class TenureView {
  name: string;
  post: string;
  body: string;
  from: string;
  /** Null while it lasts. */
  to: string | null;
  /** Stood in for the head. */
  acting: boolean;
  events: number;
}

/** What happened to a body while the person headed it. */
export class TenureEventView {
  id: number;
  on: string;
  kind: string;
  post: string;
  body: string;
  clauseNumber: number | null;
  /** Who acted. */
  actor: string | null;
  data: Record<string, unknown>;
}

export class LifetimeView {
  tenures: TenureView[];
  /** Of the person asked for, the latest first; the register is whole, so nothing is cut off. */
  events: TenureEventView[];
}
