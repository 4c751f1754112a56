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
  consent?: { by: string; on: string; recordedBy?: string } | null;
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
  /** 密级 and how long it is kept; a paper that has one carries 份号. */
  secrecy?: { level: string; period: string } | null;
  /** 紧急程度: 特急 or 加急. */
  urgency?: string | null;
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
  /** Why it is written, and about which year; each matter of a paper has its own. */
  cause?: MatterCause;
  year?: number;
  /** By when this matter is to be answered, and how that is counted from the date of the paper. */
  replyBy?: string;
  limitRule?: DateRule;
}

export type MatterCause = 'overdue' | 'assessment' | 'finding' | 'relapse';

/** What puts late matters before their owner, and says by when to reply. */
export type NoticeFacts<K extends DocumentKind> = DocumentFactsBase & {
  kind: K;
  /** A notice of before knows no more of a task than its title and date. */
  matters: (Pick<TaskFacts, 'title' | 'dueOn' | 'daysLate'> & Partial<TaskFacts> & { replyBy?: string })[];
  /** The latest of its matters. */
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
  /** Of all its matters, where they are told apart. */
  causes?: MatterCause[];
  years?: number[];
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
  cause?: MatterCause;
  causes?: MatterCause[];
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
  /** The bodies that take part, and who comes for each, where that is known. */
  participants: string[];
  guests?: Guest[];
  bring: string[];
};

/** Who comes to a talk for a body, by post and name. */
export interface Guest {
  body: string;
  post: string;
  name: string;
}

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
  /** What each is and how many pages it has; letters of before say neither, and what has no pages says null. */
  evidence: { fileName: string; sha256: string; form?: string; pages?: number | null }[];
};

/** 考核结果通知. */
export type AssessmentResultFacts = DocumentFactsBase & {
  kind: 'assessment-result';
  year: number;
  /** The body that was assessed, where it has ended and the addressee is its heir. */
  whose?: string;
  score: number;
  grade: string;
  /** Where the year ranked its groups apart: the group and the place in it. */
  group?: string;
  place?: number | null;
  /** Why the year was signed although something could not be judged. */
  missingReason?: string | null;
  lines: { rule: string; points: number; reason: string }[];
};

/** 催办单. */
export type UrgingSlipFacts = NoticeFacts<'urging-slip'>;

/** 交办通知, with the table of what a body has to do, year by year. */
export type TaskAssignmentFacts = DocumentFactsBase & {
  kind: 'task-assignment';
  /** Of the work list of one year; left out for all that the plan gives. */
  year?: number;
  /** With a weight where they are those of a year. */
  tasks: { article: string; title: string; part: string; others: string; dueOn: string; weight?: number }[];
  acknowledgeBy: string;
  /** None for the list of a year: it was objected to before it was decided. */
  objectBy?: string;
};

/** How far a body is in a period. */
export interface BodyProgress {
  body: string;
  due: number;
  done: number;
  late: number;
}

/** What a circular and a report on progress tell of a period. */
interface ProgressTold {
  from: string;
  until: string;
  bodies: BodyProgress[];
  late: { body: string; article: string; title: string; dueOn: string; standing: string }[];
  /** What is due next. */
  ahead: { body: string; article: string; title: string; dueOn: string }[];
}

/** 进展情况通报. */
export type ProgressCircularFacts = DocumentFactsBase &
  ProgressTold & { kind: 'progress-circular'; requirements: string[] };

/** 工作进展报告, to the county government or the city. */
export type ProgressReportFacts = DocumentFactsBase &
  ProgressTold & { kind: 'progress-report'; causes: string[]; next: string[] };

/** 验收销号意见: each item with who accepted it, and how the case ended. */
export type AcceptanceOpinionFacts = DocumentFactsBase & {
  kind: 'acceptance-opinion';
  order: { title: string; number: string; issuedOn: string } | null;
  items: { problem: string; goal: string; acceptor: string; acceptedOn: string | null; state: string }[];
  accepted: boolean;
  closedOn: string;
};

/** 约谈方案. */
export type InterviewAgendaFacts = DocumentFactsBase & {
  kind: 'interview-agenda';
  interviewee: { post: string; name: string | null };
  about: string;
  reasons: string[];
  heldOn: string;
  hour: string;
  place: string;
  host: string;
  participants: string[];
  guests?: Guest[];
  questions: string[];
};

/** 约谈纪要: only what both sides agreed on. */
export type InterviewMinutesFacts = DocumentFactsBase & {
  kind: 'interview-minutes';
  about: string;
  heldOn: string;
  place: string;
  chair: string;
  problems: string[];
  said: string;
  commitments: { text: string; body: string; limitOn: string }[];
  attendance: { label: string; names: string }[];
};

/** 延期答复. */
export type ExtensionAnswerFacts = DocumentFactsBase & {
  kind: 'extension-answer';
  matter: string;
  askedOn: string;
  reason: string;
  granted: boolean;
  before: string;
  after: string | null;
  answer: string;
};

/** 复核决定. */
export type ReconsiderationDecisionFacts = DocumentFactsBase & {
  kind: 'reconsideration-decision';
  conclusion: { title: string; number: string | null };
  filedOn: string;
  reason: string;
  outcome: 'upheld' | 'changed' | 'revoked';
  why: string;
  changes: string | null;
  newLimitOn: string | null;
};

/** 考核结果通报. */
export type AssessmentCircularFacts = DocumentFactsBase & {
  kind: 'assessment-circular';
  year: number;
  /** With group and place where the year ranked its groups apart, in that order; null where it is not for everybody. */
  scores: { body: string; score: number | null; grade: string; group?: string; place?: number | null }[];
  /** Which columns are for everybody; left out: all of them. */
  publication?: { places: boolean; scores: boolean };
  /** Why the year was signed although something could not be judged. */
  missingReason?: string | null;
};

/** 考核情况报告, with the places of each group. */
export type AssessmentReportFacts = DocumentFactsBase & {
  kind: 'assessment-report';
  year: number;
  groups: { group: string; rows: { body: string; place: number | null; score: number; grade: string }[] }[];
  next: string[];
};

/** 表扬、批评通报. */
export type ConductCircularFacts = DocumentFactsBase & {
  kind: 'conduct-circular';
  praise: boolean;
  year: number;
  cases: { body: string; fact: string }[];
  requirements: string[];
};

/** 请示: one matter, here a restriction of approvals for an area. */
export type RequestFacts = DocumentFactsBase & {
  kind: 'request';
  authority: string;
  area: string;
  situation: string;
  scope: string;
  months: number;
  rectification: string;
  supervision: string;
  reasons: string[];
};

/** 延长或解除限批的建议. */
export type RestrictionChangeFacts = DocumentFactsBase & {
  kind: 'restriction-change';
  change: 'extend' | 'lift';
  authority: string;
  area: string;
  decision: { number: string; on: string; until: string };
  checkedOn: string;
  findings: string;
  requirements: string;
};

/** 限批决定登记单. */
export type RestrictionRecordFacts = DocumentFactsBase & {
  kind: 'restriction-record';
  authority: string;
  area: string;
  outcome: string;
  decision: { number: string; on: string; until: string | null };
};

/** 督查结论. */
export type SupervisionConclusionFacts = DocumentFactsBase & {
  kind: 'supervision-conclusion';
  matter: { article: string; title: string; dueOn: string; standing: string };
  checks: { on: string; place: string; inspectors: string; findings: string; conclusion: string }[];
  opinion: string;
  requirements: string[];
};

/** A task as forms list it. */
interface ListedTask {
  article: string;
  title: string;
  dueOn: string;
}

/** 目标责任书: what a body answers for in a year. */
export type ResponsibilityLetterFacts = DocumentFactsBase & {
  kind: 'responsibility-letter';
  year: number;
  tasks: ListedTask[];
};

/** 职责划转承接确认书: what one body took over from others on a day. */
export type DutyAcceptanceFacts = DocumentFactsBase & {
  kind: 'duty-acceptance';
  on: string;
  from: string[];
  reason: string;
  tasks: ListedTask[];
};

/** A paper that was issued, as forms about it name it. */
interface IssuedPaper {
  title: string;
  number: string;
  issuedOn: string;
  to: string;
}

/** 送达回证. */
export type DeliveryReceiptFacts = DocumentFactsBase & {
  kind: 'delivery-receipt';
  paper: IssuedPaper;
  received: { by: string; on: string } | null;
};

/** 发文稿纸: who drafted, reviewed and signed a paper, and when. */
export type DispatchSlipFacts = DocumentFactsBase & {
  kind: 'dispatch-slip';
  paper: IssuedPaper & { copies: string[]; secrecy: string };
  /** A day that is not in the record is null. */
  steps: { step: string; who: string; on: string | null }[];
};

/** 发文登记簿: the papers of a year by their numbers. */
export type DispatchRegisterFacts = DocumentFactsBase & {
  kind: 'dispatch-register';
  year: number;
  papers: (IssuedPaper & { signer: string; received: string })[];
};

export type DocumentFacts =
  | ResponsibilityLetterFacts
  | DutyAcceptanceFacts
  | DeliveryReceiptFacts
  | DispatchSlipFacts
  | DispatchRegisterFacts
  | TaskAssignmentFacts
  | ProgressCircularFacts
  | ProgressReportFacts
  | AcceptanceOpinionFacts
  | InterviewAgendaFacts
  | InterviewMinutesFacts
  | ExtensionAnswerFacts
  | ReconsiderationDecisionFacts
  | AssessmentCircularFacts
  | AssessmentReportFacts
  | ConductCircularFacts
  | RequestFacts
  | RestrictionChangeFacts
  | RestrictionRecordFacts
  | SupervisionConclusionFacts
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
