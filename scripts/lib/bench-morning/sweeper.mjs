/**
 * A process that sweeps a morning, as a worker does, and tells what it took.
 *
 *   node sweeper.mjs STATE_DIR NOW
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

const [stateDir, now] = process.argv.slice(2);
const built = join(ROOT, 'dist/worker');
const require = createRequire(join(built, 'apps/worker/src/main.js'));
require('reflect-metadata');
const { Client } = require('pg');
const { openDuban } = require(join(built, 'libs/use-cases/src/index.js'));
const { sweepMorning } = require(join(built, 'apps/worker/src/morning/sweep.js'));

let statements = 0;
const { query } = Client.prototype;
Client.prototype.query = function (...args) {
  statements += 1;
  return query.apply(this, args);
};

const duban = await openDuban({ DATABASE_URL: process.env.DATABASE_URL, DUBAN_STATE_DIR: stateDir }, 'county');
const before = statements;
const begun = performance.now();
const { words, clauses } = await sweepMorning(duban, new Date(now));
const seconds = (performance.now() - begun) / 1_000;
const megabytes = process.resourceUsage().maxRSS / 1_024;
process.send({ words, clauses, seconds, megabytes, statements: statements - before });
await duban.orm.close(true);
process.exit(0);
