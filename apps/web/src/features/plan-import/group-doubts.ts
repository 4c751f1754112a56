import type { NumberedDoubt } from '../../api/types';

/** The same question about the same words, wherever the plan writes them; one line of the list. */
export interface DoubtGroup<T = NumberedDoubt> {
  first: T;
  /** The other places, in the order of the text. */
  others: T[];
}

type Asked = Pick<NumberedDoubt, 'clause' | 'code' | 'quote' | 'decision'>;

/**
 * Doubts about a name stand together where nobody has answered them: the name is one, and so is the answer. Everything else
 * stays by itself, in the order of the text.
 */
export function groupDoubts<T extends Asked>(doubts: readonly T[]): DoubtGroup<T>[] {
  const groups: DoubtGroup<T>[] = [];
  const byName = new Map<string, DoubtGroup<T>>();
  for (const doubt of doubts) {
    const joins = doubt.code === 'unknown-body' && doubt.clause !== null && doubt.decision === null;
    const known = joins ? byName.get(doubt.quote) : undefined;
    if (known) {
      known.others.push(doubt);
      continue;
    }
    const group = { first: doubt, others: [] };
    groups.push(group);
    if (joins) byName.set(doubt.quote, group);
  }
  return groups;
}
