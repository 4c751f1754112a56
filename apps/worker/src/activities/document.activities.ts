import { isAbove } from '@app/domain/bodies';
import { addDays, type DateRule } from '@app/domain/calendar';
import {
  afterCaseMove,
  afterDocumentMove,
  afterReferralMove,
  expectsReceipt,
  isUnsigned,
  proposeRestriction,
  receiptLimit,
  turnOn,
} from '@app/domain/escalation';
import { notify } from '@app/notifications';
import { Body, CaseFile, Clause, Matter, Obligation, OfficialDocument, Plan, recordOnce, wake } from '@app/persistence';
import {
  leaveReferralTrace,
  askForRectificationPlan,
  leaveRestrictionTrace,
  lockOne,
  planToday,
  policyOf,
  referralScene,
  restrictionScene,
  ruleOf,
  stepDownCase,
  type Duban,
} from '@app/use-cases';
import { caseWorkflowId } from '@app/workflows';
import type { DocumentActivities } from '@app/workflows/activities';
import { effect, question } from './question';

/** From the signature to the receipt of one document. */
export class DocumentEffects implements DocumentActivities {
  constructor(private readonly duban: Duban) {}

  signed(documentId: number) {
    return question<true | 'withdrawn'>(this.duban, async (em) => {
      const { state, plan } = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
      const answer = state === 'withdrawn' ? state : isUnsigned(state) ? null : true;
      return { plan: plan as Plan, answer };
    });
  }

  issue(documentId: number) {
    return effect(this.duban, async (em) => {
      const document = await lockOne(em, OfficialDocument, documentId);
      if (document.state !== 'signed') return;
      document.state = afterDocumentMove(document.state, 'issue');
      document.issuedOn = document.signedOn; // 成文日期 is the day of signing
      const issuedOn = document.issuedOn!;
      await recordOnce(em, {
        planId: document.plan.id,
        clauseId: document.clause?.id,
        caseId: document.caseFile?.id,
        documentId,
        bodyId: document.addressee.id,
        key: `${document.key}/issued`,
        kind: 'document-issued',
        on: issuedOn,
        data: { number: document.number, kind: document.kind, title: document.title },
      });
      if (document.restriction) await this.sendProposal(em, document.restriction.id);
      if (document.referral) await this.readyToHandOver(em, document.referral.id);
      await this.startCases(em, document);
      if (!(await this.isReceived(em, document))) return;
      await notify(em, {
        key: `${document.key}/issued`,
        planId: document.plan.id,
        bodyIds: [document.addressee.id],
        kind: 'document',
        title: `请签收：${document.title}（${document.number}）`,
        on: issuedOn,
        clauseId: document.clause?.id,
        documentId,
      });
    });
  }

  receipt(documentId: number) {
    return question<'received' | 'silent'>(this.duban, async (em) => {
      const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
      const plan = document.plan as Plan;
      if (document.state === 'received' || !(await this.isReceived(em, document))) return { plan, answer: 'received' };
      const { settings } = this.duban;
      const until = receiptLimit(document.issuedOn!, policyOf(plan, settings), settings.calendar);
      const { due, next } = turnOn(addDays(until, 1), planToday(plan, new Date()), settings.calendar);
      return { plan, answer: due ? 'silent' : null, next, byDate: due };
    });
  }

  remindOfReceipt(documentId: number) {
    return effect(this.duban, async (em) => {
      const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
      if (document.state === 'received') return;
      const on = planToday(document.plan as Plan, new Date());
      const key = `${document.key}/receipt-missing`;
      const facts = { planId: document.plan.id, key, on, documentId, clauseId: document.clause?.id };
      const first = await recordOnce(em, { ...facts, kind: 'receipt-missing', bodyId: document.addressee.id });
      if (!first) return;
      await notify(em, {
        ...facts,
        bodyIds: [document.addressee.id],
        kind: 'receipt-missing',
        title: `尚未签收：${document.title}（${document.number}），请尽快签收`,
      });
    });
  }

  /** 报送: with its letter issued a restriction is proposed, and still restricts nothing. */
  private async sendProposal(em: Parameters<typeof lockOne>[0], restrictionId: number) {
    const { settings } = this.duban;
    const about = await restrictionScene({ em, settings, now: new Date() }, restrictionId);
    const { row, today } = about;
    if (row.state !== 'drafted') return;
    em.assign(row, { state: proposeRestriction(ruleOf(row)).state, proposedOn: today });
    await leaveRestrictionTrace({ em, settings }, about, null, {
      key: 'proposed',
      kind: 'restriction-proposed',
      title: `限批建议已报送：${row.areaName}`,
    });
  }

  /** With its letter issued a referral is ready to be handed over; the organ learns of it then and not from an inbox. */
  private async readyToHandOver(em: Parameters<typeof lockOne>[0], referralId: number) {
    const { settings } = this.duban;
    const about = await referralScene({ em, settings, now: new Date() }, null, referralId);
    const { row, body } = about;
    if (row.state !== 'approved') return;
    row.state = afterReferralMove(row.state, 'issue');
    await leaveReferralTrace({ em, settings }, about, null, {
      key: 'ready',
      kind: 'referral-ready',
      title: `移送函已印发，请移交${row.organ}并登记回执：${body.name}`,
    });
  }

  /** Whether the addressee has a desk here at which it confirms what it got. */
  private async isReceived(em: Parameters<typeof lockOne>[0], { kind, addressee }: OfficialDocument) {
    const { kind: ofBody } = await em.findOneOrFail(Body, addressee.id);
    return expectsReceipt(kind) && !isAbove(ofBody);
  }

  /** With a paper issued, the cases it opens begin. */
  private async startCases(em: Parameters<typeof lockOne>[0], document: OfficialDocument) {
    const matters = await em.find(Matter, { document: document.id, takenOutOn: null }, { orderBy: { caseFile: 1 } });
    for (const matter of matters) if (matter.caseFile) await this.startCase(em, document, matter);
  }

  /** The limit of a case runs; unless what it demands was met since the signature. */
  private async startCase(em: Parameters<typeof lockOne>[0], document: OfficialDocument, matter: Matter) {
    const file = await lockOne(em, CaseFile, matter.caseFile!.id);
    if (file.state !== 'drafting') return;
    file.state = afterCaseMove(file.state, 'issue');
    const plan = await em.findOneOrFail(Plan, document.plan.id);
    if (file.kind !== 'interview') {
      const facts = document.facts as { reportBy?: string; replyBy?: string; limitRule: DateRule };
      const { limitRule, reportBy: limitOn = facts.replyBy } = facts;
      em.assign(file, { limitOn, limitFrom: document.signedOn, limitRule });
      const body = await em.findOneOrFail(Body, file.body.id);
      await askForRectificationPlan(em, this.duban.settings, { file, plan, body, issuedOn: document.issuedOn! });
    }
    await wake(em, [caseWorkflowId(document.plan.id, file.kind, file.id)]);
    if (!file.obligation) return;
    const obligation = await em.findOneOrFail(Obligation, file.obligation.id);
    const clause = await em.findOneOrFail(Clause, obligation.clause.id);
    const about = { obligation, clause, plan, today: planToday(plan, new Date()), actor: null };
    await stepDownCase({ em, settings: this.duban.settings }, about, file, { matter, paper: document });
  }
}
