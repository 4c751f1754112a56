import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { checkChange, requireExisting, type BodyChange, type BodyId, type DatedBody } from './body-change';

/**
 * A change of bodies that was entered ahead of its day. `planned` until that day, then `applied`, or `doubtful` where it does
 * not fit any more: a person decides. `withdrawn` before it was made.
 */
export type PlannedState = 'planned' | 'applied' | 'doubtful' | 'withdrawn';

/** What waits for its day, or for a person. */
export interface PlannedChange {
  id: number;
  on: IsoDate;
  before: readonly BodyId[];
  /** Bodies that exist and take over. */
  existing: readonly BodyId[];
  /** Names of bodies that begin with it. */
  fresh: readonly string[];
}

/** The bodies a change ends, changes or gives something to. */
const concerned = ({ before, existing }: PlannedChange): BodyId[] => [...before, ...existing];

/**
 * Refuses a change of bodies about which another one waits: which of the two holds only a person can say.
 *
 * @throws DubanError `body-change-planned`, naming the body and the day
 */
export function requireNothingPlanned(
  change: Pick<PlannedChange, 'before' | 'existing' | 'fresh'>,
  waiting: readonly PlannedChange[],
  nameOf: (id: BodyId) => string,
): void {
  for (const one of waiting) {
    const body = [...change.before, ...change.existing].find((id) => concerned(one).includes(id));
    const name = body === undefined ? change.fresh.find((fresh) => one.fresh.includes(fresh)) : nameOf(body);
    if (name !== undefined) throw planned(name, one.on);
  }
}

/**
 * Checks a change against the directory as it is known now, with the bodies that begin with it under ids below zero.
 *
 * @throws DubanError `body-change-invalid`
 */
export function checkAhead(
  change: Pick<BodyChange, 'kind' | 'on' | 'before'>,
  successors: readonly (BodyId | string)[],
  directory: ReadonlyMap<BodyId, DatedBody>,
): void {
  const seen = new Map(directory);
  const ids = successors.map((one, place) => {
    if (typeof one === 'number') return one;
    seen.set(-1 - place, { id: -1 - place, name: one, from: change.on, to: null });
    return -1 - place;
  });
  checkChange({ ...change, after: change.kind === 'abolish' ? [] : ids }, seen);
  requireExisting(ids, seen, change.on);
}

const planned = (name: string, on: IsoDate) =>
  new DubanError(
    'body-change-planned',
    {
      zh: `“${name}”已有预定于${on}的变动。请先撤回该预定，或待其生效后再登记。`,
      en: `A change of "${name}" is planned for ${on}. Withdraw that first, or wait until it has taken effect.`,
    },
    { name, on },
  );
