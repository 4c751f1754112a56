/**
 * Outlives a jest that is killed: holds the other end of a pipe, and when that closes, ends the servers and removes the
 * folders it was told of. Lines on stdin: `pid 123`, `dir /tmp/…`, and `done` when jest has cleaned up by itself.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const pids = [];
const dirs = [];

function alive(pid) {
  try {
    process.kill(pid, 0);
    // Dead, and only waiting for its new parent to take notice?
    return !(existsSync('/proc/self') && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')));
  } catch {
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [word, value] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
  if (line === 'done') process.exit(0);
  if (word === 'pid') pids.push(Number(value));
  if (word === 'dir') dirs.push(value);
}

/** What specs started in these folders by themselves. */
function atWorkIn(folders) {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          return pid !== process.pid && folders.some((folder) => command.includes(folder));
        } catch {
          return false; // ended meanwhile
        }
      });
  } catch {
    return []; // no /proc on this system
  }
}

pids.push(...atWorkIn(dirs));
for (const signal of ['SIGINT', 'SIGKILL']) {
  for (const pid of pids.filter(alive)) process.kill(pid, signal);
  for (let round = 0; round < 60 && pids.some(alive); round++) await pause(50);
}
for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
