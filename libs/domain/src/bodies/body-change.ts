import { addDays, type IsoDate } from '../calendar';
import { DubanError } from '../errors';

export type BodyId = number;

/** A body as the directory knows it; null means since ever, or until further notice. `to` is its last day. */
export interface DatedBody {
  id: BodyId;
  name: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** 机构改革: what became of which bodies. A body in both lists goes on, with other duties than before. */
export type ChangeKind = 'rename' | 'merge' | 'split' | 'abolish';

export interface BodyChange {
  kind: ChangeKind;
  /** The first day of the new order; what ended had its last day the day before. */
  on: IsoDate;
  before: readonly BodyId[];
  after: readonly BodyId[];
}

export const existsOn = (body: Pick<DatedBody, 'from' | 'to'>, date: IsoDate): boolean =>
  (body.from === null || body.from <= date) && (body.to === null || date <= body.to);

/** The bodies that a change brings to an end. */
export const endedBy = (change: BodyChange): BodyId[] => change.before.filter((id) => !change.after.includes(id));

/** How many bodies stand before and after each kind of change. */
const SHAPES: Record<ChangeKind, { zh: string; en: string; fits(before: number, after: number): boolean }> = {
  rename: { zh: '更名：一个变一个', en: 'a rename: one becomes one', fits: (b, a) => b === 1 && a === 1 },
  merge: { zh: '合并：两个以上变一个', en: 'a merger: two or more become one', fits: (b, a) => b >= 2 && a === 1 },
  split: { zh: '拆分：一个变两个以上', en: 'a split: one becomes two or more', fits: (b, a) => b === 1 && a >= 2 },
  abolish: { zh: '撤销：一个不再存在', en: 'an abolition: one ends', fits: (b, a) => b === 1 && a === 0 },
};

/**
 * Checks a change against the directory: the right number of bodies, each existing when it must.
 *
 * @throws DubanError `body-change-invalid`, saying what does not fit
 */
export function checkChange(change: BodyChange, directory: ReadonlyMap<BodyId, DatedBody>): void {
  const { kind, on, before, after } = change;
  const shape = SHAPES[kind];
  const distinct = new Set(before).size === before.length && new Set(after).size === after.length;
  if (!distinct || !shape.fits(before.length, after.length)) {
    throw invalid(`单位数目与“${shape.zh}”不符`, `the number of bodies does not fit ${shape.en}`);
  }
  if (kind === 'rename' && before[0] === after[0]) throw invalid('更名前后是同一单位', 'nothing is renamed');
  const dayBefore = addDays(on, -1);
  requireExisting(before, directory, dayBefore);
  requireExisting(after, directory, on);
}

/** @throws DubanError `body-change-invalid` when one of the bodies does not exist on the date */
export function requireExisting(
  ids: readonly BodyId[],
  directory: ReadonlyMap<BodyId, DatedBody>,
  date: IsoDate,
): void {
  for (const id of ids) {
    const body = directory.get(id);
    if (body && existsOn(body, date)) continue;
    throw invalid(
      `单位“${body?.name ?? id}”在${date}不存在`,
      `the body "${body?.name ?? id}" does not exist on ${date}`,
    );
  }
}

function invalid(zh: string, en: string): DubanError {
  return new DubanError('body-change-invalid', {
    zh: `机构变动有误：${zh}，请核对后重新登记。`,
    en: `The change of bodies does not fit: ${en}. Correct it and enter it again.`,
  });
}
