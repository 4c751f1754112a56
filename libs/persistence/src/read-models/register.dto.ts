import type { ActOn } from '@app/domain/vocabulary';
export class RegisterColumnView {
  title: string;
  type: 'text' | 'number' | 'date' | 'choice';
  required: boolean;
  choices: string[];
}

export class RegisterVersionView {
  version: number;
  entries: number;
  body: string;
  filedBy: string | null;
  filedOn: string;
}

/** 清单: a register of a clause, without its entries. */
export class RegisterView {
  id: number;
  title: string;
  /** The obligation that delivers it, if it is one of them alone. */
  obligationId: number | null;
  columns: RegisterColumnView[];
  publicity: string;
  /** Whether its entries are for the reader, by its publicity. */
  sight: 'full' | 'reduced';
  openedBy: string | null;
  openedOn: string;
  /** The newest first; empty while nothing was filed. */
  versions: RegisterVersionView[];
  /** file */
  may: ActOn<'register'>[];
}

export class RegistersView {
  registers: RegisterView[];
  /** open */
  may: ActOn<'clause'>[];
}

/** The entries of one version, each value as it is shown. */
export class RegisterEntriesView {
  titles: string[];
  rows: string[][];
}
