import type { IsoDate } from '../../calendar';

/** A task that falls due in the year of a list and is not on it, and why. */
export interface LeftOffList {
  bodyId: number;
  body: string;
  obligationId: number;
  clause: number;
  title: string;
  dueOn: IsoDate;
  reason: string;
}

/** The bodies of which a list asks nothing, although something of theirs falls due in its year. */
export function bodiesLeftOut(
  due: readonly { body: string; obligationId: number }[],
  listed: ReadonlySet<number>,
): string[] {
  const asked = new Set(due.filter(({ obligationId }) => listed.has(obligationId)).map(({ body }) => body));
  return [...new Set(due.map(({ body }) => body))].filter((body) => !asked.has(body));
}
