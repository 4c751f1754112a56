import { Problem } from '../../api/problem';

/** What is wrong with one cell. */
export interface SheetFault {
  cell: string;
  zh: string;
  en: string;
}

const isFault = (one: unknown): one is SheetFault =>
  typeof one === 'object' &&
  one !== null &&
  ['cell', 'zh', 'en'].every((field) => typeof (one as Record<string, unknown>)[field] === 'string');

/** The faults a refusal names, cell by cell; empty for any other error. */
export const faultsOf = (error: unknown): SheetFault[] =>
  error instanceof Problem && error.code === 'sheet-faulty' ? error.errors.filter(isFault) : [];
