import type { Light, ObligationState } from '@app/domain/clause';
import type { Column, Value } from '@app/domain/register';
import type { LedgerRow } from '@app/persistence/read-models';
import { sha256Of } from '../sha256-of';

const fixed = (title: string, type: Column['type'] = 'text'): Column => ({ title, type, required: false, choices: [] });

/**
 * 台账 as a sheet. All but the note is the system's and cannot be changed by way of the sheet; the last column says which row it
 * is, and what stood in it when it was given out, so that a sheet of last week takes nothing back.
 */
export const LEDGER_COLUMNS: readonly Column[] = [
  fixed('序号', 'number'),
  fixed('条款', 'number'),
  fixed('任务'),
  fixed('责任单位'),
  fixed('原定期限', 'date'),
  fixed('现行期限', 'date'),
  fixed('状态'),
  fixed('灯色'),
  fixed('销号日期', 'date'),
  fixed('备注'),
  { ...fixed('系统标识（勿改）'), internal: true },
];
export const NOTE = LEDGER_COLUMNS.length - 2;
const STAMP = LEDGER_COLUMNS.length - 1;

const STATES: Record<ObligationState, string> = {
  open: '未报',
  submitted: '待审核',
  suspended: '已中止',
  accepted: '已办结',
  'not-done': '未完成，终止办理',
  'not-applicable': '不再适用',
};
const LIGHTS: Record<Light, string> = { red: '红灯', yellow: '黄灯', blue: '蓝灯', green: '绿灯', grey: '灰灯' };

/** Rows of the ledger as the sheet shows them. */
export const ledgerSheet = (rows: readonly LedgerRow[]): Value[][] => rows.map(ledgerLine);

/** What a row says in the sheet, in words. */
export function ledgerLine({ values }: LedgerRow, nth: number): Value[] {
  const [key, ...rest] = values;
  const line = [nth + 1, ...rest];
  line[6] = STATES[line[6] as ObligationState];
  line[7] = LIGHTS[line[7] as Light];
  return [...line, `${key}#${printOf(line.slice(1, NOTE))}-${printOf([line[NOTE]])}`];
}

/** Of a row that came back: which it is, and whether the person changed what is the system's, and the note. */
export function sinceGivenOut(line: readonly Value[]): { key: string; changed: boolean; noted: boolean } {
  const [key, prints = ''] = String(line[STAMP] ?? '').split('#');
  const [system, note] = prints.split('-');
  return { key, changed: printOf(line.slice(1, NOTE)) !== system, noted: printOf([line[NOTE]]) !== note };
}

/** Whether the note is still the one that stood there when the row was given out. */
export const noteAsGivenOut = (line: readonly Value[], note: Value): boolean =>
  String(line[STAMP] ?? '').endsWith(`-${printOf([note])}`);

const printOf = (values: readonly Value[]): string =>
  sha256Of(JSON.stringify(values.map((value) => value ?? null))).slice(0, 12);
