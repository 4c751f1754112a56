/** A line of the security log. */
export class SecurityEventView {
  id: number;
  at: string;
  kind: string;
  result: 'done' | 'refused';
  accountId: number | null;
  name: string | null;
  address: string | null;
  subject: string | null;
  detail: string | null;
}

export class SecurityEventsView {
  events: SecurityEventView[];
  /** Ask for what is older with this; null at the end. */
  before: number | null;
}
