import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateLimit } from '@app/domain/calendar';
import { isClosed } from '@app/domain/clause';
import type { CheckConclusion } from '@app/domain/inspection';
import { Body, SiteCheck, SpotDraw } from '@app/persistence';
import { pastDay } from '../date-limits';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { Scene, UseCase } from '../scene';
import { checkEvidence, keepEvidence, type EvidenceInput } from '../evidence/keep-evidence';
import { obligationScene, type ObligationScene } from '../obligation/obligation-scene';
import { leaveObligationTrace } from '../obligation/obligation-trace';
import { mayRecordSiteCheck, must } from '../policies';
import { reopen } from '../obligation/reopen-obligation';
import { requiredText } from '../text-limits';
import { standsIn } from '../bodies/whose-body';

export interface SiteCheckInput {
  obligationId: number;
  inspectors: string;
  checkedOn: string;
  place: string;
  findings: string;
  conclusion: CheckConclusion;
  evidence: EvidenceInput[];
}

/** The obligation and the check that waits on it, where somebody may record one. @throws DubanError `not-permitted`, `not-found` */
export async function mustRecordSiteCheck(scene: Scene, actor: Actor, obligationId: number) {
  const about = await obligationScene(scene, obligationId);
  const waiting = await scene.em.findOne(SiteCheck, { obligation: about.obligation.id, conclusion: null });
  const checkerId = waiting ? await standsIn(scene.em, waiting.body.id) : null;
  must(mayRecordSiteCheck(actor, { ownerIds: about.ownerIds, checkerId }), {
    zh: '记录对该任务的现场核查',
    en: 'record an on-site check of this obligation',
  });
  return { about, waiting };
}

/**
 * 现场核查记录: who went where and when, what was found, and whether it is as reported. It answers a drawing where one waits
 * on the obligation, and stands for itself otherwise. What is closed and was not confirmed is opened again, with the
 * findings as the reason.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `text-too-long`, `invalid-date`, `date-too-early`, `record-date-ahead`,
 * `evidence-too-large`, `evidence-kind`
 */
export const recordSiteCheck: UseCase<SiteCheckInput, { siteCheckId: number; reopened: boolean }> = async (
  scene,
  actor,
  input,
) => {
  const { em } = scene;
  const { about, waiting } = await mustRecordSiteCheck(scene, actor, input.obligationId);
  const { obligation, today } = about;
  const written = {
    inspectors: requiredText(input.inspectors, { zh: '核查人员', en: 'names of those who checked' }),
    place: requiredText(input.place, { zh: '核查地点', en: 'place of the check' }),
    findings: requiredText(input.findings, { zh: '核查情况', en: 'findings' }),
    checkedOn: pastDay(input.checkedOn, today, { zh: '核查日期', en: 'the day of the check' }, [
      await sinceOf(em, about, waiting),
    ]),
    conclusion: input.conclusion,
    body: em.getReference(Body, actor.bodyId!),
    recordedBy: actor.name,
    recordedOn: today,
  };
  checkEvidence(input.evidence);
  const check = waiting ? await lockOne(em, SiteCheck, waiting.id) : em.create(SiteCheck, { obligation, ...written });
  em.assign(check, written);
  keepEvidence(scene, { siteCheck: check }, input.evidence);
  await em.flush();
  const confirmed = check.conclusion === 'confirmed';
  const { conclusion, checkedOn, place } = written;
  await leaveObligationTrace(scene, about, actor, {
    key: `site-check-${check.id}`,
    kind: confirmed ? 'site-check-confirmed' : 'site-check-not-confirmed',
    data: { conclusion, checkedOn, place, reason: written.findings, evidence: input.evidence.length },
    tell: about.ownerIds,
    title: confirmed ? '现场核查属实' : '现场核查不属实',
  });
  const reopened = !confirmed && isClosed(obligation.state);
  if (reopened) await reopen(scene, about, actor, `现场核查不属实：${written.findings}`);
  return { siteCheckId: check.id, reopened };
};

/** A check that was drawn comes after the drawing; any other one looks at what a plan asks for, so after its issue. */
async function sinceOf(
  em: EntityManager,
  { plan }: ObligationScene,
  waiting: SiteCheck | null,
): Promise<DateLimit | null> {
  const draw = waiting?.draw ? await em.findOneOrFail(SpotDraw, waiting.draw.id) : null;
  if (draw) return { date: draw.drawnOn, zh: '抽查日期', en: 'the day of the drawing' };
  return plan.issuedOn ? { date: plan.issuedOn, zh: '方案印发日期', en: 'the day the plan was issued' } : null;
}
