import fc from 'fast-check';
import { addDays } from '../calendar';
import { checkChange, existsOn, type BodyChange, type BodyId, type DatedBody } from './body-change';
import { afterChange, afterTransfer, successorsOf, type Duty, type Shares } from './duty';
import { TRANSFER_LIFECYCLE, afterTransferMove, turnOf, type TransferMove, type TransferState } from './transfer';

const ON = '2019-03-20';
const change = (kind: BodyChange['kind'], before: number[], after: number[]): BodyChange => ({
  kind,
  on: ON,
  before,
  after,
});
const duty = (...owners: number[]): Duty => ({ owners, open: [] });
const announced = (from: number, to: number[]) => ({
  id: 1,
  from,
  to,
  state: 'announced' as const,
  since: '2019-01-02',
});

describe('a duty after a change of bodies', () => {
  it('goes to the new name, and to the body two were merged into, once', () => {
    expect(afterChange(duty(1), change('rename', [1], [3]), [3])).toEqual(duty(3));
    expect(afterChange(duty(1, 2, 7), change('merge', [1, 2], [3]), [3])).toEqual(duty(7, 3));
    expect(afterChange(duty(1, 2), change('merge', [1, 2], [2]), [2])).toEqual(duty(2));
  });

  it('of others stays where it is', () => {
    expect(afterChange(duty(7), change('merge', [1, 2], [3]), [3])).toEqual(duty(7));
  });

  it('for which nobody was named stays with the body that goes on, or becomes a gap', () => {
    expect(afterChange(duty(1), change('split', [1], [1, 3]), null)).toEqual(duty(1));
    expect(afterChange(duty(1), change('split', [1], [3, 4]), null)).toEqual({
      owners: [1],
      open: [{ id: null, from: 1, to: [], state: 'gap', since: ON }],
    });
  });

  it('keeps what was under way: the question moves with the bodies', () => {
    const before = { owners: [1], open: [announced(1, [2])] };
    // the old body was renamed; the successor was renamed; the successor was abolished; both became one
    expect(afterChange(before, change('rename', [1], [3]), [3]).open).toEqual([announced(3, [2])]);
    expect(afterChange(before, change('rename', [2], [3]), [3]).open).toEqual([announced(1, [3])]);
    expect(afterChange(before, change('abolish', [2], []), null).open).toEqual([{ ...announced(1, []), state: 'gap' }]);
    expect(afterChange(before, change('merge', [1, 2], [3]), [3])).toEqual(duty(3));
  });
});

describe('the shares of a split', () => {
  const shares: Shares = {
    obligations: [{ id: 5, to: [4] }],
    clauses: [{ planId: 1, number: 7, to: [3] }],
    rest: null,
  };
  const split = change('split', [1], [3, 4]);
  it.each([
    ['an obligation named by itself', { id: 5, planId: 1, clause: 7 }, [4]],
    ['one of a named clause', { id: 6, planId: 1, clause: 7 }, [3]],
    ['one of the same number in another plan', { id: 6, planId: 2, clause: 7 }, null],
    ['one nobody mentioned', { id: 6, planId: 1, clause: 8 }, null],
  ])('%s', (_, obligation, to) => expect(successorsOf(obligation, split, shares)).toEqual(to));

  it('do not matter in a merger: everything goes to the one', () => {
    expect(successorsOf({ id: 5, planId: 1, clause: 7 }, change('merge', [1, 2], [9]), shares)).toEqual([9]);
  });
});

describe('the table of transfers', () => {
  const states = Object.keys(TRANSFER_LIFECYCLE) as TransferState[];
  const moves: TransferMove[] = ['accept', 'object', 'decide', 'overtake'];

  it('lets every open state be brought to its end by the county office', () => {
    for (const state of states.filter((one) => !['completed', 'lapsed'].includes(one)))
      expect(afterTransferMove(state, 'decide')).toBe('completed');
  });
  it('refuses what it does not list', () => {
    const refused = states.flatMap((state) =>
      moves.filter((move) => !TRANSFER_LIFECYCLE[state][move]).map((move) => [state, move] as const),
    );
    expect(refused).toHaveLength(12);
    for (const [state, move] of refused) expect(() => afterTransferMove(state, move)).toThrow(/不能执行/);
  });
});

/** A small world that is reorganised at random, by the same functions as the real one. */
class World {
  date = '2019-01-01';
  readonly bodies = new Map<BodyId, DatedBody>();
  duties: Duty[] = [];

  constructor(owners: number[][]) {
    for (let id = 1; id <= 5; id += 1) this.add(null);
    this.duties = owners.map((ids) => duty(...new Set(ids.map((n) => (n % 5) + 1))));
  }

  private add(from: string | null): BodyId {
    const id = this.bodies.size + 1;
    this.bodies.set(id, { id, name: `县${id}局`, from, to: null });
    return id;
  }

  alive = () => [...this.bodies.values()].filter((one) => existsOn(one, this.date)).map(({ id }) => id);

  /** Numbers out of a hat become a change that the directory accepts. */
  reorganise(kind: BodyChange['kind'], hat: number[]): void {
    this.date = addDays(this.date, 1 + (hat[0] % 40));
    const alive = this.alive();
    const first = alive[hat[1] % alive.length];
    const others = alive.filter((id) => id !== first);
    const second = others[hat[2] % others.length];
    const keep = hat[3] % 2 === 0;
    if (alive.length < 3 && kind !== 'split' && kind !== 'rename') return;
    const before = kind === 'merge' ? [first, second] : [first];
    const after = {
      rename: () => [this.add(this.date)],
      merge: () => [keep ? second : this.add(this.date)],
      split: () => [keep ? first : this.add(this.date), this.add(this.date)],
      abolish: () => [],
    }[kind]();
    const made: BodyChange = { kind, on: this.date, before, after };
    checkChange(made, this.bodies);
    for (const id of before) if (!after.includes(id)) this.bodies.get(id)!.to = addDays(this.date, -1);
    const candidates = this.alive();
    this.duties = this.duties.map((one, index) => {
      const pick = hat[(index + 4) % hat.length] % 4;
      const named = pick === 0 ? null : pick === 1 ? [candidates[hat[5] % candidates.length]] : after.slice(0, pick);
      const shares: Shares = { obligations: [], clauses: [], rest: named?.length ? named : null };
      return afterChange(one, made, successorsOf({ id: index, planId: 1, clause: 1 }, made, shares));
    });
  }

  announce(hat: number[]): void {
    const alive = this.alive();
    this.onOne(hat, (one) => {
      const from = one.owners[hat[1] % one.owners.length];
      const to = alive.filter((id) => !one.owners.includes(id)).slice(0, 1 + (hat[2] % 2));
      if (to.length === 0 || one.open.some((transfer) => transfer.from === from)) return one;
      return { ...one, open: [...one.open, { id: null, from, to, state: 'announced', since: this.date }] };
    });
  }

  settle(move: 'accept' | 'object' | 'decide', hat: number[]): void {
    const alive = this.alive();
    this.onOne(hat, (one) => {
      const transfer = one.open[hat[1] % Math.max(1, one.open.length)];
      if (!transfer || !TRANSFER_LIFECYCLE[transfer.state][move]) return one;
      if (move === 'object') {
        const open = one.open.map((other) => (other === transfer ? { ...other, state: 'disputed' as const } : other));
        return { ...one, open };
      }
      return afterTransfer(one, transfer.from, move === 'accept' ? transfer.to : [alive[hat[2] % alive.length]]);
    });
  }

  private onOne(hat: number[], act: (one: Duty) => Duty): void {
    const place = hat[0] % this.duties.length;
    this.duties = this.duties.map((one, index) => (index === place ? act(one) : one));
  }
}

type Step = { do: BodyChange['kind'] | 'announce' | 'accept' | 'object' | 'decide'; hat: number[] };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    do: fc.constantFrom('rename', 'merge', 'split', 'abolish', 'announce', 'accept', 'object', 'decide'),
    hat: fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
  }),
  { maxLength: 25 },
);
const ownersOfDuties = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

/** What must never be wrong with a duty, in words. */
function faultsOf({ owners, open }: Duty, alive: BodyId[]): string[] {
  const froms = open.map(({ from }) => from);
  const rules: [boolean, string][] = [
    [owners.length > 0, 'lost: nobody answers'],
    [new Set(owners).size === owners.length, 'somebody answers twice'],
    [new Set(froms).size === froms.length, 'two questions about one body'],
    [
      owners.every((id) => alive.includes(id) || froms.includes(id)),
      'a body that is gone answers, and nobody asks why',
    ],
    [froms.every((id) => owners.includes(id)), 'a question about a body that does not answer'],
    [open.every(({ from, to }) => !to.includes(from)), 'a transfer to oneself'],
    [open.every(({ to }) => to.every((id) => alive.includes(id))), 'a successor that does not exist'],
    [open.every(({ to, state }) => (to.length === 0) === (state === 'gap')), 'a gap with a successor, or the reverse'],
    [
      open.map(turnOf).every((turn) => turn === 'county-office' || alive.includes(turn)),
      'a question that is nobody’s turn',
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, fault]) => fault);
}

describe('random reorganisations', () => {
  it('leave for every duty at every date one set of owners: each exists, or a named question is open about it', () => {
    fc.assert(
      fc.property(ownersOfDuties, steps, (owners, todo) => {
        const world = new World(owners);
        for (const { do: what, hat } of todo) {
          const earlier = world.duties;
          const copy = JSON.stringify(earlier);
          if (what === 'announce') world.announce(hat);
          else if (what === 'accept' || what === 'object' || what === 'decide') world.settle(what, hat);
          else world.reorganise(what, hat);
          expect(JSON.stringify(earlier)).toBe(copy); // what was so at an earlier date stays written
          expect(world.duties).toHaveLength(earlier.length);
          expect(world.duties.flatMap((one) => faultsOf(one, world.alive()))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
