import type { EntityManager } from '@mikro-orm/postgresql';
import type { Environment } from '@app/config';
import { FOR_ALL, openDatabase, requestId, requireKnownMigrations } from '@app/persistence';
import { traceparent } from '@app/tracing';
import type { Actor } from './actor';
import { holdCalendar } from './calendar-in-force';
import type { FilesEnvironment } from './files';
import { answerOnce, fingerprint, isAnswered, keyOfAct } from './once';
import { oneAtATime } from './once/one-at-a-time';
import { requireVersionsOfPlans } from './policy-of-plan';
import type { Duban, InTransaction, Scene, UseCase } from './scene';
import { loadSettings, type Settings } from './settings';
import { settleTodos } from './todo/settle-todos';

/** What opening the database and loading the settings asks of the environment. */
export type HouseEnvironment = Pick<Environment, 'DATABASE_URL' | 'DUBAN_LADDERS' | 'DUBAN_WORKING_HOURS'> &
  FilesEnvironment;

/**
 * For whom a program asks the database. `county`: for nobody in particular, so it sees all, as the worker and the commands
 * of the machine do. `each`: for one person after the other; what does not say for whom sees none of the secrets.
 */
export type AsksFor = 'county' | 'each';

/** Opens the database and loads the settings. @throws DubanError `database-of-newer-build`, `policy-version-missing`, those of the files */
export async function openDuban(environment: HouseEnvironment, asksFor: AsksFor): Promise<Duban> {
  const orm = await openDatabase(environment.DATABASE_URL, asksFor === 'county' ? FOR_ALL : undefined);
  const duban = { orm, settings: loadSettings(environment) };
  await requireKnownMigrations(duban.orm.em.fork());
  await requireVersionsOfPlans(duban.orm.em.fork(), duban.settings);
  return duban;
}

/**
 * Works in one transaction with the calendar in force. Whatever date it writes, a new arrangement of holidays is
 * installed before it or after it, and never in between. What waits for whom afterwards is part of it. It works for the
 * county as a whole, since what it changes concerns others than who acts; permissions decide what it may do.
 */
export const inTransaction: InTransaction = (duban, work) => {
  const attempt = () =>
    duban.orm.em.fork({ session: FOR_ALL }).transactional(async (em) => {
      await carryTrace(em);
      const settings = await holdCalendar(em, duban);
      const done = await work(em, settings);
      await settleTodos(em, settings, new Date());
      return done;
    });
  return attempt().catch((error: unknown) => {
    if (!collided(error)) throw error;
    return attempt(); // nothing of the first attempt is left
  });
};

/** Until the transaction ends, whatever letter is written carries the trace of what goes on, where traces are sent. */
async function carryTrace(em: EntityManager): Promise<void> {
  const trace = traceparent();
  if (trace !== null) await em.execute(`select set_config('duban.traceparent', ?, true)`, [trace]);
}

/** Two transactions stood in each other's way, and PostgreSQL has let one of them go: it may be tried again. */
const collided = (error: unknown): boolean => ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/**
 * Runs a use case in a transaction of its own. Whoever acts by a request that reaches us twice is given the first answer
 * the second time, and nothing happens again.
 *
 * @throws DubanError `request-key-reused`
 */
export function perform<Input, Output>(
  duban: Duban,
  useCase: UseCase<Input, Output>,
  actor: Actor,
  input: Input,
): Promise<Output> {
  const act = async (em: EntityManager, settings: Settings) => {
    await actFor(em, actor);
    return useCase({ em, settings, now: new Date() }, actor, input);
  };
  const { request, accountId } = actor;
  if (!request || accountId === null) return inTransaction(duban, act);
  const keyed = keyOfAct(request, accountId, fingerprint(request.route, input));
  return oneAtATime(`${accountId} ${keyed.key}`, () =>
    inTransaction(duban, (em, settings) => answerOnce(em, keyed, () => act(em, settings))),
  );
}

/** Whether somebody may do something to what an id names; throws where not. */
export type Permission = (scene: Scene, actor: Actor, id: number) => unknown;

/**
 * Asks for permission before what is sent is read, e.g. files of a hundred megabytes. The use case asks once more: what it
 * finds may have changed. A request that was carried out and comes again is let in, to be given its first answer.
 */
export async function permitFirst(duban: Duban, may: Permission, actor: Actor, id: number): Promise<void> {
  const { request, accountId } = actor;
  if (request?.key && accountId !== null && (await isAnswered(duban.orm.em.fork(), accountId, request.key))) return;
  await inTransaction(duban, async (em, settings) => {
    await may({ em, settings, now: new Date() }, actor, id);
  });
}

/** Until the transaction ends, whatever event is recorded carries the account beside the name, and the request. */
export async function actFor(em: EntityManager, { accountId }: Pick<Actor, 'accountId'>): Promise<void> {
  const settings = { 'duban.account': accountId, 'duban.request': requestId.getStore() };
  const known = Object.entries(settings).filter(([, value]) => value !== null && value !== undefined);
  if (known.length === 0) return;
  await em.execute('select set_config(key, value, true) from jsonb_each_text(?::jsonb)', [
    JSON.stringify(Object.fromEntries(known)),
  ]);
}
