import { chineseDate } from '@app/domain/calendar';
import {
  decideBy,
  deciderReminder,
  decisionInTime,
  type AwaitedDecision,
  type DeciderReminder,
} from '@app/domain/escalation';
import { Reconsideration } from '@app/persistence';
import { deciderBody, leaveReconsiderationTrace, reconsiderationScene, type Duban } from '@app/use-cases';
import type { ReconsiderationActivities } from '@app/workflows/activities';
import { effect, questionAbout, type Found } from './question';

/** From the day it was asked for to the decision; dates only remind whoever decides. */
export class ReconsiderationEffects implements ReconsiderationActivities {
  constructor(private readonly duban: Duban) {}

  decisionNear(id: number) {
    return this.ask<DeciderReminder>(id, (row, today) => ({
      ...deciderReminder(row, this.policy, this.calendar, today),
      byDate: true,
    }));
  }

  remindOfDecision(id: number) {
    return this.tell(id, 'reconsideration-limit-near', (title, limit) => `提醒：请于${limit}前作出复核决定：${title}`);
  }

  decisionInTime(id: number) {
    return this.ask<'decided' | 'late'>(id, (row, today) => ({
      ...decisionInTime(row, this.policy, this.calendar, today),
      byDate: row.state === 'pending',
    }));
  }

  urgeDecision(id: number) {
    return this.tell(id, 'reconsideration-late', (title, limit) => `复核决定已逾期（应于${limit}前作出）：${title}`);
  }

  reconsidered(id: number) {
    return this.ask<true>(id, ({ state }) => ({ answer: state === 'pending' ? null : true, next: null }));
  }

  private get policy() {
    return this.duban.settings.accountability.reconsideration;
  }

  private get calendar() {
    return this.duban.settings.calendar;
  }

  private ask<T>(id: number, look: (row: AwaitedDecision, today: string) => Omit<Found<T>, 'plan'>) {
    return questionAbout<Reconsideration, T>(this.duban, Reconsideration, id, ({ row, today }) => look(row, today));
  }

  /** A line for whoever decides, unless it was decided meanwhile. */
  private tell(
    id: number,
    kind: 'reconsideration-limit-near' | 'reconsideration-late',
    words: (title: string, limit: string) => string,
  ) {
    const { settings } = this.duban;
    return effect(this.duban, async (em) => {
      const about = await reconsiderationScene({ em, settings, now: new Date() }, id);
      if (about.row.state !== 'pending') return;
      const limit = chineseDate(decideBy(about.row.filedOn, this.policy, this.calendar));
      await leaveReconsiderationTrace({ em }, about, null, {
        kind,
        tell: [(await deciderBody({ em, settings }, about.facts)).id],
        title: words(`${about.body.name}，${about.title}`, limit),
      });
    });
  }
}
