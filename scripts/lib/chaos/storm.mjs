import { pause } from '../pause.mjs';

const VICTIMS = ['worker', 'api', 'temporal', 'postgres'];
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

/** `kill -9` of one component after another, at moments and in an order that the seed decides, until it is stopped. */
export function startStorm({ pidOf, seed, say }) {
  const next = numbersFrom(seed);
  const kills = Object.fromEntries(VICTIMS.map((name) => [name, 0]));
  let raging = true;
  const rage = async () => {
    for (;;) {
      await pause(BETWEEN_MS[0] + next() * (BETWEEN_MS[1] - BETWEEN_MS[0]));
      if (!raging) return;
      const victim = VICTIMS[Math.floor(next() * VICTIMS.length)];
      const hit = kill(() => pidOf(victim));
      if (hit) kills[victim] += 1;
      say(hit ? `kill -9 ${victim}` : `${victim} is dead already`);
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
