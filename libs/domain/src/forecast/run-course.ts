import { earliestOf, type IsoDate } from '../calendar';
import { decideActs, type Stage } from '../rehearsal';
import { situationOf } from './desk';
import { perform } from './play';
import type { World } from './world';

/** More rounds than any real day has; beyond it something wakes itself for ever. */
const MOST_ROUNDS = 10_000;

/**
 * Lives through the world from its date until `until`, in lock-step, as the rehearsal workflow does on the real
 * servers: let everybody look, let the players act until nobody has anything to do, go to the next date anybody waits
 * for.
 */
export function runCourse(world: World, until: IsoDate, players: Omit<Stage, 'today' | 'calendar'>): World {
  const steps = courseOf(world, until, players);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many look before whoever drives the course may do something else. */
const LOOKS_OF_A_STEP = 50;

/** The same step by step, for whoever has others to serve between the steps. */
export function* courseOf(
  world: World,
  until: IsoDate,
  players: Omit<Stage, 'today' | 'calendar'>,
): Generator<void, World> {
  yield* settle(world);
  for (;;) {
    let decided = decide(world, players);
    for (let turn = 0; decided.now.length > 0; turn += 1) {
      if (turn > MOST_ROUNDS) throw new Error(`the players never rest on ${world.today}`);
      for (const act of decided.now) perform(world, act);
      yield* settle(world);
      decided = decide(world, players);
    }
    const next = earliestOf(nextWake(world), decided.next);
    if (next === null || next > until) return world;
    world.today = next;
    for (const watch of world.watches.values()) if (watch.wakeOn !== null && watch.wakeOn <= next) watch.asked = true;
    yield* settle(world);
  }
}

function decide(world: World, players: Omit<Stage, 'today' | 'calendar'>) {
  const { calendar, escalation } = world.rules;
  const caseExtensions = escalation.rectification.extensions;
  return decideActs(situationOf(world), { ...players, calendar, caseExtensions, today: world.today });
}

/** Lets everybody who was asked look, until nobody is left; what ended is not asked again. */
function* settle(world: World): Generator<void, void> {
  let looks = 0;
  for (let round = 0; ; round += 1) {
    if (round > MOST_ROUNDS) throw new Error(`somebody wakes for ever on ${world.today}`);
    const asked = [...world.watches].filter(([, { asked }]) => asked);
    if (asked.length === 0) return;
    for (const [subject, watch] of asked) {
      watch.asked = false;
      looks += 1;
      if (looks % LOOKS_OF_A_STEP === 0) yield;
      const next = watch.look();
      if (next === 'ended') world.watches.delete(subject);
      else watch.wakeOn = next;
    }
  }
}

/** The earliest date a watch waits for. */
function nextWake(world: World): IsoDate | null {
  let next: IsoDate | null = null;
  for (const { wakeOn } of world.watches.values())
    if (wakeOn !== null && (next === null || wakeOn < next)) next = wakeOn;
  return next;
}
