import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { actorOfSession, type Asked, type SignedInPerson } from '@app/identity';
import { askingFor, FOR_ALL, inSnapshot, Plan, type EntityManager } from '@app/persistence';
import { todosUnsettled } from '@app/persistence/read-models';
import {
  headReleases,
  inTransaction,
  perform,
  permitFirst,
  planToday,
  receivePlan,
  settingsInForce,
  settleRest,
  shanghaiDate,
  signingDay,
  standingOf,
  type Actor,
  type Duban,
  type Permission,
  type ReceivedPlan,
  type Settings,
  type SigningContext,
  type UseCase,
} from '@app/use-cases';
import { whoAsks } from './onlooker';
import { DUBAN } from './tokens';

/** What controllers need of the house: a fresh entity manager per question, and commands in a transaction each. */
@Injectable()
export class House implements OnApplicationShutdown {
  private readonly log = new Logger('todos');

  constructor(@Inject(DUBAN) private readonly duban: Duban) {}

  get settings(): Settings {
    return this.duban.settings;
  }

  /**
   * Asks the database something for whoever sent the request, with the calendar in force: one moment of the database, in
   * which the secrets that this person may not know of are not there. Nothing can be written.
   */
  ask<T>(question: (em: EntityManager) => Promise<T>): Promise<T> {
    const person = whoAsks();
    return this.read(this.duban.orm.em.fork(person ? { session: askingFor(person) } : {}), question);
  }

  /** The same for what counts or verifies all that there is; what the answer tells this person, it has to decide itself. */
  askOfAll<T>(question: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.read(this.duban.orm.em.fork({ session: FOR_ALL }), question);
  }

  /** Writes what is no act on the record of the county: sessions, drafts of forms, addresses, lines of the security log, what feeds told. */
  async write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const em = this.duban.orm.em.fork();
    await settingsInForce(em, this.duban);
    return work(em);
  }

  private read<T>(em: EntityManager, question: (em: EntityManager) => Promise<T>): Promise<T> {
    return inSnapshot(em, async () => {
      await settingsInForce(em, this.duban);
      return question(em);
    });
  }

  /** Who may sign the documents of a plan today, and by which rules. */
  async signingOf(planId: number): Promise<SigningContext & { settings: Settings }> {
    const { settings } = this;
    const day = await this.ask(async (em) => {
      const plan = await em.findOne(Plan, { id: planId });
      return signingDay(em, settings, {
        clock: plan?.clock ?? 'real',
        today: planToday(plan ?? { clock: 'real', today: null }, new Date()),
      });
    });
    return { ...day, settings };
  }

  /** Reads and keeps the file of a plan, before it is imported. */
  receive(actor: Actor, file: { fileName: string; bytes: Uint8Array }): Promise<ReceivedPlan> {
    return receivePlan(this.duban, actor, file);
  }

  /** What somebody is today in a body whose persons have different posts, and whether its head releases; elsewhere nobody asks. */
  async postOf(person: SignedInPerson): Promise<Pick<Actor, 'standing' | 'headReleases'>> {
    const { bodyId, role, releases } = person;
    if (bodyId === null) return {};
    // What waited for a head waits on where the head wants it no longer.
    if (releases === null && role !== 'county-office' && role !== 'organization') return {};
    const em = this.duban.orm.em.fork();
    const standing = await standingOf(em, person, this.today());
    return { standing, headReleases: releases === true && (await headReleases(em, bodyId, this.today())) };
  }

  /** Who the holder of a session is. No date hangs on it, so the calendar is not asked for. */
  holderOf(token: string, asked: Asked): Promise<SignedInPerson | null> {
    return actorOfSession(this.duban.orm.em.fork(), token, new Date(), asked);
  }

  /** Asks whether somebody may do something, before what they send is read. */
  permitFirst(may: Permission, actor: Actor, id: number): Promise<void> {
    return permitFirst(this.duban, may, actor, id);
  }

  /** Lets somebody do something. */
  perform<Input, Output>(useCase: UseCase<Input, Output>, actor: Actor, input: Input): Promise<Output> {
    return perform(this.duban, useCase, actor, input);
  }

  /** Works out what waits for whom, where something was written beside the use cases, e.g. by the migration. */
  async settleTodos(): Promise<void> {
    if (!(await todosUnsettled(this.duban.orm.em.fork()))) return;
    await settleRest(this.duban, (line) => this.log.warn(line), inTransaction);
  }

  /** Today in Asia/Shanghai; a rehearsal has a date of its own. */
  today(): string {
    return shanghaiDate(new Date());
  }

  onApplicationShutdown(): Promise<void> {
    return this.duban.orm.close(true);
  }
}
