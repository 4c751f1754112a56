import type { ErrorCode } from './vocabulary/error-codes';

/**
 * A refusal with a stable code and one sentence in each language that says what to do.
 * Every part of the system that refuses an input throws this and nothing else.
 */
export class DubanError extends Error {
  constructor(
    /** One of the catalogue. Clients and tests rely on it. */
    readonly code: ErrorCode,
    readonly sentence: { zh: string; en: string },
    /** What the caller may want to know besides, e.g. the field. Never secrets. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(sentence.zh);
    this.name = 'DubanError';
  }
}
