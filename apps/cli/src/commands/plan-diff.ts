import type { Command } from 'commander';
import {
  diffPlans,
  diffText,
  isSamePlan,
  type ClauseDifference,
  type PlanDifference,
} from '@app/domain/plan-diff/index';
import type { ParsedPlan } from '@app/domain/plan-text/index';
import { PLAN_FILE } from './plan-argument';
import { planParse } from './plan-parse';

interface Options {
  json?: boolean;
}

/**
 * `duban plan diff EARLIER LATER [--json]`: how a later version of a plan differs from an earlier one, clause by clause.
 * Changes nothing and needs no server.
 *
 * @throws DubanError as `plan parse`
 */
export function registerPlanDiff(plan: Command): void {
  plan
    .command('diff')
    .argument('<earlier>', PLAN_FILE)
    .argument('<later>', PLAN_FILE)
    .description('逐条比较方案的两个版本 / compare two versions of a plan, clause by clause')
    .option('--json', '输出 JSON / print JSON')
    .action(async (earlier: string, later: string, options: Options) => {
      process.stdout.write(await planDiff(earlier, later, options));
    });
}

/** What the command prints. */
export async function planDiff(earlier: string, later: string, { json }: Options): Promise<string> {
  const read = async (file: string) => JSON.parse(await planParse(file, { json: true })) as ParsedPlan;
  const difference = diffPlans(await read(earlier), await read(later));
  if (json) return `${JSON.stringify(difference, null, 2)}\n`;
  return isSamePlan(difference) ? '两个版本没有差别。\n' : describe(difference);
}

const KINDS = { added: '新增', dropped: '删除', changed: '修改', renumbered: '调整序号' } as const;
const FIELDS = { title: '标题', documentNumber: '文号', issuer: '发文机关', issuedOn: '日期', publicity: '公开方式' };

function describe({ header, outside, clauses }: PlanDifference): string {
  const count = (kind: ClauseDifference['kind']) => clauses.filter((one) => one.kind === kind).length;
  const kinds = (['added', 'dropped', 'changed', 'renumbered'] as const).map(
    (kind) => `${KINDS[kind]} ${count(kind)} 条`,
  );
  const lines = [
    kinds.join('，'),
    ...header.map(({ field, from, to }) => `  ${FIELDS[field]}：${from ?? '（无）'} → ${to ?? '（无）'}`),
    ...outside.dates.map(({ from, to }) => `  条款之外的期限：${from?.text ?? '（无）'} → ${to?.text ?? '（无）'}`),
    ...outside.targets.map(({ from, to }) => `  条款之外的指标：${from?.text ?? '（无）'} → ${to?.text ?? '（无）'}`),
  ];
  for (const one of clauses) {
    const clause = (one.after ?? one.before)!;
    lines.push(`${KINDS[one.kind]} ${clause.ordinal}${clause.heading}`, ...describeChanges(one));
  }
  return `${lines.join('\n')}\n`;
}

function describeChanges({ changes }: ClauseDifference): string[] {
  if (!changes) return [];
  const { ordinal, section, heading, wording, roles, dates, targets } = changes;
  const parts = (list: { role: string }[]) => list.map(({ role }) => role).join('+') || '（无）';
  const date = (one: { text: string; date: string | null } | null) =>
    one ? `${one.text}（${one.date ?? '无日期'}）` : '（无）';
  return [
    ...(ordinal ? [`    序号：${ordinal.from} → ${ordinal.to}`] : []),
    ...(section ? [`    章节：${section.from ?? '（无）'} → ${section.to ?? '（无）'}`] : []),
    ...(heading ? [`    标题：${heading.from} → ${heading.to}`] : []),
    ...(wording ? [`    文字：${marked(wording.from, wording.to)}`] : []),
    ...roles.map(({ body, from, to }) => `    责任：${body} ${parts(from)} → ${parts(to)}`),
    ...dates.map(({ from, to }) => `    期限：${date(from)} → ${date(to)}`),
    ...targets.map(({ from, to }) => `    指标：${from?.text ?? '（无）'} → ${to?.text ?? '（无）'}`),
  ];
}

/** The text with what is struck out in [-…-] and what is new in {+…+}. */
const marked = (from: string, to: string): string =>
  diffText(from, to)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'dropped' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
