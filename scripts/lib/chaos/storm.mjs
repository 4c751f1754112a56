import { pause } from '../pause.mjs';

const COMPONENTS = ['worker', 'api', 'temporal', 'postgres'];
/** What else may happen: every connection to the database is cut, or a workflow is ended by hand. */
const ACCIDENTS = ['connections', 'workflow'];
const VICTIMS = [...COMPONENTS, ...ACCIDENTS];
/** With time between, or the launcher's growing patience with what keeps dying would be all there is to see. */
const BETWEEN_MS = [10_000, 30_000];

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `kill -9` of one component after another, connections cut, workflows ended: at moments and in an order that the seed
 * decides, until it is stopped.
 *
 * @param cutConnections ends every connection of the programs to the database
 * @param endWorkflow terminates a workflow that runs, the one at this share of their list
 */
export function startStorm({ pidOf, cutConnections, endWorkflow, seed, say }) {
  const next = numbersFrom(seed);
  const kills = Object.fromEntries(VICTIMS.map((name) => [name, 0]));
  let raging = true;
  const strike = async (victim) => {
    if (victim === 'connections') return cutConnections().catch(() => false);
    if (victim === 'workflow') return endWorkflow(next()).catch(() => false);
    return kill(() => pidOf(victim));
  };
  const rage = async () => {
    for (;;) {
      await pause(BETWEEN_MS[0] + next() * (BETWEEN_MS[1] - BETWEEN_MS[0]));
      if (!raging) return;
      const victim = VICTIMS[Math.floor(next() * VICTIMS.length)];
      const hit = await strike(victim);
      if (hit) kills[victim] += 1;
      say(hit ? `${COMPONENTS.includes(victim) ? 'kill -9' : 'end'} ${victim}` : `${victim} is dead already`);
    }
  };
  const over = rage();
  return {
    kills,
    stop: () => {
      raging = false;
      return over;
    },
  };
}

/** False when it was dead already. */
function kill(find) {
  try {
    return process.kill(find(), 'SIGKILL');
  } catch {
    return false;
  }
}
