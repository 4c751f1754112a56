import { CYCLE_STAGES, GRADES } from '@app/domain/vocabulary';
import type { RehearsalResult } from '@app/persistence';
import { leagueTables } from '../assessment/league-tables';
import { columns } from '../columns';

type Year = NonNullable<RehearsalResult['years']>[number];

const OUTCOMES = { pending: '未裁定 / open', upheld: '采纳 / upheld', rejected: '不采纳 / rejected' };
const CASES = { rectification: '限期整改 / order', interview: '约谈 / interview' };

/** The years of an announced scheme: their steps, a league table for each group, objections, who moved, and what followed. */
export const yearsTable = (years: readonly Year[]): string => years.map(yearTable).join('\n\n');

function yearTable(year: Year): string {
  const stage = CYCLE_STAGES[year.stage].words;
  const head = `${year.year}年度考核 / assessment of ${year.year}：${year.scheme}，${year.announcedOn}公布 / announced；${stage.zh} / ${stage.en}`;
  const steps =
    `自评 / self-assessments ${year.selfAssessments}，抽查 / drawn ${year.drawn}，核减 / corrected ${year.corrected}，` +
    `评分 / points by hand ${year.marks}（${year.scorers} 人 / persons）`;
  const signed =
    year.signedBy === null
      ? ''
      : `送审、审核、签发 / presented, reviewed, signed：${[year.presentedBy, year.reviewedBy, year.signedBy].join('、')}，${year.frozenOn}`;
  const league = year.league.length === 0 ? '' : leagueTables(year.groups, year.league).trimEnd();
  return [head, list(year), steps, headlines(year), signed, league, objections(year), moved(year), cases(year)]
    .filter((part) => part !== '')
    .join('\n');
}

/** 年度任务清单 by which the year was assessed. */
function list({ list: decided }: Year): string {
  if (decided === null) return '';
  const { tasks, decidedOn, objections: those, issued } = decided;
  const upheld = those.filter(({ state }) => state === 'upheld').length;
  return (
    `年度任务清单 / work list：任务 / tasks ${tasks}，异议 / objections ${those.length}（采纳 / upheld ${upheld}），` +
    `${decidedOn}确定 / decided，交办通知 / notices ${issued}`
  );
}

const CHECKED = { filed: '待核对 / not checked', confirmed: '已核对 / confirmed', returned: '退回 / sent back' };

function headlines({ headlines: those }: Year): string {
  if (those.length === 0) return '';
  const rows = those.map(({ indicator, owner, checker, value, filedOn, state, checkedOn }) => [
    indicator,
    owner,
    value === null ? '未报 / not given' : `${value}，${filedOn}`,
    state === null ? '' : `${checker} ${CHECKED[state]}`,
    checkedOn ?? '',
  ]);
  return `主要指标 / headline figures（${those.length}）\n${columns(rows)}`;
}

function objections({ objections: those }: Year): string {
  if (those.length === 0) return '';
  const rows = those.map(({ body, clause, filedOn, state, points, decidedOn }) => [
    filedOn,
    body,
    clause === null ? '' : `第${clause}条`,
    OUTCOMES[state],
    points === null ? '' : `+${points}`,
    decidedOn ?? '',
  ]);
  return `申诉 / objections（${those.length}）\n${columns(rows)}`;
}

/** Whom decisions moved since the first draft; a body may lose its place while its own points stay. */
function moved({ league }: Year): string {
  const rows = league.flatMap(({ body, drafted, place, score, grade }) => {
    if (drafted === null || (drafted.place === place && drafted.score === score)) return [];
    const points = drafted.score === score ? String(score) : `${drafted.score} → ${score}`;
    const places = drafted.place === place ? `第 ${place} 名` : `第 ${drafted.place} → ${place} 名`;
    return [[body, points, `${places} / place`, GRADES[grade].words.zh]];
  });
  return rows.length === 0 ? '' : `草案以来的变动 / moved since the draft（${rows.length}）\n${columns(rows)}`;
}

function cases({ cases: those }: Year): string {
  if (those.length === 0) return '';
  const rows = those.map(({ openedOn, body, kind, outcome, state }) => [openedOn, body, CASES[kind], outcome ?? state]);
  return `其后 / what followed（${those.length}）\n${columns(rows)}`;
}
