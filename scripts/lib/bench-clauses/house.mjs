import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiSession } from '../api-session.mjs';
import { openAccount } from '../open-account.mjs';
import { pause } from '../pause.mjs';
import { launcher } from '../servers.mjs';
import { abolishRestDays } from './no-rest-days.mjs';

const COORDINATOR = '县国土环保局';
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A house on the given servers: the compiled API and worker as processes, and what a person of the coordinating body does. */
export async function openHouse(require, built, { dir, postgres, temporal }) {
  const { nodeComponent, childEnv, anyFreePort } = launcher(require, built);
  const { openDatabase, unanswered } = require(join(built, 'libs/persistence/src/index.js'));
  const { seedDirectory } = require(join(built, 'libs/identity/src/index.js'));
  const { loadDirectory } = require(join(built, 'config/index.js'));
  const orm = await openDatabase(postgres.url);
  const account = { username: 'bench', name: '测试员', post: '股长', body: COORDINATOR };
  await orm.em.fork().transactional(async (em) => {
    await abolishRestDays(em);
    await seedDirectory(em, loadDirectory());
  });
  const credentials = await openAccount(require, built, orm, account);
  const [host, port] = ['127.0.0.1', await anyFreePort()];
  const told = { stateDir: dir, databaseUrl: postgres.url, temporalAddress: temporal.address, host, port, demo: false };
  const start = (name, more = {}) => {
    const env = () => ({ ...childEnv(told), ...more });
    return nodeComponent({ name, title: name, stateDir: dir, env, host, port }).start();
  };
  const api = await start('api');

  const { post } = apiSession(`http://${host}:${port}`);
  await post('session', credentials);

  return {
    orm,
    api,
    url: `http://${host}:${port}`,
    credentials,
    startWorker: (env) => start('worker', env),
    importPlan: async (text) => (await post('plans/text', { text })).planId,
    /** @param choices what is decided about a start where dates have passed */
    confirm: (planId, choices = {}) => post(`plans/${planId}/confirm`, choices),
    /** Waits until every workflow, of one plan or of all, has done what there was to do. */
    answered: async (planId = null) => {
      while ((await unanswered(orm.em.fork(), planId)) > 0) await pause(50);
    },
    async close() {
      await api.stop();
      await orm.close(true);
    },
  };
}

/** The process that runs the plainest workflows. */
export async function startPlain({ address }) {
  const child = fork(here('plain-worker.mjs'), [address, 'duban']);
  const next = () => new Promise((resolve) => child.once('message', resolve));
  await next();
  return {
    pid: child.pid,
    begin: (count, at = null) => child.send({ type: 'begin', count, at }),
    /** Waits until so many, since the process began, have done their first or second activity. */
    async done(which, count) {
      for (;;) {
        child.send({ type: 'ask' });
        if ((await next())[which] >= count) return;
        await pause(50);
      }
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
