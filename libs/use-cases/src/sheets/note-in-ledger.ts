import { cellName, readRows, type Cell, type Column, type SheetFault } from '@app/domain/register';
import { Plan, recordOnce } from '@app/persistence';
import { readLedger, type LedgerRow } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import { lockOne, type UseCase } from '../duban';
import { planToday } from '../plan-time';
import { mayNoteInLedger, must } from '../policies';
import { readerOf } from '../reader-of';
import { refuseFaults } from './refuse-faults';

const fixed = (title: string, type: Column['type'] = 'text'): Column => ({ title, type, required: false, choices: [] });

/** 台账 as a sheet. All but the note is the system's and cannot be changed by way of the sheet. */
export const LEDGER_COLUMNS: readonly Column[] = [
  { ...fixed('编号'), required: true },
  fixed('条款', 'number'),
  fixed('任务'),
  fixed('责任单位'),
  fixed('原定期限', 'date'),
  fixed('现行期限', 'date'),
  fixed('状态'),
  fixed('灯'),
  fixed('销号日期', 'date'),
  fixed('备注'),
];
const NOTE = LEDGER_COLUMNS.length - 1;

/** @throws DubanError `not-permitted` */
export const mustNoteInLedger = (actor: Actor): void =>
  must(mayNoteInLedger(actor), { zh: '导入台账', en: 'read in the ledger' });

/**
 * 台账导入: notes that were written into the sheet go to the record, each as an event. A sheet in which anything else was
 * changed, or a row was invented or doubled, is refused as a whole. It is held against the ledger as this person is given
 * it: a note that is not shown to it is not wiped by its empty cell.
 *
 * @throws DubanError `not-permitted`, `sheet-faulty`
 */
export const noteInLedger: UseCase<{ planId: number; cells: Cell[][] }, { noted: number }> = async (
  { em, now },
  actor,
  { planId, cells },
) => {
  const plan = await lockOne(em, Plan, planId);
  mustNoteInLedger(actor);
  const ledger = new Map((await readLedger(em, planId, readerOf(actor))).map((row) => [String(row.values[0]), row]));
  const { rows, faults } = readRows(LEDGER_COLUMNS, cells);
  const noted: { row: LedgerRow; note: string | null }[] = [];
  const seen = new Set<string>();
  const lines = cells.flatMap((line, index) =>
    index > 0 && line.some((cell) => String(cell ?? '').trim()) ? [index] : [],
  );
  rows.forEach((values, index) => {
    const found = compare(actor, values, lines[index], ledger, seen);
    faults.push(...found.faults);
    if (found.row && values[NOTE] !== found.row.values[NOTE])
      noted.push({ row: found.row, note: values[NOTE] as string | null });
  });
  refuseFaults(faults);
  const on = planToday(plan, now);
  for (const { row, note } of noted) {
    const about = { planId, clauseId: row.clauseId, obligationId: row.obligationId, bodyId: actor.bodyId };
    const key = `${row.values[0]}/note/${now.toISOString()}`;
    await recordOnce(em, { ...about, key, kind: 'ledger-noted', on, actor: actor.name, data: { note } });
  }
  return { noted: noted.length };
};

/** Compares one row of the sheet with the record. */
function compare(
  actor: Actor,
  values: readonly (string | number | null)[],
  line: number,
  ledger: ReadonlyMap<string, LedgerRow>,
  seen: Set<string>,
): { row: LedgerRow | null; faults: SheetFault[] } {
  const key = String(values[0]);
  const at = (column: number, zh: string, en: string): SheetFault => ({ cell: cellName(line, column), zh, en });
  const row = ledger.get(key) ?? null;
  if (!row) return { row, faults: [at(0, `台账中没有“${key}”`, `the ledger has no "${key}"`)] };
  if (seen.has(key)) return { row, faults: [at(0, `“${key}”重复`, `"${key}" stands there twice`)] };
  seen.add(key);
  const faults = row.values.slice(0, NOTE).flatMap((kept, column) => {
    if ((values[column] ?? null) === (kept ?? null)) return [];
    const words = kept ?? '（空）';
    return [
      at(
        column,
        `应为“${words}”，该列不能在表格中修改`,
        `should be "${words}"; this column is not changed by way of a sheet`,
      ),
    ];
  });
  const mine =
    actor.role === 'county-office' || actor.role === 'coordinator' || row.ownerIds.includes(actor.bodyId ?? 0);
  if (!mine && values[NOTE] !== row.values[NOTE])
    faults.push(
      at(NOTE, '该任务不由贵单位负责，不能填写备注', 'your body does not answer for this; it cannot note anything'),
    );
  return { row, faults };
}
