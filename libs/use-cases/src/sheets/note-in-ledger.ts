import { cellName, readRows, type Cell, type SheetFault, type Value } from '@app/domain/register';
import { Plan, recordOnce } from '@app/persistence';
import { readLedger, type LedgerRow } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayNoteInLedger, must } from '../policies';
import { readerOf } from '../reader-of';
import { LEDGER_COLUMNS, ledgerLine, NOTE, noteAsGivenOut, sinceGivenOut } from './ledger-sheet';
import { refuseFaults } from './refuse-faults';

/** @throws DubanError `not-permitted` */
export const mustNoteInLedger = (actor: Actor): void =>
  must(mayNoteInLedger(actor), { zh: '导入台账', en: 'read in the ledger' });

/**
 * 台账导入: notes that were written into the sheet go to the record, each as an event. What counts is what a person changed since
 * the sheet was given out: a cell nobody touched takes nothing back, whatever became of its row. A sheet in which anything but a
 * note was changed, or a row was invented or doubled, is refused as a whole, and so is a note that somebody else has changed
 * meanwhile.
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
  const noted: { row: LedgerRow; note: Value }[] = [];
  const seen = new Set<string>();
  const lines = cells.flatMap((line, index) =>
    index > 0 && line.some((cell) => String(cell ?? '').trim()) ? [index] : [],
  );
  rows.forEach((values, index) => {
    const { key, noted: touched } = sinceGivenOut(values);
    const row = ledger.get(key);
    const found = row && !seen.has(key) ? faultsOf(actor, values, row) : [stranger(seen.has(key))];
    seen.add(key);
    faults.push(...found.map(({ column, ...words }) => ({ cell: cellName(lines[index], column), ...words })));
    if (row && touched && values[NOTE] !== row.values[NOTE]) noted.push({ row, note: values[NOTE] });
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

type Found = Omit<SheetFault, 'cell'> & { column: number };

const stranger = (twice: boolean): Found => ({
  column: 0,
  zh: twice ? '这一行出现了两次' : '这一行不是从台账下载的，请删去，或重新下载台账',
  en: twice
    ? 'this row stands there twice'
    : 'this row was not taken out of the ledger; remove it, or take the ledger out anew',
});

/** What is wrong with one row of the sheet. */
function faultsOf(actor: Actor, values: readonly Value[], row: LedgerRow): Found[] {
  const { changed, noted } = sinceGivenOut(values);
  const faults: Found[] = [];
  for (const [column, kept] of changed ? ledgerLine(row, 0).slice(0, NOTE).entries() : []) {
    if (column === 0 || (values[column] ?? null) === (kept ?? null)) continue;
    const zh = `应为“${kept ?? '（空）'}”，该列不能在表格中修改`;
    faults.push({ column, zh, en: `should be "${kept ?? ''}"; this column is not changed by way of a sheet` });
  }
  const note = row.values[NOTE];
  if (!noted || values[NOTE] === note) return faults;
  const mine =
    actor.role === 'county-office' || actor.role === 'coordinator' || row.ownerIds.includes(actor.bodyId ?? 0);
  if (!mine) {
    const zh = '该任务不由贵单位负责，不能填写备注';
    return [...faults, { column: NOTE, zh, en: 'your body does not answer for this; it cannot note anything' }];
  }
  if (noteAsGivenOut(values, note)) return faults;
  const zh = `下载台账后备注已由他人改为“${note ?? '（空）'}”，请重新下载后填写`;
  return [
    ...faults,
    { column: NOTE, zh, en: `somebody has made this note "${note ?? ''}" meanwhile; take the ledger out anew` },
  ];
}
