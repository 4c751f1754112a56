import type { DateRule } from '@app/domain/calendar';
import type { DocumentKind } from '@app/domain/vocabulary';

/*
 * What a caller hands over to have a document written: plain facts, no entities. Fixed contract of this room.
 * The elements follow 党政机关公文处理工作条例 (中办发〔2012〕14号) article 9.
 */
export type { DocumentKind } from '@app/domain/vocabulary';

/** A provision a document rests on, e.g. 《政府督查工作条例》, 第十二条. The caller picks it by the document's date. */
export interface LegalBasis {
  title: string;
  article: string | null;
}

export interface Signer {
  name: string;
  post: string;
  /** Whom the signature stands in for. */
  insteadOf?: { name: string; post: string } | null;
  /** Signed as a substitute, for somebody who is away or in a vacant office. */
  acting?: boolean;
}

export interface DocumentFactsBase {
  kind: DocumentKind;
  /** The issuing body's full name. */
  issuer: string;
  /** 发文字号, e.g. 南府办督〔2018〕3号; null while the document is a draft. */
  number: string | null;
  /** A body outside the county's chain of command (court, bank, vertical branch) gets a letter, never an order. */
  addressee: { name: string; subordinate: boolean };
  /** YYYY-MM-DD. */
  draftedOn: string;
  /** 成文日期, YYYY-MM-DD; null until a named person signs. */
  issuedOn: string | null;
  /** The named person who signed, and whom the signature stands in for. */
  signer: Signer | null;
  plan: { title: string; documentNumber: string | null };
  clause: { ordinal: string; heading: string } | null;
  bases: LegalBasis[];
  /** 抄送. */
  copies: string[];
  /** The body to reply to. */
  contact: string;
  /** 公开属性, e.g. 依申请公开. */
  publicity: string;
  /** How the period it sets is counted from its date; not printed, kept so that the date can be explained. */
  limitRule?: DateRule;
}

/** What puts late matters before their owner, and says by when to reply. */
export type NoticeFacts<K extends DocumentKind> = DocumentFactsBase & {
  kind: K;
  matters: { title: string; dueOn: string; daysLate: number }[];
  replyBy: string;
};

/** 督办通知. */
export type SupervisionNoticeFacts = NoticeFacts<'supervision-notice'>;

/** 限期整改通知. Items follow 生态环境法典 article 29. */
export type RectificationOrderFacts = DocumentFactsBase & {
  kind: 'rectification-order';
  cause: 'overdue' | 'assessment' | 'relapse';
  findings: string[];
  items: { problem: string; goal: string; measures: string; limit: string; acceptor: string }[];
  /** Within how many working days after the receipt a rectification plan is filed; none is asked for without. */
  planWorkingDays?: number;
  reportBy: string;
};

/** 约谈通知. `heldOn` may carry a time: 2018-03-06 or 2018-03-06T09:30. */
export type InterviewNotificationFacts = DocumentFactsBase & {
  kind: 'interview-notification';
  interviewee: { post: string; name: string | null };
  reasons: string[];
  requirements: string[];
  heldOn: string;
  place: string;
  participants: string[];
  bring: string[];
};

/**
 * 限批建议: the six elements of a decision (区域限批管理办法 art. 8), as the county proposes them: area, situation, scope,
 * period in months, rectification, supervision.
 */
export type RestrictionProposalFacts = DocumentFactsBase & {
  kind: 'restriction-proposal';
  area: string;
  situation: string;
  scope: string;
  months: number;
  requirements: string;
  supervision: string;
};

/** 预警提醒. */
export type EarlyWarningFacts = DocumentFactsBase & {
  kind: 'early-warning';
  situation: string[];
  replyBy: string;
};

/** 移送函: leads and the list of the evidence, and no word on what should follow from them. */
export type ReferralLetterFacts = DocumentFactsBase & {
  kind: 'referral-letter';
  /** The body the leads are about. */
  about: string;
  leads: string[];
  evidence: { fileName: string; sha256: string }[];
};

/** 考核结果通知. */
export type AssessmentResultFacts = DocumentFactsBase & {
  kind: 'assessment-result';
  year: number;
  score: number;
  grade: string;
  lines: { rule: string; points: number; reason: string }[];
};

/** 催办单. */
export type UrgingSlipFacts = NoticeFacts<'urging-slip'>;

export type DocumentFacts =
  | UrgingSlipFacts
  | SupervisionNoticeFacts
  | RectificationOrderFacts
  | InterviewNotificationFacts
  | RestrictionProposalFacts
  | EarlyWarningFacts
  | ReferralLetterFacts
  | AssessmentResultFacts;

/** The facts of one kind. A kind of the catalogue without facts does not compile in `kinds/index.ts`. */
export type FactsOf<K extends DocumentKind> = Extract<DocumentFacts, { kind: K }>;

export interface RenderedDocument {
  pdf: Uint8Array;
  /** A whole, self-contained page; user text in it is escaped. */
  html: string;
  title: string;
  /** Characters without blanks: title, addressee, body, signature and annexes. */
  characters: number;
  /** Stable codes: document-too-long, signer-missing, missing-glyph:堃. */
  warnings: string[];
}

/** A draft has no number or has not been signed yet. */
export function isDraft(facts: DocumentFactsBase): boolean {
  return facts.number === null || facts.issuedOn === null;
}
