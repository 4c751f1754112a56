import type { EntityManager } from '@mikro-orm/postgresql';
import { rectificationLimit, rectificationRule } from '@app/domain/escalation';
import type { CaseFile, Obligation } from '@app/persistence';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { commonFacts, draftDocument, type DraftFrame } from './draft-document';

/**
 * 限期整改: one item per problem with goal, measures, limit and acceptor (the fields of 生态环境法典 art. 29). The limit
 * is set anew on the day of signing.
 */
export async function draftRectificationOrder(
  em: EntityManager,
  settings: Settings,
  frame: DraftFrame,
  file: CaseFile,
  obligation: Obligation | null,
): Promise<void> {
  const policy = policyOf(frame.plan, settings);
  const limit = rectificationLimit(frame.today, policy, settings.calendar);
  const acceptor = settings.directory.countyOffice;
  const items = obligation
    ? [
        {
          problem: `“${obligation.title}”逾期未办结`,
          goal: '按方案要求办结该项任务，报送办结报告和佐证材料',
          measures: '明确责任人和时间表，逐项落实并留存佐证',
          limit,
          acceptor,
        },
      ]
    : file.findings.map((finding) => ({
        problem: finding,
        goal: '补齐所欠任务，使其达到方案要求',
        measures: '逐项分析原因，制定整改方案并组织落实',
        limit,
        acceptor,
      }));
  await draftDocument(em, settings, frame, {
    ...(await commonFacts(em, settings, frame)),
    kind: 'rectification-order',
    cause: file.cause === 'assessment' || file.cause === 'relapse' ? file.cause : 'overdue',
    findings: file.findings,
    items,
    planWorkingDays: frame.addressee.name === acceptor ? undefined : policy.rectification.planWorkingDays,
    reportBy: limit,
    limitRule: rectificationRule(policy),
  });
}
