import type { YearReport, YearVerdict } from '@app/use-cases';

const VERDICTS: Record<YearVerdict, string> = {
  same: '重算结果与冻结时一致 / comes out as it was frozen',
  'no-inputs':
    '由旧版本冻结，未保存评分依据，无法重算 / frozen by an older version that kept no inputs, so it cannot be worked out again',
  'not-frozen': '尚未冻结，结果还会变化 / not frozen yet, so it still changes',
  'inputs-changed': '保存的评分依据已不是冻结时的内容 / what it carries is not what was frozen',
  'result-differs': '重算结果与冻结时不一致 / comes out differently from what was frozen',
};

/** Nothing speaks against these, and nothing more can be said of a year that kept no inputs. */
export const HOLDS: ReadonlySet<YearVerdict> = new Set(['same', 'no-inputs', 'not-frozen']);

const value = (of: unknown): string => {
  const text = JSON.stringify(of) ?? 'null';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/** What working a frozen year out again came to, for a person. */
export function yearLines(report: YearReport): string {
  const { planId, year, verdict, scheme, subjects, engine, difference, schemeFile, copy } = report;
  const mark = verdict === 'same' ? '✔' : HOLDS.has(verdict) ? '–' : '✘';
  const code =
    engine.then === null || engine.then === engine.now
      ? `程序版本 / engine ${engine.now}`
      : `程序版本 / engine ${engine.then} → ${engine.now}`;
  const about = `方案 / plan ${planId}，${year}：${subjects} 个单位 / bodies，考核方案 / scheme ${scheme}，${code}`;
  const lines = [`${mark} ${about}`, `    ${VERDICTS[verdict]}`];
  if (difference)
    lines.push(
      `    第一处不同 / first difference：${difference.place}：${value(difference.frozen)} → ${value(difference.now)}`,
    );
  else if (verdict === 'inputs-changed')
    lines.push('    另一份副本也不在，无法指出是哪一处 / the second copy is gone, so nobody can say where');
  if (schemeFile)
    lines.push(
      `    ⚠ 该版本的方案文件此后被改动 / the file of this version was changed since：${schemeFile.place}：${value(schemeFile.frozen)} → ${value(schemeFile.now)}`,
    );
  if (verdict === 'same' && !copy) lines.push('    ⚠ 文件库中的副本缺失 / the copy in the file store is missing');
  return `${lines.join('\n')}\n`;
}
