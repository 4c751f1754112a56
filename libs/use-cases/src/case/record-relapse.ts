import { findingsOfRelapse, stepOfRelapse, type RelapseStep } from '@app/domain/escalation';
import { Body, CaseFile } from '@app/persistence';
import type { Actor } from '../actor';
import { caseScene, leaveTrace, type CaseScene } from './case-scene';
import type { Scene, UseCase } from '../scene';
import { requirePaper } from '../drafting/correspondence';
import { keepEvidence, requireEvidence, type EvidenceInput } from '../evidence/keep-evidence';
import { openCase } from './open-case';
import { mayRecordRelapse, must } from '../policies';
import { policyOf } from '../policy-of-plan';
import { requiredText } from '../text-limits';

/** The case, where somebody may record that it has come back. @throws DubanError `not-permitted`, `not-found` */
export async function mustRecordRelapse(scene: Scene, actor: Actor, caseId: number): Promise<CaseScene> {
  const about = await caseScene(scene, caseId);
  must(mayRecordRelapse(actor, { ...about.facts, outcome: about.file.outcome ?? null }), {
    zh: '登记该事项的反弹',
    en: 'record a relapse of this case',
  });
  return about;
}

/**
 * 反弹: somebody who checks records, with evidence, that what was accepted and closed has come back. It opens a new case that
 * names the old one, at the step of the ladders; that its obligation was caught up does not relieve of it.
 *
 * @throws DubanError `not-permitted`, `relapse-unknown`, `relapse-too-late`, `already-done`, `text-missing`,
 *   `paper-not-allowed`, `evidence-missing`, `evidence-too-large`, `evidence-kind`
 */
export const recordRelapse: UseCase<
  { caseId: number; text: string; evidence: EvidenceInput[] },
  { caseId: number; kind: RelapseStep }
> = async (scene, actor, input) => {
  const { em, settings } = scene;
  const about = await mustRecordRelapse(scene, actor, input.caseId);
  const { file, plan, today } = about;
  const key = `${file.key}/relapse`;
  const closed = { closedOn: file.closedOn!, relapsed: (await em.count(CaseFile, { key })) > 0 };
  const kind = stepOfRelapse(closed, policyOf(plan, settings), today);
  const body = await em.findOneOrFail(Body, file.body.id);
  requirePaper(settings, kind === 'interview' ? 'interview-notification' : 'rectification-order', body, today);
  const text = requiredText(input.text, { zh: '反弹情况', en: 'what has come back' });
  requireEvidence(input.evidence);
  const opened = await openCase(em, {
    ...{ plan, key, kind, cause: 'relapse', body: file.body, clause: file.clause },
    assessmentYear: file.assessmentYear,
    parentId: file.id,
    findings: findingsOfRelapse(file.findings, closed.closedOn, text),
    openedOn: today,
  });
  const evidence = keepEvidence(scene, { caseFile: opened }, input.evidence);
  await leaveTrace(scene, about, actor, {
    key: 'relapsed',
    kind: 'case-relapsed',
    data: { reason: text, opened: opened.id, evidence: evidence.map(({ sha256 }) => sha256) },
    tell: [file.body.id],
    title: `已验收的整改事项反弹，${kind === 'rectification' ? '将再次限期整改' : '将提请约谈'}`,
  });
  return { caseId: opened.id, kind };
};
