import { restsOnNothing, type ForecastRow } from '@app/domain/forecast/rows';
import { RUNG_ACTS } from '@app/domain/vocabulary';
import { columns } from '../columns';

const actName = (act: ForecastRow['act']) => RUNG_ACTS[act].words.zh + (RUNG_ACTS[act].drafts ? '（拟稿）' : '');

/** A forecast for a person to read; an asterisk marks a date that hangs on holidays not published yet. */
export function forecastTable(rows: readonly ForecastRow[]): string {
  if (rows.length === 0) return '这段时间内没有需要处理的事项。\n';
  const table = columns([
    ['日期', '条款', '单位', '阶梯', '事项', '任务', '依据'],
    ...rows.map((row) => [
      row.provisional ? `${row.at}*` : row.at,
      row.clause === null ? '年度考核' : `第${row.clause}条`,
      row.body,
      row.ladder,
      actName(row.act),
      row.title.length > 24 ? `${row.title.slice(0, 23)}…` : row.title,
      restsOnNothing(row) ? '无现行依据，不能签发' : row.basis.join('；'),
    ]),
  ]);
  const open = rows.some(({ provisional }) => provisional) ? '\n* 当年节假日安排尚未公布，日期待定' : '';
  return `${table}\n\n共 ${rows.length} 项${open}\n`;
}
