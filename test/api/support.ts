import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { Environment, loadDirectory } from '@app/config';
import { hashPassword, readDemoAccounts, seedDemoAccounts, seedDirectory } from '@app/identity';
import { Account, Plan, type AccountRole, type EntityManager, type MikroORM } from '@app/persistence';
import type { PlanDoubtsView } from '@app/persistence/read-models';
import { openDuban, type Actor, type Duban } from '@app/use-cases';
import { createApp } from '../../apps/api/src/create-app';
import { actorOf } from '../setup/actor';
import { createPeopledDatabase } from '../setup/servers';
import { orOwnBases, planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

export type Agent = ReturnType<typeof request.agent>;

/** The bodies somebody signs in for. */
const PEOPLE = [
  '县政府办',
  '县国土环保局',
  '县委组织部',
  '县林业局',
  '县科农局',
  '县住建局',
  '县财政局',
  '三排镇',
  '大坪镇',
  '香坪镇',
];

/** Those who look after the system. */
const SYSTEM = [
  ['管理员', 'administrator'],
  ['审计员', 'auditor'],
] as const;
const SYSTEM_PASSWORD = 'who looks after it 2018';

/** The directory with accounts for these bodies alone: passwords are slow to hash on purpose. */
function accountsOf(names: readonly string[]) {
  const directory = loadDirectory();
  return { ...directory, bodies: directory.bodies.filter(({ name }) => names.includes(name)) };
}

/** The whole directory, and accounts for those the specs sign in as. */
async function letPeopleIn(em: EntityManager, folder: string): Promise<void> {
  await seedDirectory(em.fork(), loadDirectory());
  await seedDemoAccounts(em.fork(), accountsOf(PEOPLE), folder);
  for (const [username, role] of SYSTEM) {
    const person = { username, displayName: username, post: username, role };
    await em.fork().insert(Account, { ...person, passwordHash: await hashPassword(SYSTEM_PASSWORD) });
  }
}

/** The API on a real database, with the county's directory and accounts for some of its bodies. */
export interface TestApi {
  url: string;
  duban: Duban;
  orm: MikroORM;
  /** The address of the database for the owner of the tables. */
  ownerUrl: string;
  stateDir: string;
  em(): EntityManager;
  /** A browser without a session. */
  visitor(): Agent;
  /** A browser in which this person has signed in, by password; the account is named as its body. */
  signedIn(username: string): Promise<Agent>;
  password(username: string): string;
  actor(body: string, role: AccountRole): Promise<Actor>;
  /** Asks until the answer is as it should be: for what is written beside an answer. */
  waitFor<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T>;
  stop(): Promise<void>;
}

/**
 * @param files where files lie, in the place of a temporary folder
 * @param environment anything else of the environment
 * @param people further bodies somebody signs in for
 */
export async function startApi({
  demo = '0' as '0' | '1',
  files = {},
  environment: more = {} as Partial<Environment>,
  people = [] as string[],
} = {}): Promise<TestApi> {
  const stateDir = await mkdtemp(join(tmpdir(), 'duban-api-'));
  const database = await createPeopledDatabase('duban_api', stateDir, letPeopleIn);
  const environment = Object.assign(new Environment(), {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1', // nothing listens there, and nothing of the API needs it
    DUBAN_STATE_DIR: stateDir,
    DUBAN_DEMO: demo,
    ...files,
    ...more,
  });
  const duban = await openDuban(environment, 'county');
  if (people.length > 0) await seedDemoAccounts(duban.orm.em.fork(), accountsOf([...PEOPLE, ...people]), stateDir);
  // Outside the demo its accounts are nobody: there, these are accounts like any other.
  if (demo === '0') await duban.orm.em.fork().nativeUpdate(Account, {}, { demo: false });
  const passwords = new Map((await readDemoAccounts(stateDir)).map((entry) => [entry.username, entry.password]));
  for (const [username] of SYSTEM) passwords.set(username, SYSTEM_PASSWORD);
  const app: NestExpressApplication = await createApp(environment, 'silent');
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const visitor = () => request.agent(url).set('X-Duban', '1');
  const password = (username: string) => passwords.get(username)!;
  return {
    url,
    duban,
    orm: duban.orm,
    ownerUrl: database.ownerUrl,
    stateDir,
    em: () => duban.orm.em.fork() as EntityManager,
    visitor,
    password,
    async signedIn(username) {
      const agent = visitor();
      await agent
        .post('/api/session')
        .send({ username, password: password(username) })
        .expect(201);
      return agent;
    },
    actor: (name, role) => actorOf(duban, name, role),
    async waitFor(ask, enough) {
      for (let nth = 0; ; nth += 1) {
        const answer = await ask();
        if (enough(answer) || nth > 100) return answer;
      }
    },
    async stop() {
      await app.close();
      await duban.orm.close(true);
      await database.drop();
      await rm(stateDir, { recursive: true });
    },
  };
}

/** A short plan: one clause with one owner, one with joint owners, one of the coordinating body itself. */
export const SHORT_PLAN = planText(`一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局、县住建局负责）

（三）统筹实施。2018年年底前完成年度评估。（县国土环保局负责）`);

/** Settles what is unclear in a plan as the reader proposes: together what may be, and the rest one by one. */
export async function settleAsProposed(coordinator: Agent, planId: number): Promise<void> {
  const of = `/api/plans/${planId}/doubts`;
  await coordinator.post(`${of}/proposals`).send({}).expect(201);
  const { doubts } = (await coordinator.get(of).expect(200)).body as PlanDoubtsView;
  for (const { number, decision, proposal } of doubts)
    if (decision === null && proposal !== null)
      await coordinator.put(`${of}/${number}/decision`).send(proposal).expect(200);
}

/** Imports and confirms a plan of June 2017 with the reader's proposals, and sets its date by hand. @returns its number */
export async function runPlan(api: TestApi, coordinator: Agent, text: string, today: string): Promise<number> {
  const { planId } = (await coordinator.post('/api/plans').attach('file', Buffer.from(text), '方案.txt')).body;
  await settleAsProposed(coordinator, planId);
  await coordinator.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
  const bases = orOwnBases((await api.em().findOneOrFail(Plan, planId)).bases);
  await api.em().nativeUpdate(Plan, { id: planId }, { clock: 'rehearsal', startedOn: '2017-06-29', today, bases });
  return planId;
}
