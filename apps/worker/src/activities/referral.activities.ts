import type { EntityManager } from '@mikro-orm/postgresql';
import { answerReminderOn, type AwaitedAnswer } from '@app/domain/escalation';
import { Referral } from '@app/persistence';
import {
  draftReferralLetter,
  EvidencePages,
  leaveReferralTrace,
  referralScene,
  type Duban,
  type ReferralScene,
} from '@app/use-cases';
import type { ReferralActivities } from '@app/workflows/activities';
import { effect, questionAbout, type Found } from './question';

/** From the proposal to its closing; whatever the date, only people move it on. */
export class ReferralEffects implements ReferralActivities {
  private readonly pages: EvidencePages;

  constructor(private readonly duban: Duban) {
    this.pages = new EvidencePages(duban.settings.files);
  }

  referralDecision(referralId: number) {
    return this.ask<'approved' | 'not-referred'>(referralId, ({ state }) => {
      if (state === 'proposed') return { answer: null };
      return { answer: state === 'not-referred' ? state : 'approved' };
    });
  }

  async draftReferralLetter(referralId: number) {
    const pages = await this.pages.of(this.duban.orm.em.fork(), referralId);
    await this.act(referralId, async (em, about) => {
      if (about.row.state === 'approved') await draftReferralLetter(em, this.duban.settings, about, pages);
    });
  }

  referralLetterIssued(referralId: number) {
    return this.ask<'issued' | 'not-referred'>(referralId, ({ state }) => {
      if (state === 'not-referred') return { answer: state };
      return { answer: state === 'approved' ? null : 'issued' };
    });
  }

  handedOver(referralId: number) {
    return this.ask<true>(referralId, ({ state }) => ({ answer: state === 'ready' ? null : true }));
  }

  organsAnswer(referralId: number) {
    return this.ask<'answered' | 'silent'>(referralId, (row, today) => {
      const next = this.reminderOn(row);
      if (next === null) return { answer: 'answered' };
      const due = today >= next;
      return { answer: due ? 'silent' : null, next, byDate: due };
    });
  }

  remindOfAnswer(referralId: number) {
    return this.act(referralId, async (em, about) => {
      const { row, body, today } = about;
      const due = this.reminderOn(row);
      if (due === null || today < due) return; // answered in the meantime, or reminded before
      row.reminders += 1;
      await leaveReferralTrace({ em, settings: this.duban.settings }, about, null, {
        key: `answer-missing-${row.reminders}`,
        kind: 'referral-answer-missing',
        title: `${row.organ}尚未函告移送事项的办理结果：${body.name}（经办：${row.decidedBy}），请联系了解`,
      });
    });
  }

  referralClosed(referralId: number) {
    return this.ask<true>(referralId, ({ state }) => ({ answer: state === 'closed' ? true : null }));
  }

  private reminderOn({ state, handedOverOn, reminders }: Referral) {
    const awaited: AwaitedAnswer = { state, handedOverOn: handedOverOn ?? null, reminders };
    return answerReminderOn(awaited, this.duban.settings.accountability.referral);
  }

  private ask<T>(referralId: number, look: (row: Referral, today: string) => Omit<Found<T>, 'plan'>) {
    return questionAbout<Referral, T>(this.duban, Referral, referralId, ({ row, today }) => look(row, today));
  }

  private act(referralId: number, carryOut: (em: EntityManager, about: ReferralScene) => Promise<void>) {
    const { settings } = this.duban;
    return effect(this.duban, async (em) =>
      carryOut(em, await referralScene({ em, settings, now: new Date() }, null, referralId)),
    );
  }
}
