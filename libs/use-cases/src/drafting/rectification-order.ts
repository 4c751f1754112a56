import type { EntityManager } from '@mikro-orm/postgresql';
import { rectificationLimit, rectificationRule } from '@app/domain/escalation';
import type { RectificationItemFacts, TaskFacts } from '@app/documents';
import type { CaseFile, Obligation } from '@app/persistence';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import type { DraftFrame } from './common-facts';
import { putMatter } from './put-matters';
import { taskFacts } from './task-facts';

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
  const { plan, clause, today, addressee } = frame;
  const policy = policyOf(plan, settings);
  const limit = rectificationLimit(today, policy, settings.calendar);
  const acceptor = settings.directory.countyOffice;
  const terms = { limit, acceptor };
  const task = obligation && clause ? await taskFacts(em, plan, clause, obligation, today) : null;
  const { countyOffice } = settings.directory;
  await putMatter(em, settings, { ...frame, obligation }, 'rectification-order', {
    part: {
      cause: orderCause(file),
      year: file.assessmentYear ?? undefined,
      ...(task
        ? { task, items: [{ ...itemOf(task), ...terms }] }
        : {
            findings: file.findings,
            items: problemsOf(file).map((problem) => ({ ...itemOfProblem(problem), ...terms })),
          }),
    },
    besides: {
      cause: orderCause(file),
      year: file.assessmentYear ?? undefined,
      findings: [],
      items: [],
      planWorkingDays: addressee.name === countyOffice ? undefined : policy.rectification.planWorkingDays,
      reportBy: limit,
      limitRule: rectificationRule(policy),
    },
  });
}

const orderCause = ({ cause }: CaseFile): 'overdue' | 'assessment' | 'relapse' =>
  cause === 'assessment' || cause === 'relapse' ? cause : 'overdue';

type Item = Pick<RectificationItemFacts, 'problem' | 'goal' | 'measures'>;

function itemOf({ name, article, title, report }: TaskFacts): Item {
  return report
    ? {
        problem: `“${name}”（${article}）${title}逾期未报`,
        goal: '报送进展报告，写明进度、问题和下一步安排',
        measures: '明确报送责任人，补报所欠报告，按期报送以后各期',
      }
    : {
        problem: `“${name}”（${article}）任务逾期未办结：${title}`,
        goal: '按方案要求办结该项任务，报送办结报告和佐证材料',
        measures: '查明原因，明确责任人和时间表，逐项落实并留存佐证',
      };
}

const itemOfProblem = (problem: string): Item => ({
  problem,
  goal: '该项任务办结，或者该问题得到解决，并通过验收',
  measures: '查明原因，明确责任人和时间表，逐项落实并留存佐证',
});

/** The first finding about a year tells its result; what has to be put right are the tasks behind it. */
const problemsOf = ({ cause, assessmentYear, findings }: CaseFile): string[] =>
  (cause === 'assessment' || assessmentYear != null) && findings.length > 1 ? findings.slice(1) : findings;
