import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiSession } from '../api-session.mjs';
import { openAccount } from '../open-account.mjs';
import { pause } from '../pause.mjs';
import { launcher } from '../servers.mjs';

const ADDRESSEE = '县科农局';

/** `duban up` on a folder of its own: the compiled program with everything it starts and watches over. */
export async function startUp(require, built, dir) {
  const { anyFreePort } = launcher(require, built);
  const port = await anyFreePort();
  const args = ['up', '--state', dir, '--port', String(port), '--no-demo'];
  const main = join(built, 'apps/cli/src/main.js');
  const child = spawn(process.execPath, ['--no-warnings', main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(dir, 'up.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const run = () => JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'));
  const ready = async () => {
    for (;;) {
      const state = await Promise.resolve()
        .then(run)
        .catch(() => null);
      if (state?.ready) return state;
      if (child.exitCode !== null) throw new Error(`duban up ended: ${readFileSync(join(dir, 'up.log'), 'utf8')}`);
      await pause(200);
    }
  };
  const { databaseUrl, temporalAddress, namespace, url } = await ready();
  return {
    databaseUrl,
    temporalAddress,
    namespace,
    url,
    /** Where a component runs now; undefined while it is down. */
    pidOf: (name) => run().components[name]?.pid,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/**
 * Somebody who confirms the receipt of every document over HTTP, again and again until it is accepted, whatever is dead
 * at the moment. `accepted` are the documents for which the API has said yes.
 */
export function addressee({ url, orm, username, password }) {
  const accepted = new Set();
  const { post, hasCookie } = apiSession(url, { patience: 5_000 });
  const failures = new Map();
  let working = true;
  const waiting = () => orm.em.fork().execute(WAITING, [ADDRESSEE]);
  const work = async () => {
    while (working) {
      try {
        if (!hasCookie()) await post('session', { username, password });
        for (const { id } of await waiting()) {
          await post(`documents/${id}/receipt`, {});
          accepted.add(id);
        }
      } catch (error) {
        const why = whatFailed(error); // somebody is dead; a person would try again
        failures.set(why, (failures.get(why) ?? 0) + 1);
      }
      await pause(500);
    }
  };
  const done = work();
  return {
    accepted,
    /** What was answered instead, and how often. */
    failures: () => Object.fromEntries(failures),
    stop: async () => {
      working = false;
      await done;
    },
  };
}

/** What waits for the receipt of one body. */
const WAITING = `
  select d.id from official_document d join body b on b.id = d.addressee_id
  where d.state = 'issued' and b.name = ? order by d.id limit 20`;

/** An answer by its status and code, anything else by the name of the error. */
function whatFailed({ name, message }) {
  const [, status, code = ''] = /: (\d{3}) (?:.*?"code":"([^"]+)")?/s.exec(message) ?? [];
  return status ? `${status} ${code}`.trim() : name;
}

/** An account for the body all documents are sent to. */
export async function openAddressee(require, built, orm) {
  const account = { username: 'addressee', name: '收文员', post: '办公室主任', body: ADDRESSEE };
  return openAccount(require, built, orm, account);
}
