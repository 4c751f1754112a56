import { readFileSync, readdirSync } from 'node:fs';

/** Kernel ticks a second; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Parent, and ticks used by the process and by its children that have ended; null when it is gone. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], ticks: fields[11] + fields[12] + fields[13] + fields[14] };
  } catch {
    return null;
  }
}

/** CPU seconds a process has used with all its children, living and ended. */
export function processorTime(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...statOf(name) }));
  const ticksOf = (id) => {
    const own = all.find((each) => each.pid === id)?.ticks ?? 0;
    return all.filter(({ parent }) => parent === id).reduce((sum, child) => sum + ticksOf(child.pid), own);
  };
  return ticksOf(pid) / TICKS;
}

/** Runs `work` and tells how long it took and what each of the named processes used for it, in seconds. */
export async function measured(pids, work) {
  const used = () => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, processorTime(pid)]));
  const before = used();
  const begun = performance.now();
  const result = await work();
  const wall = (performance.now() - begun) / 1000;
  const after = used();
  const cpu = Object.fromEntries(Object.keys(pids).map((name) => [name, after[name] - before[name]]));
  return { result, wall, cpu };
}
