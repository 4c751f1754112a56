/**
 * A process in which one app runs after the other, each from its `main` as in a process of its own, but with what the one before has
 * loaded and compiled. Told by its parent: `{ run: main, env }` and `{ stop: true }`; tells what the app tells, and `{ ended: code }`.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';

/** The app that runs now, by the signals it listens to. */
let signals = null;
/** When it was told to end; milliseconds. */
let toldAt = Infinity;

/** When the last one ended; milliseconds. */
let endedAt = -Infinity;

/** What an app had begun and not finished when it ended, fails soon; its own process would be gone by then. */
const AFTERWARDS_MS = 5_000;

/** What ends later than this has not closed what it had, and leaves its process to nobody. */
const IN_TIME_MS = 6_000;

/** How the operating system calls this process. */
function setTitle(title) {
  process.title = title;
}

/** What an app takes for its process: its end is not the end of this one. */
function processOf(listening, ended) {
  const listen = (how) => (event, listener) => void listening[how](event, listener);
  return Object.create(process, {
    exit: { value: ended },
    on: { value: listen('on') },
    once: { value: listen('once') },
    send: { value: (message) => process.send(message) },
    umask: { value: (mask) => process.umask(mask) },
    title: { get: () => process.title, set: setTitle },
  });
}

function run(main, env) {
  const listening = new EventEmitter();
  signals = listening;
  toldAt = Infinity;
  Object.assign(process.env, env);
  const ended = (code) => {
    if (signals !== listening) return; // it had ended before
    if (code !== 0 || performance.now() - toldAt > IN_TIME_MS) process.exit(code);
    signals = null;
    endedAt = performance.now();
    for (const name of Object.keys(env)) delete process.env[name];
    process.send({ ended: code });
  };
  const names = ['exports', 'require', 'module', '__filename', '__dirname', 'process'];
  const app = compileFunction(readFileSync(main, 'utf8'), names, { filename: main });
  const module = { exports: {} };
  app(module.exports, createRequire(main), module, main, dirname(main), processOf(listening, ended));
}

/** Who does not listen yet ends at once, as by the signal itself. */
function stopIt() {
  toldAt = performance.now();
  if (signals && !signals.emit('SIGTERM')) process.exit(143);
}

function failed(error) {
  console.error(error);
  if (performance.now() - endedAt > AFTERWARDS_MS) process.exit(1);
}

process.on('uncaughtException', failed);
process.on('unhandledRejection', failed);
process.on('message', ({ run: main, env, stop }) => (stop ? stopIt() : run(main, env)));
process.on('disconnect', () => process.exit(0));
