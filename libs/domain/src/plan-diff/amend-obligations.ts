import type { IsoDate } from '../calendar';
import type { ObligationDraft, ObligationState } from '../clause';

/** An obligation of a running clause. */
export interface RunningObligation {
  id: number;
  /** Within the clause, as the draft it was made from. */
  key: string;
  kind: ObligationDraft['kind'];
  dueOn: IsoDate;
  state: ObligationState;
  /** A report has been filed that nobody has decided on. */
  reported: boolean;
}

/** What an amended clause asks for, seen from what runs. */
export interface ObligationChanges {
  /** Demanded as before, perhaps by another date, in other words or of other bodies. */
  keep: { id: number; draft: ObligationDraft; moved: boolean }[];
  /** No longer demanded. */
  close: number[];
  add: ObligationDraft[];
}

/**
 * How the obligations of a clause follow an amendment. What somebody reported on or closed stays as it is, for what
 * happened does not change. The rest keeps its place where the clause demands it still; a date that changed is moved, a
 * demand that is gone is closed, a new one is added from the day of the later version on.
 *
 * @param before what the clause demanded, @param after what it demands now
 * @param from the date of the later version: nothing is asked for in retrospect
 */
export function amendObligations(
  running: readonly RunningObligation[],
  before: readonly ObligationDraft[],
  after: readonly ObligationDraft[],
  from: IsoDate,
): ObligationChanges {
  const changes: ObligationChanges = { keep: [], close: [], add: [] };
  const free = new Map(running.map((one) => [one.key, one]));
  const claim = (old: ObligationDraft | undefined): RunningObligation | undefined => {
    if (!old) return undefined;
    // After an earlier amendment the key may tell of a date that was moved since.
    const atSameDate = () => [...free.values()].find(({ kind, dueOn }) => kind === old.kind && dueOn === old.dueOn);
    const found = free.get(old.key) ?? atSameDate();
    if (found) free.delete(found.key);
    return found;
  };
  const partners = pairDrafts(before, after);
  for (const draft of after) {
    const old = partners.get(draft);
    const found = claim(old);
    if (!found) {
      if (draft.dueOn >= from) changes.add.push(draft);
    } else if (isUntouched(found)) {
      changes.keep.push({ id: found.id, draft, moved: old!.dueOn !== draft.dueOn });
    }
  }
  for (const one of free.values()) if (isUntouched(one)) changes.close.push(one.id);
  return changes;
}

const isUntouched = ({ state, reported }: RunningObligation): boolean =>
  (state === 'open' || state === 'suspended') && !reported;

/** Which draft of the former reading a draft of the new one stands for: the same demand, else the next of its kind. */
function pairDrafts(
  before: readonly ObligationDraft[],
  after: readonly ObligationDraft[],
): Map<ObligationDraft, ObligationDraft> {
  const pairs = new Map<ObligationDraft, ObligationDraft>();
  const free = new Set(before);
  const pair = (draft: ObligationDraft, old: ObligationDraft | undefined) => {
    if (!old) return;
    pairs.set(draft, old);
    free.delete(old);
  };
  const same = (a: ObligationDraft, b: ObligationDraft) => a.kind === b.kind && a.dueOn === b.dueOn;
  for (const draft of after)
    pair(
      draft,
      [...free].find((old) => same(draft, old) && old.title === draft.title),
    );
  for (const draft of after)
    if (!pairs.has(draft))
      pair(
        draft,
        [...free].find((old) => same(draft, old)),
      );
  for (const draft of after) {
    if (!pairs.has(draft) && draft.kind === 'milestone')
      pair(
        draft,
        [...free].find((old) => old.kind === 'milestone'),
      );
  }
  return pairs;
}
