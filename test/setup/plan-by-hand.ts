import { versionOn } from '@app/domain/escalation';
import { nextWake, Plan, recall, unanswered, wakeAllDue, type AccountRole } from '@app/persistence';
import { acceptProposals, confirmPlan, importPlan, perform, receivePlan, type Actor } from '@app/use-cases';
import { actorOf } from './actor';
import { AS_WRITTEN } from './as-written';
import type { TestHouse } from './house';
import { orOwnBases } from './plan-text';

/** A plan on the real servers whose date is moved by hand, without players: nobody does anything unless the test does. */
export class PlanByHand {
  private constructor(
    readonly house: TestHouse,
    readonly id: number,
    readonly office: Actor,
  ) {}

  /** Reads and confirms a plan; Duban watches over it from `today` on. Start the worker afterwards. */
  static async confirm(house: TestHouse, text: string, today: string): Promise<PlanByHand> {
    const office = await actorOf(house.duban, '县政府办', 'county-office');
    const { duban } = house;
    const received = await receivePlan(duban, office, { fileName: 'plan.txt', bytes: Buffer.from(text) });
    const { planId } = await perform(duban, importPlan, office, received);
    await perform(duban, acceptProposals, office, { planId, strictly: true });
    await perform(duban, confirmPlan, office, { planId, ...AS_WRITTEN });
    return PlanByHand.takeOver(house, planId, today);
  }

  /** Takes the date of a running plan into one's own hand, e.g. of one that somebody has confirmed on screen. */
  static async takeOver(house: TestHouse, planId: number, today: string): Promise<PlanByHand> {
    const { duban } = house;
    const office = await actorOf(duban, '县政府办', 'county-office');
    const policyVersion = versionOn(duban.settings.escalations, today).version; // as if it had been confirmed then
    const em = duban.orm.em.fork();
    const bases = orOwnBases((await em.findOneOrFail(Plan, planId)).bases);
    await em.transactional(async (tx) => {
      await tx.nativeUpdate(Plan, planId, { clock: 'rehearsal', today, startedOn: today, policyVersion, bases });
      await recall(tx, planId); // its clauses have answered for the real clock, on which they rest until their dates
    });
    return new PlanByHand(house, planId, office);
  }

  em() {
    return this.house.duban.orm.em.fork();
  }

  actor(name: string, role: AccountRole = 'department'): Promise<Actor> {
    return actorOf(this.house.duban, name, role);
  }

  /** Waits until every workflow has done what it was asked. */
  async settle(): Promise<void> {
    const em = this.em();
    em.clearSessionContext(); // one statement for each look, in the place of a transaction
    await this.house.until(async () => (await unanswered(em, this.id)) === 0);
  }

  /** Lets the plan's date come, stopping at every date anybody waits for. */
  async goTo(date: string): Promise<void> {
    for (;;) {
      await this.settle();
      const next = await nextWake(this.em(), this.id);
      const today = next !== null && next <= date ? next : date;
      await this.em().transactional(async (tx) => {
        await tx.nativeUpdate(Plan, this.id, { today });
        await wakeAllDue(tx, this.id, today);
      });
      if (today === date && (next === null || next > date)) return this.settle();
    }
  }
}
