import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import type { EventKind } from './event-kinds';
import { idsOf, words, type Words } from './words';

/** What a rung of the ladders does. */
export interface RungActTerms {
  words: Words;
  /** The document it drafts; null for a word, or a line to a person who decides. */
  drafts: DocumentKind | null;
  /** Opens a case, or waits for an answer, that another body accepts. */
  accepted: boolean;
  /** The event that is recorded when a rung of a date does it. */
  event: EventKind | null;
}

const spoken = <E extends EventKind | null>(zh: string, en: string, event: E) =>
  ({ words: words(zh, en), drafts: null, accepted: false, event }) as const;

/** Every act of a rung, the mildest first. */
export const RUNG_ACTS = {
  remind: spoken('提醒', 'reminder', 'reminded'),
  urge: spoken('催办', 'urging', 'urged'),
  'ask-for-explanation': spoken('要求说明情况', 'asking for an explanation', 'explanation-asked'),
  'urging-slip': {
    words: DOCUMENT_KINDS['urging-slip'].words,
    drafts: 'urging-slip',
    accepted: false,
    event: 'urged',
  },
  'supervision-notice': {
    words: DOCUMENT_KINDS['supervision-notice'].words,
    drafts: 'supervision-notice',
    accepted: false,
    event: 'supervision-notice-drafted',
  },
  'early-warning': {
    words: DOCUMENT_KINDS['early-warning'].words,
    drafts: 'early-warning',
    accepted: true,
    event: null,
  },
  'rectification-order': {
    words: DOCUMENT_KINDS['rectification-order'].words,
    drafts: 'rectification-order',
    accepted: true,
    event: 'rectification-opened',
  },
  'restriction-proposal': spoken('提请研究限批建议', 'a restriction to be considered', null),
  'interview-notification': {
    words: DOCUMENT_KINDS['interview-notification'].words,
    drafts: 'interview-notification',
    accepted: true,
    event: null,
  },
  'referral-proposal': spoken('建议移送', 'proposal of a referral', null),
} as const satisfies Record<string, RungActTerms>;

export type AnyRungAct = keyof typeof RUNG_ACTS;

export const RUNG_ACT_IDS: readonly AnyRungAct[] = idsOf(RUNG_ACTS);

/** What a rung of a late obligation's ladder can do. */
export const DATED_ACTS = [
  'remind',
  'urge',
  'ask-for-explanation',
  'urging-slip',
  'supervision-notice',
  'rectification-order',
] as const satisfies AnyRungAct[];
export type RungAct = (typeof DATED_ACTS)[number];

/** What is a word to the owners and nothing else. */
export type SpokenAct = {
  [Act in RungAct]: (typeof RUNG_ACTS)[Act]['drafts'] extends null ? Act : never;
}[RungAct];

export const isSpoken = (act: RungAct): act is SpokenAct => RUNG_ACTS[act].drafts === null;

export const SPOKEN_ACTS: readonly SpokenAct[] = DATED_ACTS.filter(isSpoken);

/** What a rung can do that follows a decision or an outcome, and no date of the plan. */
export const FOLLOWING_ACTS = [
  'rectification-order',
  'restriction-proposal',
  'interview-notification',
  'referral-proposal',
] as const satisfies AnyRungAct[];
export type FollowingAct = (typeof FOLLOWING_ACTS)[number];

/** What a person's finding leads to: an interview case, a note that proposes a referral, or a draft of an early warning. */
export const FINDING_ACTS = [
  'interview-notification',
  'referral-proposal',
  'early-warning',
] as const satisfies AnyRungAct[];
export type FindingAct = (typeof FINDING_ACTS)[number];
