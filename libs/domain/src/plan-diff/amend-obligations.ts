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
 * demand that is gone is closed, a new one is added from the day of the later version on. What other bodies owe the lead
 * stays with the lead's demand, body by body; its date is not read from here but moves with the lead's.
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
  const claimed = new Map<string, RunningObligation>();
  const claim = (draft: ObligationDraft, old: ObligationDraft | undefined): RunningObligation | undefined => {
    if (!old) return undefined;
    // After an earlier amendment the key may tell of a date that was moved since.
    const atSameDate = () => [...free.values()].find(({ kind, dueOn }) => kind === old.kind && dueOn === old.dueOn);
    const lead = draft.parentKey === undefined ? undefined : claimed.get(draft.parentKey);
    const found = lead ? free.get(keyUnder(lead, old)) : (free.get(old.key) ?? atSameDate());
    if (!found) return undefined;
    free.delete(found.key);
    claimed.set(draft.key, found);
    return found;
  };
  const partners = pairDrafts(before, after);
  for (const draft of after) {
    const old = partners.get(draft);
    const found = claim(draft, old);
    if (!found) {
      if (draft.dueOn >= from) changes.add.push(underItsLead(draft, claimed));
    } else if (isUntouched(found)) {
      const ownDate = draft.parentKey === undefined;
      changes.keep.push({ id: found.id, draft, moved: ownDate && old!.dueOn !== draft.dueOn });
    }
  }
  for (const one of free.values()) if (isUntouched(one)) changes.close.push(one.id);
  return changes;
}

/** The key of what is owed to a lead that runs: the lead's own, which may tell of an older date, and who owes what. */
const keyUnder = (lead: { key: string }, { key, parentKey }: ObligationDraft): string =>
  `${lead.key}${key.slice(parentKey!.length)}`;

/** Something new that is owed to a lead that runs already hangs on that. */
function underItsLead(draft: ObligationDraft, claimed: ReadonlyMap<string, RunningObligation>): ObligationDraft {
  const lead = draft.parentKey === undefined ? undefined : claimed.get(draft.parentKey);
  return lead ? { ...draft, key: keyUnder(lead, draft), parentKey: lead.key } : draft;
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
  const own = after.filter(({ parentKey }) => parentKey === undefined);
  for (const draft of own)
    pair(
      draft,
      [...free].find((old) => same(draft, old) && old.title === draft.title),
    );
  for (const draft of own)
    if (!pairs.has(draft))
      pair(
        draft,
        [...free].find((old) => same(draft, old)),
      );
  for (const draft of own) {
    if (!pairs.has(draft) && draft.kind === 'milestone')
      pair(
        draft,
        [...free].find((old) => old.kind === 'milestone'),
      );
  }
  const leads = new Map(own.map((draft) => [draft.key, pairs.get(draft)?.key]));
  for (const draft of after) {
    if (draft.parentKey === undefined) continue;
    const lead = leads.get(draft.parentKey);
    pair(
      draft,
      [...free].find((old) => lead !== undefined && old.parentKey === lead && owesTheSame(draft, old)),
    );
  }
  return pairs;
}

const owesTheSame = (a: ObligationDraft, b: ObligationDraft): boolean =>
  a.kind === b.kind && a.owners.join() === b.owners.join();
