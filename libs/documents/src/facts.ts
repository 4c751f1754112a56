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
  /** Who is not under the county government (court, bank, party organ …) gets a letter, never an order. */
  addressee: { name: string; subordinate: boolean };
  /** What the title says is done, and whether it only asks for support; papers of before say neither. */
  manner?: { verb: string; asks: boolean };
  /** 经县政府同意: who agreed, and when. */
  consent?: { by: string; on: string } | null;
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
  /** Who there answers questions. */
  contactPerson?: { section: string; name: string; telephone: string } | null;
  /** What each matter of the paper adds to it; a paper of before is about one, and has none. */
  parts?: PaperPart[];
  /** Names of the directory, which no title breaks. */
  names?: string[];
  /** 公开属性, e.g. 依申请公开. */
  publicity: string;
  /** How the period it sets is counted from its date; not printed, kept so that the date can be explained. */
  limitRule?: DateRule;
}

/** One late task: what the plan asks for, by when, what is there and what is missing. */
export interface TaskFacts {
  /** The short name of its matter, which titles use. */
  name: string;
  /** The clause of the plan, as it is cited. */
  article: string;
  title: string;
  /** A progress report is late, and no work. */
  report: boolean;
  dueOn: string;
  daysLate: number;
  standing: string;
}

/** One problem of an order, in the fields of 生态环境法典 article 29. */
export interface RectificationItemFacts {
  problem: string;
  goal: string;
  measures: string;
  limit: string;
  acceptor: string;
}

/** What one matter says in a paper of many. */
export interface PaperPart {
  /** The key of the matter. */
  of: string;
  /** By this the parts stand in their order. */
  order: string;
  task?: TaskFacts;
  findings?: string[];
  items?: RectificationItemFacts[];
  reasons?: string[];
  situation?: string[];
}

/** What puts late matters before their owner, and says by when to reply. */
export type NoticeFacts<K extends DocumentKind> = DocumentFactsBase & {
  kind: K;
  /** A notice of before knows no more of a task than its title and date. */
  matters: (Pick<TaskFacts, 'title' | 'dueOn' | 'daysLate'> & Partial<TaskFacts>)[];
  replyBy: string;
};

/** 督办通知. */
export type SupervisionNoticeFacts = NoticeFacts<'supervision-notice'>;

/** 限期整改通知. Items follow 生态环境法典 article 29. */
export type RectificationOrderFacts = DocumentFactsBase & {
  kind: 'rectification-order';
  cause: 'overdue' | 'assessment' | 'relapse';
  /** Of a poor year. */
  year?: number;
  /** The late tasks it is about; an order of before names them among its findings. */
  tasks?: TaskFacts[];
  findings: string[];
  items: RectificationItemFacts[];
  /** Within how many working days after the receipt a rectification plan is filed; none is asked for without. */
  planWorkingDays?: number;
  reportBy: string;
};

/** 约谈通知. `heldOn` may carry a time: 2018-03-06 or 2018-03-06T09:30; a draft has the hour beside it. */
export type InterviewNotificationFacts = DocumentFactsBase & {
  kind: 'interview-notification';
  /** Why; papers of before do not say. */
  cause?: 'overdue' | 'assessment' | 'finding' | 'relapse';
  /** The body whose head is to be talked to, where the talk is proposed to its superior. */
  about?: string;
  interviewee: { post: string; name: string | null };
  /** The body in short, as the county calls it. */
  short?: string;
  reasons: string[];
  requirements: string[];
  heldOn: string;
  hour?: string;
  place: string;
  /** Who holds the talk, with the post. */
  host?: string;
  participants: string[];
  bring: string[];
};

/**
 * 限批建议: the six elements of a decision (区域限批管理办法 art. 8), as the county proposes them: area, situation, scope,
 * period in months, rectification, supervision.
 */
export type RestrictionProposalFacts = DocumentFactsBase & {
  kind: 'restriction-proposal';
  /** Who decides, where the letter goes step by step; papers of before went there directly. */
  authority?: string;
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
