import type { IsoDate } from '../calendar';
import { DubanError } from '../errors';
import type { BodyId } from './body-change';

/**
 * announced: the successor has yet to take over · gap: nobody has been named · disputed: a successor objects ·
 * completed: taken over · lapsed: overtaken by a later change of bodies. Until it is completed, the old body acts.
 */
export type TransferState = 'announced' | 'gap' | 'disputed' | 'completed' | 'lapsed';

/** `accept` and `object` are the successor's moves, `decide` is the county office's, `overtake` comes of a change. */
export type TransferMove = 'accept' | 'object' | 'decide' | 'overtake';

/** 职责划转 as a table: state × move → state. What is not in the table is refused. */
export const TRANSFER_LIFECYCLE: Readonly<
  Record<TransferState, Readonly<Partial<Record<TransferMove, TransferState>>>>
> = {
  announced: { accept: 'completed', object: 'disputed', decide: 'completed', overtake: 'lapsed' },
  gap: { decide: 'completed', overtake: 'lapsed' },
  disputed: { decide: 'completed', overtake: 'lapsed' },
  completed: {},
  lapsed: {},
};

/** @throws DubanError `move-not-allowed` when the table has no such move */
export function afterTransferMove(state: TransferState, move: TransferMove): TransferState {
  const next = TRANSFER_LIFECYCLE[state][move];
  if (next) return next;
  throw new DubanError(
    'move-not-allowed',
    {
      zh: `该项职责划转当前状态（${state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The transfer is ${state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state, move },
  );
}

/** A transfer that is not finished. */
export interface OpenTransfer {
  /** Its row; null while it has none. */
  id: number | null;
  from: BodyId;
  /** The successors; the first one leads and takes over. Empty in a gap. */
  to: readonly BodyId[];
  state: 'announced' | 'gap' | 'disputed';
  since: IsoDate;
}

/** Whose turn it is to bring a transfer to its end: a gap and a dispute lie with the county office. */
export const turnOf = ({ state, to }: Pick<OpenTransfer, 'state' | 'to'>): BodyId | 'county-office' =>
  state === 'announced' ? to[0] : 'county-office';
