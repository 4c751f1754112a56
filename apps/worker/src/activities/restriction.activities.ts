import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, chineseDate } from '@app/domain/calendar';
import { checkLimit, dutyOn, overFrom, turnOn } from '@app/domain/escalation';
import { Plan, Restriction } from '@app/persistence';
import {
  draftRestrictionProposal,
  leaveRestrictionTrace,
  lockOne,
  planToday,
  ruleOf,
  type Duban,
  type RestrictionScene,
} from '@app/use-cases';
import type { RestrictionActivities } from '@app/workflows/activities';
import { effect, questionAbout, type Found } from './question';

/** From the draft of the proposal to the lifting; dates only ask people to act. */
export class RestrictionEffects implements RestrictionActivities {
  constructor(private readonly duban: Duban) {}

  draftProposal(restrictionId: number) {
    return this.act(restrictionId, async (em, about) => {
      if (about.row.state === 'drafted') await draftRestrictionProposal(em, this.duban.settings, about);
    });
  }

  proposalSent(restrictionId: number) {
    return this.ask<true>(restrictionId, ({ row }) => ({ answer: row.state === 'drafted' ? null : true }));
  }

  authorityDecision(restrictionId: number) {
    return this.ask<'restricted' | 'refused'>(restrictionId, ({ row: { state } }) => {
      if (state === 'refused') return { answer: state };
      return { answer: state === 'decided' || state === 'lifted' ? 'restricted' : null };
    });
  }

  periodOver(restrictionId: number) {
    return this.ask<true>(restrictionId, ({ row, today }) => {
      const from = overFrom(ruleOf(row));
      if (from === null) return { answer: row.state === 'lifted' ? true : null };
      const { due, next } = turnOn(from, today, this.duban.settings.calendar);
      return { answer: due ? true : null, next, byDate: due };
    });
  }

  askForCheck(restrictionId: number) {
    return this.askToCheck(restrictionId, 'asked', (area, limit) => `${area}限批期满，请于${limit}前现场核查并报告`);
  }

  checkInTime(restrictionId: number) {
    return this.ask<'checked' | 'late'>(restrictionId, ({ row, today }) => {
      const rule = ruleOf(row);
      if (dutyOn(rule, today) !== 'check') return { answer: 'checked' };
      const { due, next } = turnOn(addDays(checkLimit(rule)!, 1), today, this.duban.settings.calendar);
      return { answer: due ? 'late' : null, next, byDate: due };
    });
  }

  remindOfCheck(restrictionId: number) {
    return this.askToCheck(
      restrictionId,
      'late',
      (area, limit) => `${area}限批期满现场核查已逾期（应于${limit}前完成）`,
    );
  }

  checkMade(restrictionId: number) {
    return this.ask<true>(restrictionId, ({ row, today }) => ({
      answer: dutyOn(ruleOf(row), today) === 'check' ? null : true,
    }));
  }

  proposeWhatFollows(restrictionId: number) {
    return this.act(restrictionId, async (em, about) => {
      const { row, today } = about;
      const duty = dutyOn(ruleOf(row), today);
      if (duty !== 'propose-lifting' && duty !== 'propose-extension') return;
      const words = duty === 'propose-lifting' ? '解除' : '延长';
      await this.note(em, about, duty, row.until, `请提请有权机关${words}限批：${row.areaName}`);
    });
  }

  furtherDecision(restrictionId: number) {
    return this.ask<'lifted' | 'extended'>(restrictionId, ({ row }) => {
      if (row.state === 'lifted') return { answer: row.state };
      return { answer: row.extended && !row.checkedOn ? 'extended' : null };
    });
  }

  private askToCheck(restrictionId: number, step: 'asked' | 'late', title: (area: string, limit: string) => string) {
    return this.act(restrictionId, async (em, about) => {
      const rule = ruleOf(about.row);
      if (dutyOn(rule, about.today) !== 'check') return;
      const limit = chineseDate(checkLimit(rule)!);
      await this.note(em, about, `check-${step}`, rule.until, title(rule.area.name, limit));
    });
  }

  /** Each step once per period: its key ends with the period's last day. */
  private note(
    em: EntityManager,
    about: RestrictionScene,
    step: 'check-asked' | 'check-late' | 'propose-lifting' | 'propose-extension',
    until: string | null | undefined,
    title: string,
  ): Promise<void> {
    const trace = { key: `${step}-${until}`, kind: `restriction-${step}` as const, title };
    return leaveRestrictionTrace({ em, settings: this.duban.settings }, about, null, trace);
  }

  private ask<T>(restrictionId: number, look: (about: RestrictionScene) => Omit<Found<T>, 'plan'>) {
    return questionAbout<Restriction, T>(this.duban, Restriction, restrictionId, look);
  }

  private act(restrictionId: number, carryOut: (em: EntityManager, about: RestrictionScene) => Promise<void>) {
    return effect(this.duban, async (em) => {
      const row = await lockOne(em, Restriction, restrictionId);
      const plan = await em.findOneOrFail(Plan, row.plan.id);
      await carryOut(em, { row, plan, today: planToday(plan, new Date()) });
    });
  }
}
