import { namesIn, SECURITY_EVENTS } from '@app/domain/vocabulary';
import type { SecurityResult } from '@app/persistence';

/** The kinds of security events in the words of the exported file. */
export const KIND_WORDS = namesIn(SECURITY_EVENTS, 'zh');

export const RESULT_WORDS: Record<SecurityResult, string> = { done: '成功', refused: '拒绝' };
