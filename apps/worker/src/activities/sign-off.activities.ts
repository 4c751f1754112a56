import type { EntityManager } from '@mikro-orm/postgresql';
import { dueCalls, isUnsigned, signOffCalls, type SignOffCall } from '@app/domain/escalation';
import { notifyAll } from '@app/notifications';
import { Event, OfficialDocument, recordOnce, type Plan } from '@app/persistence';
import {
  askedNow,
  askingTitle,
  draftScene,
  officersOn,
  planToday,
  policyOf,
  signersOfKind,
  toSign,
  type DraftScene,
  type Duban,
  type Scene,
} from '@app/use-cases';
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
      const scene = { em, settings: this.duban.settings, now: new Date() };
      const about = await draftScene(scene, documentId);
      const { document, plan } = about;
      if (!isUnsigned(document.state)) return;
      const { due } = await this.callsOf(em, document, plan);
      for (const call of due) await this.make(scene, about, call);
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

  private async make(scene: Scene, draft: DraftScene, call: SignOffCall): Promise<void> {
    const { em } = scene;
    const { directory } = this.duban.settings;
    const { document, plan, today: on } = draft;
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
    // Asked once the deputy is called, so that the deputy is among those who may sign.
    const { to, nobody } = await askedNow(scene, draft);
    const title = nobody ? askingTitle(ACTS[call], document.title, nobody) : callWords(call, document.title, officers);
    await notifyAll(
      em,
      to.map(({ bodyId, accounts }) => ({ ...about, bodyIds: [bodyId], accounts, kind: 'sign-off-called', title })),
    );
  }
}

const ACTS: Readonly<Record<SignOffCall, string>> = {
  'review-late': '审核',
  'signature-late': '签发',
  'deputy-called': '签发',
  'revision-late': '修改',
};

/** Once for each time it came to lie there. */
const keyOf = ({ key, round }: OfficialDocument, call: SignOffCall) => `${key}/draft-${round}/${call}`;
