import { parseDate } from '@app/domain/calendar';
import { isClosed } from '@app/domain/clause';
import { DubanError } from '@app/domain/errors';
import type { CheckConclusion } from '@app/domain/inspection';
import { Body, SiteCheck } from '@app/persistence';
import { lockOne, type UseCase } from '../duban';
import { checkEvidence, keepEvidence, type EvidenceInput } from '../keep-evidence';
import { obligationScene } from '../obligation-scene';
import { leaveObligationTrace } from '../obligation-trace';
import { mayRecordSiteCheck, must } from '../policies';
import { reopen } from '../reopen-obligation';
import { requiredText } from '../text-limits';
import { standsIn } from '../whose-body';

export interface SiteCheckInput {
  obligationId: number;
  inspectors: string;
  checkedOn: string;
  place: string;
  findings: string;
  conclusion: CheckConclusion;
  evidence: EvidenceInput[];
}

/**
 * 现场核查记录: who went where and when, what was found, and whether it is as reported. It answers a drawing where one waits
 * on the obligation, and stands for itself otherwise. What is closed and was not confirmed is opened again, with the
 * findings as the reason.
 *
 * @throws DubanError `not-permitted`, `text-missing`, `text-too-long`, `invalid-date`, `check-date-ahead`,
 * `evidence-too-large`, `evidence-kind`
 */
export const recordSiteCheck: UseCase<SiteCheckInput, { siteCheckId: number; reopened: boolean }> = async (
  scene,
  actor,
  input,
) => {
  const { em } = scene;
  const about = await obligationScene(scene, input.obligationId);
  const waiting = await em.findOne(SiteCheck, { obligation: about.obligation.id, conclusion: null });
  const checkerId = waiting ? await standsIn(scene.em, waiting.body.id) : null;
  must(mayRecordSiteCheck(actor, { ownerIds: about.ownerIds, checkerId }), {
    zh: '记录对该任务的现场核查',
    en: 'record an on-site check of this obligation',
  });
  const { obligation, today } = about;
  const written = {
    inspectors: requiredText(input.inspectors, { zh: '核查人员', en: 'names of those who checked' }),
    place: requiredText(input.place, { zh: '核查地点', en: 'place of the check' }),
    findings: requiredText(input.findings, { zh: '核查情况', en: 'findings' }),
    checkedOn: notAhead(parseDate(input.checkedOn), today),
    conclusion: input.conclusion,
    body: em.getReference(Body, actor.bodyId!),
    recordedBy: actor.name,
    recordedOn: today,
  };
  checkEvidence(input.evidence);
  const check = waiting ? await lockOne(em, SiteCheck, waiting.id) : em.create(SiteCheck, { obligation, ...written });
  em.assign(check, written);
  await keepEvidence(scene, { siteCheck: check }, input.evidence);
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

function notAhead(date: string, today: string): string {
  if (date <= today) return date;
  throw new DubanError('check-date-ahead', {
    zh: `核查日期${date}晚于今日（${today}），请填写实际核查的日期。`,
    en: `The date of the check, ${date}, is after today (${today}). Give the day on which it was made.`,
  });
}
