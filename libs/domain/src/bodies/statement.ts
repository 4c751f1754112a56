import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { covers } from './office';

/**
 * 异议和问题报告: what an office holder said in time is kept for life, because it counts in favour of whoever said it
 * (重大行政决策程序暂行条例 art. 38).
 */
export type StatementKind = 'dissent' | 'problem-report';
export const STATEMENT_KINDS: readonly StatementKind[] = ['dissent', 'problem-report'];

/** A time in which somebody headed a body, or stood in for its head; `to` is null while it lasts. */
export interface Tenure {
  name: string;
  from: IsoDate;
  to: IsoDate | null;
}

/**
 * A statement is linked with somebody who held the post on the day it was made.
 *
 * @throws DubanError `statement-not-in-office`
 */
export function requireInOffice(name: string, on: IsoDate, tenures: readonly Tenure[]): void {
  if (tenures.some((one) => one.name === name && covers(one, on))) return;
  throw new DubanError(
    'statement-not-in-office',
    {
      zh: `登记中“${name}”在${on}没有担任或者主持本单位的职务，请核对姓名和日期，或先登记任职。`,
      en: `By the directory "${name}" neither headed this body nor acted as its head on ${on}. Check name and date, or enter the post first.`,
    },
    { name, on },
  );
}
