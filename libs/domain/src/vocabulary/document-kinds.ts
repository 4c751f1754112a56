import { idsOf, words, type Words } from './words';

/** What one kind of official document is: everything but its text, which `libs/documents` composes. */
export interface DocumentKindTerms {
  words: Words;
  /** The character of the kind in the document number, behind the issuer's own (南府办督〔2018〕3号). */
  series: string;
  /**
   * A 通知 to a body the county may order and a 函 to any other; a 函 to everybody; in place of the 通知 a working form; or always
   * the form of a report or request upwards, or that of minutes.
   */
  form: 'by-addressee' | 'letter' | 'slip' | 'upward' | 'minutes';
  /** What its title ends with where it is neither 通知 nor 函. */
  ends?: string;
  /** It goes to every body that the plan concerns, and so is not sealed. */
  toAll?: boolean;
  /** It tells what is in the record and demands nothing, so it needs no provision to rest on. */
  factual?: boolean;
  /** Reviewed and signed by the head of the office; or issued by whoever of the office works on it, with no review. */
  issuedBy: 'signer' | 'drafter';
  /** Demands something of the addressee, and so may not come from a body that is not above it. */
  demands: boolean;
  /** The addressee confirms receipt in the system. */
  receipt: boolean;
  /** A rung of the ladders may draft it. */
  rung: boolean;
  /** States that a body failed, so its addressee may ask for a reconsideration (政府督查工作条例 art. 17). */
  conclusion: boolean;
  /** The date it sets: what it is for, and under which name the facts hold it. */
  limit: { what: 'reply' | 'report' | 'talk'; fact: 'replyBy' | 'reportBy' | 'heldOn' } | null;
  /** The places a person may correct in a draft (`*`: each of a list). The rest comes from the record. */
  reworded: readonly string[];
}

const REPLY = { what: 'reply', fact: 'replyBy' } as const;

/** What most kinds drafted from the record have in common: signed, and neither a demand nor the end of anything. */
const NOTICE = {
  form: 'by-addressee',
  issuedBy: 'signer',
  demands: false,
  receipt: false,
  rung: false,
  conclusion: false,
  limit: null,
} as const;

/** Every kind of official document. The policy file, numbers, limits, screens and tables are checked against it. */
export const DOCUMENT_KINDS = {
  // A working form: it reminds in writing, and is issued by whoever works on it.
  'urging-slip': {
    words: words('催办单', 'urging slip'),
    series: '催',
    form: 'slip',
    issuedBy: 'drafter',
    demands: false,
    receipt: true,
    rung: true,
    conclusion: false,
    limit: REPLY,
    reworded: [],
  },
  'supervision-notice': {
    words: words('督办通知', 'supervision notice'),
    series: '督',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: true,
    receipt: true,
    rung: true,
    conclusion: true,
    limit: REPLY,
    reworded: [],
  },
  'rectification-order': {
    words: words('限期整改通知', 'rectification order'),
    series: '整',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: true,
    receipt: true,
    rung: true,
    conclusion: true,
    limit: { what: 'report', fact: 'reportBy' },
    reworded: ['items.*.goal', 'items.*.measures', 'parts.*.items.*.goal', 'parts.*.items.*.measures'],
  },
  // A talk, not a conclusion: what was agreed stands in its minutes.
  'interview-notification': {
    words: words('约谈通知', 'interview notification'),
    series: '约',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: true,
    receipt: true,
    rung: true,
    conclusion: false,
    limit: { what: 'talk', fact: 'heldOn' },
    reworded: ['hour', 'place', 'host', 'requirements.*', 'bring.*'],
  },
  // To an authority above the county, which has no account: its decision, recorded when it comes, is the answer.
  'restriction-proposal': {
    words: words('限批建议', 'restriction proposal'),
    series: '限',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: false,
    receipt: false,
    rung: false,
    conclusion: false,
    limit: null,
    reworded: ['situation', 'scope', 'requirements', 'supervision'],
  },
  'early-warning': {
    words: words('预警提醒', 'early warning'),
    series: '警',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: true,
    receipt: true,
    rung: true,
    conclusion: false,
    limit: REPLY,
    reworded: ['situation.*', 'parts.*.situation.*'],
  },
  // Handed over in person, and few may know of it. A letter also to an organ of the county.
  'referral-letter': {
    words: words('移送函', 'letter of referral'),
    series: '移',
    form: 'letter',
    issuedBy: 'signer',
    demands: false,
    receipt: false,
    rung: false,
    conclusion: false,
    limit: null,
    reworded: [],
  },
  // What may be asked to be looked at again is the result of the year, not the paper that tells it.
  'assessment-result': {
    words: words('考核结果通知', 'notice of the annual assessment'),
    series: '考',
    form: 'by-addressee',
    issuedBy: 'signer',
    demands: false,
    receipt: true,
    rung: false,
    conclusion: false,
    limit: null,
    reworded: [],
  },
  // 交办: what the plan gives to a body, with its dates; it may object by its day.
  'task-assignment': {
    words: words('交办通知', 'task assignment'),
    series: '交',
    ...NOTICE,
    demands: true,
    receipt: true,
    reworded: [],
  },
  'progress-circular': {
    words: words('进展情况通报', 'circular on progress'),
    series: '通',
    ...NOTICE,
    ends: '通报',
    toAll: true,
    factual: true,
    reworded: ['requirements.*'],
  },
  'progress-report': {
    words: words('工作进展报告', 'report on progress'),
    series: '报',
    ...NOTICE,
    form: 'upward',
    ends: '报告',
    factual: true,
    reworded: ['causes.*', 'next.*'],
  },
  'acceptance-opinion': {
    words: words('验收销号意见', 'opinion on acceptance'),
    series: '验',
    ...NOTICE,
    ends: '意见',
    receipt: true,
    factual: true,
    reworded: [],
  },
  // For whoever holds the talk, not for whom it is with.
  'interview-agenda': {
    words: words('约谈方案', 'agenda of an interview'),
    series: '案',
    ...NOTICE,
    form: 'slip',
    issuedBy: 'drafter',
    factual: true,
    reworded: ['questions.*'],
  },
  'interview-minutes': {
    words: words('约谈纪要', 'minutes of an interview'),
    series: '纪',
    ...NOTICE,
    form: 'minutes',
    ends: '纪要',
    receipt: true,
    factual: true,
    reworded: [],
  },
  'extension-answer': {
    words: words('延期申请答复', 'answer to an extension'),
    series: '复',
    ...NOTICE,
    ends: '答复',
    receipt: true,
    factual: true,
    reworded: [],
  },
  'reconsideration-decision': {
    words: words('复核决定', 'decision of a reconsideration'),
    series: '核',
    ...NOTICE,
    ends: '决定',
    receipt: true,
    reworded: [],
  },
  'assessment-circular': {
    words: words('考核结果通报', 'circular on the assessment'),
    series: '评',
    ...NOTICE,
    ends: '通报',
    toAll: true,
    reworded: [],
  },
  'assessment-report': {
    words: words('考核情况报告', 'report on the assessment'),
    series: '考报',
    ...NOTICE,
    form: 'upward',
    ends: '报告',
    factual: true,
    reworded: ['next.*'],
  },
  // 政府督查工作条例 art. 21: praise or criticism, with the agreement of the county government.
  'conduct-circular': {
    words: words('表扬批评通报', 'circular of praise or criticism'),
    series: '奖',
    ...NOTICE,
    ends: '通报',
    toAll: true,
    reworded: ['requirements.*'],
  },
  request: {
    words: words('请示', 'request'),
    series: '请',
    ...NOTICE,
    form: 'upward',
    ends: '请示',
    reworded: ['reasons.*'],
  },
  'restriction-change': {
    words: words('限批变更建议', 'proposal to change a restriction'),
    series: '续',
    ...NOTICE,
    reworded: ['requirements'],
  },
  'restriction-record': {
    words: words('限批决定登记单', 'record of a decision on a restriction'),
    series: '记',
    ...NOTICE,
    form: 'slip',
    issuedBy: 'drafter',
    factual: true,
    reworded: [],
  },
  'supervision-conclusion': {
    words: words('督查结论', 'conclusion of a supervision'),
    series: '结',
    ...NOTICE,
    ends: '督查结论',
    receipt: true,
    conclusion: true,
    reworded: ['opinion', 'requirements.*'],
  },
  // 责任书: what a body answers for in a year, signed by both sides; a form, and no demand of its own.
  'responsibility-letter': {
    words: words('目标责任书', 'letter of responsibility'),
    series: '责',
    ...NOTICE,
    form: 'slip',
    receipt: true,
    factual: true,
    reworded: [],
  },
  // Who gives tasks and who takes them over, after a change of bodies; both press their seals.
  'duty-acceptance': {
    words: words('职责划转承接确认书', 'acceptance of transferred duties'),
    series: '接',
    ...NOTICE,
    form: 'slip',
    receipt: true,
    factual: true,
    reworded: [],
  },
  // Forms that go with papers; an office cannot file them without.
  'delivery-receipt': {
    words: words('送达回证', 'proof of delivery'),
    series: '达',
    ...NOTICE,
    form: 'slip',
    issuedBy: 'drafter',
    factual: true,
    reworded: [],
  },
  'dispatch-slip': {
    words: words('发文稿纸', 'slip of a paper sent'),
    series: '稿',
    ...NOTICE,
    form: 'slip',
    issuedBy: 'drafter',
    factual: true,
    reworded: [],
  },
  'dispatch-register': {
    words: words('发文登记簿', 'register of papers sent'),
    series: '簿',
    ...NOTICE,
    form: 'slip',
    issuedBy: 'drafter',
    factual: true,
    reworded: [],
  },
} as const satisfies Record<string, DocumentKindTerms>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_KIND_IDS: readonly DocumentKind[] = idsOf(DOCUMENT_KINDS);

/** What the catalogue says of a kind. */
export const termsOf = (kind: DocumentKind): DocumentKindTerms => DOCUMENT_KINDS[kind];
