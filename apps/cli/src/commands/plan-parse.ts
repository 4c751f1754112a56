import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse as parseYaml } from 'yaml';
import { DubanError } from '@app/domain/errors';
import type { BodyDirectory, ParsedClause, ParsedPlan, RoleKind, TraceStep } from '@app/domain/plan-text/index';
import { countDoubts, normalise, parsePlan } from '@app/domain/plan-text/index';
import { readPlanFile } from '@app/intake';
import { repoRoot } from '../../../../config/paths';
import { planFile } from '../plan-file';
import { PLAN_FILE } from './plan-argument';

interface Options {
  json?: boolean;
  text?: boolean;
  explain?: boolean;
  directory?: string;
}

/**
 * `duban plan parse FILE [--json] [--text] [--explain] [--directory FILE]`: reads a plan document and shows what was understood.
 * Changes nothing and needs no server.
 *
 * @throws DubanError from the file reader, the plan reader, or `directory-unreadable`, `file-not-found`,
 * `options-conflict`
 */
export function registerPlanParse(plan: Command): void {
  plan
    .command('parse')
    .argument('<file>', PLAN_FILE)
    .description('读出方案的条款、责任、期限、指标和疑点 / read clauses, roles, dates, figures and doubts')
    .option('--json', '输出 JSON / print the parsed plan as JSON')
    .option('--text', '输出规范化后的正文 / print the normalised text the spans refer to')
    .option(
      '--explain',
      '说明每一项由哪一步、哪条规则、哪些字词得出 / say which stage, rule and words gave each result',
    )
    .option('--directory <file>', '单位名录（YAML） / directory of bodies')
    .action(async (file: string, options: Options) => {
      process.stdout.write(await planParse(file, options));
    });
}

/** What the command prints. */
export async function planParse(file: string, options: Options): Promise<string> {
  if ([options.json, options.text, options.explain].filter(Boolean).length > 1) {
    throw new DubanError('options-conflict', {
      zh: '--json、--text、--explain 只能选一个。',
      en: 'Give only one of --json, --text and --explain.',
    });
  }
  const { fileName, bytes } = planFile(file);
  const raw = await readPlanFile(bytes, fileName);
  // Also of a text without clauses: then one needs to see what was read most.
  const normalised = options.text ? normalise(raw) : '';
  if (normalised !== '') return normalised;
  const directory = options.directory ? readDirectory(options.directory) : defaultDirectory(raw);
  const { plan, trace } = parsePlan(raw, directory, { trace: options.explain });
  if (trace) return trace.map(explainStep).join('');
  if (options.json) return `${JSON.stringify(plan, null, 2)}\n`;
  return describe(plan);
}

/** The directory that comes with the project counts only for plans of its own county: elsewhere every name is unknown. */
function defaultDirectory(text: string): BodyDirectory | undefined {
  const file = join(repoRoot, 'config', 'directory', 'liannan.yaml');
  if (!existsSync(file)) return undefined;
  const directory = readDirectory(file);
  return directory.county && text.replace(/\s/g, '').includes(directory.county) ? directory : undefined;
}

function readDirectory(file: string): BodyDirectory & { county?: string } {
  try {
    const { county, bodies } = parseYaml(readFileSync(file, 'utf8'));
    for (const body of bodies) body.aliases ??= [];
    return { county, bodies };
  } catch (cause) {
    throw new DubanError(
      'directory-unreadable',
      {
        zh: `单位名录 ${file} 读不出来，请检查它是否存在、是否是含 bodies 的 YAML。`,
        en: `The directory ${file} cannot be read; check that it exists and is YAML with bodies.`,
      },
      { file, cause: String(cause) },
    );
  }
}

const ROLE_LABELS: Record<RoleKind, string> = {
  lead: '牵头',
  executor: '主抓',
  responsible: '负责',
  participant: '参与',
  cooperator: '配合',
  unspecified: '责任',
};

/** One line of the explanation: where, which stage and rule, the words, and what came of them. */
function explainStep({ stage, rule, span, words, result }: TraceStep): string {
  return `${span.join('-')}\t${stage}\t${rule}\t“${words.replace(/\s/g, ' ')}”\t${result}\n`;
}

/** A table for people: one block per clause. */
function describe(plan: ParsedPlan): string {
  const doubts = countDoubts(plan);
  const lines = [
    plan.title ?? '（未读出标题）',
    [plan.documentNumber, plan.issuer, plan.issuedOn, plan.publicity].filter(Boolean).join('  '),
    `${plan.sections.length} 部分，${plan.clauses.length} 条，${doubts} 处疑点`,
  ];
  let section: string | null = null;
  for (const clause of plan.clauses) {
    if (clause.section !== section) lines.push('', clause.section ?? '');
    section = clause.section;
    lines.push(...describeClause(clause));
  }
  const around = plan.outsideClauses;
  lines.push('', `条款之外：${around.deadlines.length} 个期限，${around.targets.length} 个指标`);
  lines.push(...plan.doubts.map((doubt) => `    疑点 ${doubt.message}`));
  return `${lines.join('\n')}\n`;
}

function describeClause(clause: ParsedClause): string[] {
  const lines = [`  ${clause.ordinal}${clause.heading}`];
  for (const segment of new Set(clause.roles.map((role) => role.segment))) {
    const names = new Map<string, string[]>();
    for (const role of clause.roles.filter((r) => r.segment === segment)) {
      const label = ROLE_LABELS[role.role];
      names.set(label, [...(names.get(label) ?? []), role.openList ? `（${role.written}）` : role.body]);
    }
    lines.push(`    ${[...names].map(([label, bodies]) => `${label} ${bodies.join('、')}`).join('  ')}`);
  }
  const dates = clause.deadlines.map(
    (d) => (d.date ? `${d.text}→${d.date}` : d.text) + (d.hardness === 'soft' ? '（力争）' : ''),
  );
  if (dates.length > 0) lines.push(`    期限 ${dates.join('  ')}`);
  if (clause.targets.length > 0) lines.push(`    指标 ${clause.targets.map((target) => target.text).join('；')}`);
  lines.push(...clause.doubts.map((doubt) => `    疑点 ${doubt.message}`));
  return lines;
}
