import type { EntityManager } from '@mikro-orm/postgresql';
import { isYearAct, type Act } from '@app/domain/rehearsal';
import { roleOfBody } from '@app/identity';
import { Body, OfficeHolder } from '@app/persistence';
import {
  acknowledgeAssignments,
  acknowledgeReceipt,
  decideCaseExtension,
  decideClosing,
  decideObjection,
  decideRequest,
  objectToAssignment,
  requestCaseExtension,
  requestChange,
  reviewReport,
  reviewerRole,
  signAssessment,
  signReport,
  submitReport,
  type Actor,
  type Scene,
  type Settings,
} from '@app/use-cases';
import { playCaseReport, playCaseReview, playTalk } from './play-interview';
import { playPlan } from './play-plan';
import { officersIn, playYear } from './play-year';
import { SigningOffice } from './signing-office';

const REPORT_TEXT = '按照方案要求组织实施，各项措施已落实，阶段任务完成，佐证材料已存档备查。（推演）';
const MORE_TIME = '外部条件尚不具备，申请延后办结时限。（推演）';
const NO_MORE_TIME = '理由不充分，请按原时限办结。（推演）';
const REASON = '佐证材料不完整，请补充后重新报送。（推演）';

const NOT_OURS = '该条任务与本单位职责关联不大，请研究调整。（推演）';
const NOT_MEASURED = '数据未报，按考核办法不得分。（推演）';
const STAYS = '方案已明确分工，仍按方案落实。（推演）';

/**
 * Plays the people of a rehearsal: each act goes through the same use case, with the same permissions and rules, as if
 * the person had done it on screen.
 */
export class Players {
  private readonly actors = new Map<string, Actor>();

  private readonly signingOffice: SigningOffice;

  constructor(private readonly settings: Settings) {
    this.signingOffice = new SigningOffice(settings);
  }

  async perform(scene: Scene, act: Act): Promise<void> {
    if (isYearAct(act)) return playYear(scene, act, (em, name) => this.actor(em, name));
    const { directory } = this.settings;
    const office = await this.actor(scene.em, directory.countyOffice);
    switch (act.do) {
      case 'submit-report':
        return void (await submitReport(scene, await this.actor(scene.em, act.by), {
          obligationId: act.obligationId,
          text: REPORT_TEXT,
          evidence: [],
          measured: act.measured,
        }));
      case 'sign-report':
        return void (await signReport(scene, await this.actor(scene.em, act.by), { reportId: act.reportId }));
      case 'ask-extension': {
        const { obligationId, newDueOn } = act;
        const request = { obligationId, kind: 'extension' as const, reason: MORE_TIME, newDueOn };
        return void (await requestChange(scene, await this.actor(scene.em, act.by), request));
      }
      case 'decide-request': {
        const { requestId, decision } = act;
        const reason = decision === 'refuse' ? NO_MORE_TIME : null;
        const decider = await this.actor(scene.em, this.reviewerOf(act.owners));
        return void (await decideRequest(scene, decider, { requestId, decision, reason }));
      }
      case 'review-report': {
        const reviewer = await this.actor(scene.em, act.lead ?? this.reviewerOf(act.owners));
        const reason = act.decision === 'return' ? REASON : null;
        return void (await reviewReport(scene, reviewer, { reportId: act.reportId, decision: act.decision, reason }));
      }
      case 'review-document':
      case 'revise-document':
      case 'sign-document':
        return this.signingOffice.perform(scene, office, act);
      case 'receive-document':
        return void (await acknowledgeReceipt(scene, await this.actor(scene.em, act.by), {
          documentId: act.documentId,
        }));
      case 'ask-case-extension': {
        const { caseId, newLimitOn } = act;
        const asked = { caseId, reason: MORE_TIME, newLimitOn };
        return void (await requestCaseExtension(scene, await this.actor(scene.em, act.by), asked));
      }
      case 'decide-case-extension': {
        const { caseId, decision } = act;
        const reason = decision === 'refuse' ? NO_MORE_TIME : null;
        return void (await decideCaseExtension(scene, office, { caseId, decision, reason }));
      }
      case 'file-plan':
      case 'review-plan':
      case 'report-on-item':
      case 'review-item':
        return playPlan(scene, act, (name) => this.actor(scene.em, name), directory.countyOffice);
      case 'report-on-case':
        return playCaseReport(scene, await this.actor(scene.em, act.by), act.caseId);
      case 'review-case':
        return playCaseReview(scene, office, act);
      case 'close-case':
        return void (await decideClosing(scene, office, { caseId: act.caseId, decision: 'close', reason: null }));
      case 'record-interview':
        return playTalk(scene, office, act);
      case 'acknowledge-assignments': {
        const { planId } = act;
        return void (await acknowledgeAssignments(scene, await this.actor(scene.em, act.by), { planId }));
      }
      case 'object-to-assignment': {
        const { assignmentId } = act;
        const objection = { assignmentId, reason: NOT_OURS };
        return void (await objectToAssignment(scene, await this.actor(scene.em, act.by), objection));
      }
      case 'decide-objection': {
        const { assignmentId } = act;
        const decider = await this.actor(scene.em, this.reviewerOf([act.body]));
        const decision = { assignmentId, decision: 'keep' as const, toBody: null, reason: STAYS };
        return void (await decideObjection(scene, decider, decision));
      }
      case 'sign-assessment': {
        const head = await this.actor(scene.em, directory.organizationDepartment);
        const { signer } = await officersIn(scene, act.assessmentId);
        const assessor: Actor = signer ? { ...head, ...signer, standing: 'deputy' } : head;
        return void (await signAssessment(scene, assessor, {
          assessmentId: act.assessmentId,
          missingReason: NOT_MEASURED,
        }));
      }
    }
  }

  /** The body that checks what these owe. */
  private reviewerOf(owners: readonly string[]): string {
    const { coordinator, countyOffice } = this.settings.directory;
    return reviewerRole(owners, coordinator) === 'county-office' ? countyOffice : coordinator;
  }

  /** The head of a body, or its name where the directory knows no person. */
  private async actor(em: EntityManager, name: string): Promise<Actor> {
    const known = this.actors.get(name);
    if (known) return known;
    const body = await em.findOneOrFail(Body, { name });
    const holder = await em.findOne(OfficeHolder, { body: body.id }, { orderBy: { from: 'desc' } });
    const actor: Actor = {
      accountId: null,
      name: holder?.name ?? name,
      post: holder?.post ?? '主要负责人',
      role: roleOfBody(this.settings.directory, body),
      bodyId: body.id,
      body: name,
      standing: 'head',
    };
    this.actors.set(name, actor);
    return actor;
  }
}
