import type { EntityManager } from '@mikro-orm/postgresql';
import { daysBetween } from '@app/domain/calendar';
import { planBasesAt } from '@app/domain/plan-text';
import type { TaskFacts } from '@app/documents';
import { Obligation, Report, readingOf, type Clause, type Plan } from '@app/persistence';

/** What a paper says of one late task: what the plan asks for, by when, what is there and what is missing. */
export async function taskFacts(
  em: EntityManager,
  plan: Plan,
  clause: Clause,
  obligation: Obligation,
  today: string,
): Promise<TaskFacts> {
  const [facts] = await factsOfTasks(em, plan, [{ clause, obligation }], today);
  return facts;
}

/** The same of many tasks of one plan, in their order. */
export async function factsOfTasks(
  em: EntityManager,
  plan: Plan,
  tasks: readonly { clause: Clause; obligation: Obligation }[],
  today: string,
): Promise<TaskFacts[]> {
  const listed = planBasesAt(
    await readingOf(em, plan),
    tasks.map(({ clause }) => clause.number),
  );
  const articles = new Map(listed.map(({ clause, article }) => [clause, article]));
  const of = tasks.map(({ obligation }) => obligation.id);
  const reports = await em.find(Report, { obligation: { $in: of } }, { orderBy: { round: 'asc' } });
  const last = new Map(reports.map((report) => [report.obligation.id, report]));
  const rows = await inRows(em, tasks, today);
  return tasks.map(({ clause, obligation }) => {
    const { id, title, dueOn, kind } = obligation;
    const ofHeading = `：${clause.heading}`;
    return {
      name: clause.heading,
      article: articles.get(clause.number) ?? `第${clause.number}条`,
      title: kind === 'progress-report' && title.endsWith(ofHeading) ? title.slice(0, -ofHeading.length) : title,
      report: kind === 'progress-report',
      dueOn,
      daysLate: daysBetween(dueOn, today),
      standing: rows.get(id) ?? standingOf(obligation, last.get(id)),
    };
  });
}

/** Of reports, by the first of them: how many have stayed out one after the other; not there where it is one alone. */
async function inRows(
  em: EntityManager,
  tasks: readonly { clause: Clause; obligation: Obligation }[],
  today: string,
): Promise<ReadonlyMap<number, string>> {
  const kind = 'progress-report';
  const late = tasks.filter(({ obligation }) => obligation.kind === kind);
  if (late.length === 0) return new Map();
  const [from] = late.map(({ obligation }) => obligation.dueOn).sort();
  const clauses = [...new Set(late.map(({ clause }) => clause.id))];
  const reports = await em.find(
    Obligation,
    { clause: { $in: clauses }, kind, dueOn: { $gte: from, $lt: today } },
    { orderBy: { dueOn: 1, id: 1 } },
  );
  return new Map(
    late.flatMap(({ clause, obligation: { id, dueOn } }) => {
      const since = reports.filter((one) => one.clause.id === clause.id && one.dueOn >= dueOn);
      const filed = since.findIndex(({ state }) => state !== 'open');
      const many = filed < 0 ? since.length : filed;
      return many > 1 ? [[id, `已连续${many}期未报送进展报告，也未说明原因`] as const] : [];
    }),
  );
}

/** What is there, and what is missing, by the last report. */
function standingOf({ kind, state }: Pick<Obligation, 'kind' | 'state'>, last: Report | undefined): string {
  if (state === 'not-done') return '经认定未完成';
  if (state === 'not-applicable') return '经认定不再适用';
  if (state === 'suspended') return '因客观原因中止计时';
  const what = kind === 'progress-report' ? '进展报告' : '办结报告';
  if (!last) return `尚未报送${what}，也未申请延期`;
  if (last.state === 'returned')
    return `${last.reviewReason ? `所报材料因“${last.reviewReason}”` : '所报材料'}被退回，未再报送`;
  if (last.state === 'awaiting-release' || last.state === 'handed-back') return `${what}尚未经本单位负责人审定报出`;
  if (last.state === 'awaiting-signatures') return `${what}尚缺共同责任单位会签`;
  return `${what}尚未通过审核`;
}
