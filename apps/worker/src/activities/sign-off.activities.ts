import type { EntityManager } from '@mikro-orm/postgresql';
import { dueCalls, isUnsigned, signOffCalls, type SignOffCall } from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { Body, Event, OfficialDocument, Plan, recordOnce } from '@app/persistence';
import { lockOne, officersOn, planToday, policyOf, signersOfKind, toSign, type Duban } from '@app/use-cases';
import type { SignOffActivities } from '@app/workflows/activities';
import { callWords } from './call-words';
import { effect, question } from './question';

/** 审核, 签发: who is late is reminded once, and a head that does not act has the deputy called. */
export class SignOffEffects implements SignOffActivities {
  constructor(private readonly duban: Duban) {}

  signOffCourse(documentId: number) {
    return question<'signed' | 'withdrawn' | 'late'>(this.duban, async (em) => {
      const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
      const plan = document.plan as Plan;
      if (!isUnsigned(document.state)) {
        return { plan, answer: document.state === 'withdrawn' ? 'withdrawn' : 'signed' };
      }
      const { due, next } = await this.callsOf(em, document, plan);
      return { plan, answer: due.length > 0 ? 'late' : null, next, byDate: due.length > 0 };
    });
  }

  callSigners(documentId: number) {
    return effect(this.duban, async (em) => {
      const document = await lockOne(em, OfficialDocument, documentId);
      const plan = await em.findOneOrFail(Plan, document.plan.id);
      if (!isUnsigned(document.state)) return;
      const { due } = await this.callsOf(em, document, plan);
      for (const call of due) await this.make(em, document, plan, call);
    });
  }

  private async callsOf(em: EntityManager, document: OfficialDocument, plan: Plan) {
    const { calendar } = this.duban.settings;
    const terms = policyOf(plan, this.duban.settings).signOff;
    if (!terms) return { due: [], next: null };
    const calls = signOffCalls(document.state, document.waitingSince, terms, calendar);
    const keys = calls.map(({ call }) => keyOf(document, call));
    const made = (await em.find(Event, { key: keys })).map(({ key }) => key);
    const open = calls.filter(({ call }) => !made.includes(keyOf(document, call)));
    return dueCalls(open, planToday(plan, new Date()));
  }

  private async make(em: EntityManager, document: OfficialDocument, plan: Plan, call: SignOffCall): Promise<void> {
    const { directory } = this.duban.settings;
    const on = planToday(plan, new Date());
    const key = keyOf(document, call);
    const officers = signersOfKind(directory, toSign(document), await officersOn(em, directory, on));
    const about = { planId: plan.id, clauseId: document.clause?.id, documentId: document.id, key, on };
    if (call === 'deputy-called' && officers.deputy) document.deputyFrom = on;
    await recordOnce(em, {
      ...about,
      caseId: document.caseFile?.id,
      bodyId: document.addressee.id,
      kind: 'sign-off-called',
      data: { call, round: document.round, head: officers.head?.name, deputy: officers.deputy?.name },
    });
    const both = call === 'revision-late' && !document.referral; // few may know of a referral
    const there = CALLS_SIGNERS.includes(call) && officers.elsewhere !== undefined ? [officers.elsewhere] : [];
    const names = [directory.countyOffice, ...(both ? [directory.coordinator] : []), ...there];
    const bodies = await em.find(Body, { name: names });
    const title = callWords(call, document.title, officers);
    await notify(em, { ...about, bodyIds: bodies.map(({ id }) => id), kind: 'sign-off-called', title });
  }
}

/** Calls that reach whoever signs. */
const CALLS_SIGNERS: readonly SignOffCall[] = ['signature-late', 'deputy-called'];

/** Once for each time it came to lie there. */
const keyOf = ({ key, round }: OfficialDocument, call: SignOffCall) => `${key}/draft-${round}/${call}`;
