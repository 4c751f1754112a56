import { DubanError } from '@app/domain/errors';

/**
 * A request without a key that makes something new, where no state of the record would refuse the second one:
 *
 * - `at-once`: it is repeated while the first one is still being answered;
 * - `in-a-row`: also soon after that, as long as the person does nothing else meanwhile. Nobody means such a thing twice.
 *
 * `never`: the second one is refused by what the first has done, and is told so.
 */
export type Repeated = 'never' | 'at-once' | 'in-a-row';

/** A request that may reach us twice: after a double click, a lost answer, or from a second tab. */
export interface KeyedRequest {
  /** What the client named it by (the header `Idempotency-Key`); null where it named nothing. */
  key: string | null;
  /** Method and path. */
  route: string;
  /** When the same request without a key is taken for the one before, sent again. */
  repeated: Repeated;
  arrivedAt: Date;
  /** How many acts of this request have begun; most have one. */
  acts: number;
}

/** How soon a request is repeated `in-a-row`. */
export const SAME_REQUEST_MS = 60_000;

/** How long an answer is kept for whoever asks again. */
export const ANSWERS_KEPT_DAYS = 7;

export const requestKeyReused = () =>
  new DubanError('request-key-reused', {
    zh: '同一次提交已经办成，这次的内容与那次不同，未再保存。请关闭窗口、刷新页面核对；如需更改，请重新办理。',
    en: 'This was sent before with other content, and that was carried out; nothing was saved now. Close the form, reload the page and look; to change something, begin anew.',
  });
