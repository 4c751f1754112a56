import type { ForecastAct, ForecastRow } from '@app/domain/forecast/rows';
import { columns } from '../columns';

const ACT_NAMES: Record<ForecastAct, string> = {
  remind: '提醒',
  urge: '催办',
  'supervision-notice': '督办通知（拟稿）',
  'rectification-order': '限期整改通知（拟稿）',
  'early-warning': '预警提醒（拟稿）',
  'restriction-proposal': '提请研究限批建议',
  'interview-notification': '约谈通知（拟稿）',
  'referral-proposal': '建议移送',
};

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
      ACT_NAMES[row.act],
      row.title.length > 24 ? `${row.title.slice(0, 23)}…` : row.title,
      row.basis.join('；'),
    ]),
  ]);
  const open = rows.some(({ provisional }) => provisional) ? '\n* 当年节假日安排尚未公布，日期待定' : '';
  return `${table}\n\n共 ${rows.length} 项${open}\n`;
}
