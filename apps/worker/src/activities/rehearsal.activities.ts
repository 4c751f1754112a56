import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { earliestOf } from '@app/domain/calendar';
import { decideActs, type Stage, type Situation } from '@app/domain/rehearsal';
import { recordDigests } from '@app/notifications';
import { Plan, Rehearsal, nextWake, unanswered, wakeAllDue } from '@app/persistence';
import { basesOfPlan, inTransaction, lockOne, policyOf, type Duban } from '@app/use-cases';
import type { PatienceActivities, RehearsalActivities, RehearsalProgress } from '@app/workflows/activities';
import { HeadlinesReader } from '../rehearsal/headlines-in-play';
import { Players } from '../rehearsal/players';
import { candidatesOfPlan, situationOfPlan } from '../rehearsal/situation-of-plan';
import { unpublishedYears, yearsInPlay } from '../rehearsal/years-in-play';

/** How often, in milliseconds, to look whether everybody has answered; it grows a little while nothing moves. */
const FIRST_LOOK_MS = 2;
const SLOWEST_LOOK_MS = 40;

/** So long a local activity may wait for others; whoever takes longer is waited for without keeping the workflow's slot. */
const A_MOMENT_MS = 2_000;

const progressOf = ({ steps, turns, pace }: Rehearsal): RehearsalProgress => ({ steps, turns, pace });

/** The lock-step of a rehearsal. Each act is one transaction, counted, so that repeating it does nothing. */
export class RehearsalEffects implements RehearsalActivities, PatienceActivities {
  private readonly players: Players;
  /** Who owes something is settled when a plan is confirmed, so it is asked once per plan. */
  private readonly candidates = new Map<number, string[]>();
  private readonly headlines: HeadlinesReader;

  constructor(
    private readonly duban: Duban,
    /** Told after every change that wrote to the outbox, so that no wake-up waits for the next look. */
    private readonly kick: () => void,
  ) {
    this.players = new Players(duban.settings);
    this.headlines = new HeadlinesReader(duban.settings);
  }

  async advance(rehearsalId: number, afterStep: number): Promise<RehearsalProgress | null> {
    const progress = await inTransaction(this.duban, async (em) => {
      const rehearsal = await lockOne(em, Rehearsal, rehearsalId);
      if (rehearsal.state === 'finished') return null;
      if (rehearsal.steps > afterStep) return progressOf(rehearsal); // this step was taken before
      const plan = await lockOne(em, Plan, rehearsal.plan.id);
      const today = plan.today!;
      await recordDigests(em, plan.id, today, policyOf(plan, this.duban.settings).remindersPerDayCap);
      const next = earliestOf(await nextWake(em, plan.id), (await this.decide(em, rehearsal, plan)).next);
      if (next === null || next > rehearsal.until) return null;
      plan.today = next;
      rehearsal.steps += 1;
      await wakeAllDue(em, plan.id, next);
      return progressOf(rehearsal);
    });
    this.kick();
    return progress;
  }

  async settle(planId: number): Promise<boolean> {
    this.kick();
    const until = Date.now() + A_MOMENT_MS;
    return this.allAnswered(planId, () => Date.now() < until);
  }

  async settled(planId: number): Promise<void> {
    this.kick();
    const stop = cancellationSignal();
    const patient = () => {
      heartbeat();
      return !stop.aborted;
    };
    if (!(await this.allAnswered(planId, patient))) throw stop.reason;
  }

  /** Looks until every process of a plan has answered, or patience is at an end. */
  private async allAnswered(planId: number, patient: () => boolean): Promise<boolean> {
    const em = this.duban.orm.em.fork();
    em.clearSessionContext(); // it asks nothing secret, and again and again: to say for whom would take a transaction each time
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 1.4, SLOWEST_LOOK_MS)) {
      if ((await unanswered(em, planId)) === 0) return true;
      if (!patient()) return false;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async letPlayersAct(rehearsalId: number, turn: number): Promise<boolean> {
    const acted = await inTransaction(this.duban, async (em, settings) => {
      const rehearsal = await lockOne(em, Rehearsal, rehearsalId);
      if (rehearsal.turns >= turn) return rehearsal.lastTurnActed; // this very turn was taken before
      const plan = await em.findOneOrFail(Plan, rehearsal.plan.id);
      const { now } = await this.decide(em, rehearsal, plan);
      const scene = { em, settings, now: new Date() };
      for (const act of now) await this.players.perform(scene, act);
      rehearsal.turns = turn;
      rehearsal.lastTurnActed = now.length > 0;
      return rehearsal.lastTurnActed;
    });
    if (acted) this.kick();
    return acted;
  }

  async rehearsalProgress(rehearsalId: number) {
    return progressOf(await this.duban.orm.em.fork().findOneOrFail(Rehearsal, rehearsalId));
  }

  async finishRehearsal(rehearsalId: number): Promise<void> {
    await this.duban.orm.em.fork().transactional(async (em) => {
      const rehearsal = await lockOne(em, Rehearsal, rehearsalId);
      if (rehearsal.state === 'finished') return;
      const plan = await lockOne(em, Plan, rehearsal.plan.id);
      plan.today = rehearsal.until;
      rehearsal.state = 'finished';
      rehearsal.finishedAt = new Date();
    });
  }

  private async decide(em: EntityManager, { seed, profile, announces }: Rehearsal, plan: Plan) {
    const { calendar, directory } = this.duban.settings;
    const today = plan.today!;
    const excluded = [directory.coordinator, directory.organizationDepartment, directory.countyOffice];
    const candidates = this.candidates.get(plan.id) ?? (await candidatesOfPlan(em, plan.id, excluded));
    this.candidates.set(plan.id, candidates);
    const { signOff, rectification } = policyOf(plan, this.duban.settings);
    const stage: Stage = { profile, seed, calendar, today, candidates, caseExtensions: rectification.extensions };
    const legalBases = await basesOfPlan(em, this.duban.settings, plan);
    const situation: Situation = {
      ...(await situationOfPlan(em, plan.id, today, signOff, legalBases)),
      unpublished: await unpublishedYears(em, this.duban.settings, plan, today),
    };
    if (announces) situation.years = await yearsInPlay(em, this.duban.settings, plan, today, this.headlines);
    return decideActs(situation, stage);
  }
}
