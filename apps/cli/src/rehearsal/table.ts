import { DOCUMENT_KINDS, GRADES, namesIn, RUNG_ACT_IDS, RUNG_ACTS, type DocumentKind } from '@app/domain/vocabulary';
import type { RehearsalResult } from '@app/persistence';
import type { RehearsalOutcome } from './run-rehearsal';
import { columns } from '../columns';
import { yearsTable } from './years-table';

const COUNT_NAMES: Record<keyof RehearsalResult['counts'], string> = {
  acknowledgements: '签收交办',
  objections: '对交办提出异议',
  objectionsDecided: '异议裁定',
  reminders: '提醒',
  reports: '报送',
  returns: '退回',
  reviews: '审核',
  overdue: '逾期任务',
  urgings: '催办',
  urgingSlips: '催办单',
  supervisionNotices: '督办通知',
  rectificationOrders: '限期整改通知',
  interviewNotifications: '约谈通知',
  documentsIssued: '印发文件合计',
};

const KIND_NAMES = namesIn(DOCUMENT_KINDS, 'zh');

const GRADE_NAMES = namesIn(GRADES, 'zh');

/** How many documents the table names; `--json` has them all. */
const MOST_DOCUMENTS = 30;

/** The gravest kinds come first. */
const GRAVITY: readonly (DocumentKind | null)[] = RUNG_ACT_IDS.map((act) => RUNG_ACTS[act].drafts).reverse();
const gravityOf = (kind: DocumentKind): number => (GRAVITY.includes(kind) ? GRAVITY.indexOf(kind) : GRAVITY.length);

/** The end of a rehearsal for a person to read. */
export function rehearsalTable(result: RehearsalOutcome): string {
  const { plan, counts } = result;
  const head =
    `推演 ${result.from} 至 ${result.until}，种子 ${result.seed}，类型 ${result.profile}：` +
    `${plan.clauses} 条，${plan.obligations} 项任务，${result.steps} 步，${result.wallSeconds} 秒`;
  const totals = columns(Object.entries(COUNT_NAMES).map(([id, name]) => [name, String(counts[id as 'reports'])]));
  const years = yearsTable(result.years ?? []);
  const parts = [head, totals, scores(result), years, documents(result), withoutBasis(result)].filter(
    (part) => part !== '',
  );
  return `${parts.join('\n\n')}\n`;
}

function scores({ assessments }: RehearsalResult): string {
  if (assessments.length === 0) return '';
  const years = [...new Set(assessments.map(({ year }) => year))];
  const bodies = [...new Set(assessments.map(({ body }) => body))];
  const scoreOf = (body: string, year: number) => {
    const row = assessments.find((each) => each.body === body && each.year === year);
    return row ? `${row.score} ${GRADE_NAMES[row.grade]}` : '—';
  };
  return columns([
    ['年度考核', ...years.map(String)],
    ...bodies.map((body) => [body, ...years.map((year) => scoreOf(body, year))]),
  ]);
}

function documents({ documents: all }: RehearsalResult): string {
  if (all.length === 0) return '';
  const shown = [...all]
    .sort((a, b) => gravityOf(a.kind) - gravityOf(b.kind) || (a.issuedOn < b.issuedOn ? -1 : 1))
    .slice(0, MOST_DOCUMENTS);
  const table = columns([
    ['文号', '文种', '日期', '主送', '条款', '签发人'],
    ...shown.map((row) => [
      row.number,
      KIND_NAMES[row.kind],
      row.issuedOn,
      row.addressee,
      row.clause === null ? '年度考核' : `第${row.clause}条`,
      row.signedBy,
    ]),
  ]);
  return all.length > shown.length ? `${table}\n… 共 ${all.length} 件，--json 列出全部` : table;
}

/** What stood unsigned at the end, since nothing it could cite was in force. */
function withoutBasis({ withoutBasis: drafts }: RehearsalOutcome): string {
  if (drafts.length === 0) return '';
  const shown = drafts.slice(0, MOST_DOCUMENTS);
  const table = columns([
    ['文种', '拟稿日期', '主送', '条款'],
    ...shown.map(({ kind, draftedOn, addressee, clause }) => [
      KIND_NAMES[kind] ?? kind,
      draftedOn,
      addressee,
      clause === null ? '年度考核' : `第${clause}条`,
    ]),
  ]);
  const more = drafts.length > shown.length ? '，--json 列出全部' : '';
  return `无现行依据、未能签发的文稿 ${drafts.length} 件${more}\n${table}`;
}
