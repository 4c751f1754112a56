import { TODO_ACTS } from '@app/domain/vocabulary';
import type { InboxTask, KindCount } from '@app/persistence/read-models';

/** How much there is of each kind, in the order of the catalogue, with what belongs to no plan. */
export function kindsOf(counts: readonly KindCount[], besides: readonly Pick<InboxTask, 'kind'>[]): KindCount[] {
  const totals = new Map(counts.map(({ kind, total }) => [kind, total]));
  for (const { kind } of besides) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  return TODO_ACTS.flatMap((kind) => {
    const total = totals.get(kind);
    return total === undefined ? [] : [{ kind, total }];
  });
}
