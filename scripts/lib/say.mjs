import { DubanFailure } from './failure.mjs';

/** Progress goes to stderr: stdout belongs to the result of the command. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** 0.4 s, 12.3 s, 3 min 05 s */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** Runs one stage and says how it ended and how long it took. */
export async function stage(name, work, { quietBelowMs = -1 } = {}) {
  const begun = Date.now();
  try {
    const detail = await work();
    const took = Date.now() - begun;
    if (took > quietBelowMs) say(`✔ ${name}${detail ? `  ${detail}` : ''}  ${duration(took)}`);
  } catch (error) {
    say(`✘ ${name}  ${duration(Date.now() - begun)}`);
    throw error;
  }
}

/** Last resort of every script: a refusal is two sentences, anything else one line and (on request) its stack. */
export function exitWith(error) {
  if (error instanceof DubanFailure) {
    say(`✘ [${error.code}] ${error.zh}\n  ${error.en}`);
    process.exit(error.exitCode);
  }
  say(`✘ ${error?.message ?? error}`);
  if (process.env.DUBAN_DEBUG === '1' && error?.stack) say(error.stack);
  process.exit(70);
}
