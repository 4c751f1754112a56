import type { EventKind } from './event-kinds';
import { idsOf, words, type Words } from './words';

/** What an act of a person is about. */
type ActSubject =
  | 'county'
  | 'plan'
  | 'clause'
  | 'demand'
  | 'obligation'
  | 'assignment'
  | 'document'
  | 'case'
  | 'item'
  | 'commitment'
  | 'assessment'
  | 'work-list'
  | 'restriction'
  | 'referral'
  | 'reconsideration'
  | 'register'
  | 'transfer'
  | 'body'
  | 'entry';

/** What one act of a person is, under the one id that permission, page, inbox, route and rehearsal share. */
export interface PersonActTerms {
  on: ActSubject;
  /** On the button. */
  words: Words;
  /** What an inbox asks for; absent where the act never waits for anybody. */
  todo?: Words;
  /** How an inbox shows it once its date has passed; what is still in time is blue. An obligation has a light of its own. */
  late?: 'red' | 'yellow' | 'blue';
  /** The pages open a dialog for it. */
  dialog?: true;
  /** The players of a rehearsal do it. */
  played?: true;
  /** What it leaves in the record, one of these or several. */
  events: readonly EventKind[];
  /** Where it is done, as the API names its routes. */
  routes: readonly string[];
}

/** Every act of a person on a plan and what belongs to it; accounts, sessions and channels are no part of the record. */
export const PERSON_ACTS = {
  'import-plan': {
    on: 'county',
    words: words('导入方案', 'Import'),
    events: ['plan-imported'],
    routes: ['POST plans', 'POST plans/text'],
  },
  'settle-doubts': {
    on: 'plan',
    words: words('处理疑点', 'Settle'),
    events: ['doubt-settled'],
    routes: ['PUT plans/:id/doubts/:number/decision', 'POST plans/:id/doubts/proposals'],
  },
  'correct-reading': {
    on: 'plan',
    words: words('更正', 'Correct'),
    events: ['reading-corrected'],
    routes: ['POST plans/:id/corrections', 'DELETE plans/:id/corrections/:number'],
  },
  'confirm-plan': {
    on: 'plan',
    words: words('确认方案', 'Confirm'),
    events: ['plan-confirmed'],
    routes: ['POST plans/:id/confirm'],
  },
  'amend-plan': {
    on: 'plan',
    words: words('采用新版本', 'Take over'),
    events: ['plan-amended'],
    routes: ['POST plans/:id/amendment'],
  },
  'adopt-policy': {
    on: 'plan',
    words: words('改用督办阶梯新版本', 'Move to another version'),
    events: ['policy-moved'],
    routes: ['PUT plans/:id/policy'],
  },
  'note-in-ledger': {
    on: 'plan',
    words: words('批注台账', 'Note'),
    events: ['ledger-noted'],
    routes: ['POST plans/:id/ledger'],
  },
  'draw-spot-checks': {
    on: 'plan',
    words: words('随机抽查', 'Draw'),
    events: ['spot-checks-drawn'],
    routes: ['POST plans/:id/spot-checks'],
  },
  'record-finding': {
    on: 'plan',
    words: words('登记问题', 'Record a finding'),
    events: ['finding-recorded'],
    routes: ['POST plans/:id/findings'],
  },
  'file-statement': {
    on: 'plan',
    words: words('登记异议或问题报告', 'File'),
    events: ['statement-filed'],
    routes: ['POST plans/:id/statements'],
  },
  'draft-restriction': {
    on: 'plan',
    words: words('拟提限批建议', 'Propose a restriction'),
    events: ['restriction-drafted'],
    routes: ['POST plans/:id/restrictions'],
  },
  'set-target': {
    on: 'clause',
    words: words('登记指标', 'Set the figure'),
    events: ['target-set'],
    routes: ['POST clauses/:id/target-figures', 'POST headline-indicators/:id/target-figures'],
  },
  'record-instruction': {
    on: 'clause',
    words: words('登记批示', 'Record an instruction'),
    events: ['instruction-recorded'],
    routes: ['POST clauses/:id/instructions'],
  },
  'open-register': {
    on: 'clause',
    words: words('建立清单', 'Open a register'),
    events: ['register-opened'],
    routes: ['POST clauses/:id/registers'],
  },
  'file-register': {
    on: 'register',
    words: words('更新清单', 'File'),
    events: ['register-filed'],
    routes: ['POST registers/:id/versions'],
  },
  'submit-report': {
    on: 'obligation',
    words: words('报送', 'Report'),
    todo: words('报送', 'Report'),
    dialog: true,
    played: true,
    events: ['report-filed', 'report-submitted'],
    routes: ['POST obligations/:id/reports'],
  },
  'withdraw-report': {
    on: 'obligation',
    words: words('撤回', 'Withdraw'),
    events: ['report-withdrawn'],
    routes: ['POST reports/:id/withdrawal'],
  },
  'sign-report': {
    on: 'obligation',
    words: words('会签', 'Co-sign'),
    todo: words('会签', 'Co-sign'),
    dialog: true,
    played: true,
    events: ['report-signed', 'report-submitted'],
    routes: ['POST reports/:id/signature'],
  },
  'review-report': {
    on: 'obligation',
    words: words('审核', 'Review'),
    todo: words('审核', 'Review'),
    dialog: true,
    played: true,
    events: ['report-accepted', 'report-returned'],
    routes: ['POST reports/:id/review'],
  },
  'site-check': {
    on: 'obligation',
    words: words('现场核查', 'On-site check'),
    todo: words('现场核查', 'On-site check'),
    late: 'red',
    dialog: true,
    events: ['site-check-confirmed', 'site-check-not-confirmed', 'reopened'],
    routes: ['POST obligations/:id/site-checks'],
  },
  'ask-extension': {
    on: 'obligation',
    words: words('申请延期', 'Ask to extend'),
    dialog: true,
    played: true,
    events: ['extension-requested'],
    routes: ['POST obligations/:id/requests'],
  },
  'ask-suspension': {
    on: 'obligation',
    words: words('申请中止', 'Ask to suspend'),
    dialog: true,
    events: ['suspension-requested'],
    routes: ['POST obligations/:id/requests'],
  },
  'ask-coordination': {
    on: 'obligation',
    words: words('提请协调', 'Ask for coordination'),
    dialog: true,
    events: ['coordination-requested'],
    routes: ['POST obligations/:id/requests'],
  },
  'ask-contribution': {
    on: 'obligation',
    words: words('请协办', 'Ask to help'),
    dialog: true,
    events: ['contribution-requested'],
    routes: ['POST obligations/:id/contributions'],
  },
  'record-filing': {
    on: 'obligation',
    words: words('登记备案', 'Record a filing'),
    dialog: true,
    events: ['filing-recorded', 'report-filed', 'report-submitted'],
    routes: ['POST obligations/:id/filing'],
  },
  'open-occurrence': {
    on: 'demand',
    words: words('登记发生', 'It has happened'),
    dialog: true,
    events: ['occurrence-opened'],
    routes: ['POST demands/:id/occurrences'],
  },
  'decide-request': {
    on: 'obligation',
    words: words('审批申请', 'Decide'),
    todo: words('审批申请', 'Decide request'),
    late: 'red',
    dialog: true,
    played: true,
    events: [
      ...(['extension-granted', 'extension-refused', 'suspension-granted', 'suspension-refused'] as const),
      ...(['coordination-granted', 'coordination-refused'] as const),
    ],
    routes: ['POST requests/:id/decision'],
  },
  resume: {
    on: 'obligation',
    words: words('恢复计时', 'Resume'),
    dialog: true,
    events: ['resumed'],
    routes: ['POST obligations/:id/resumption'],
  },
  'close-out': {
    on: 'obligation',
    words: words('终止办理', 'Close out'),
    dialog: true,
    events: ['closed-not-done', 'closed-not-applicable'],
    routes: ['POST obligations/:id/closure'],
  },
  reopen: {
    on: 'obligation',
    words: words('重新打开', 'Reopen'),
    dialog: true,
    events: ['reopened'],
    routes: ['POST obligations/:id/reopening'],
  },
  'acknowledge-assignments': {
    on: 'assignment',
    words: words('签收任务', 'Acknowledge'),
    todo: words('签收任务', 'Acknowledge'),
    late: 'yellow',
    dialog: true,
    played: true,
    events: ['assignment-acknowledged'],
    routes: ['POST plans/:id/acknowledgement'],
  },
  'object-to-assignment': {
    on: 'assignment',
    words: words('提出异议', 'Object'),
    dialog: true,
    played: true,
    events: ['assignment-objected'],
    routes: ['POST assignments/:id/objection'],
  },
  'decide-objection': {
    on: 'assignment',
    words: words('裁定异议', 'Decide'),
    todo: words('裁定异议', 'Decide objection'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['assignment-kept', 'assignment-transferred'],
    routes: ['POST assignments/:id/decision'],
  },
  'review-document': {
    on: 'document',
    words: words('审核通过', 'Review'),
    todo: words('审核文稿', 'Review draft'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-reviewed'],
    routes: ['POST documents/:id/review'],
  },
  'return-document': {
    on: 'document',
    words: words('退回', 'Send back'),
    events: ['document-returned'],
    routes: ['POST documents/:id/return'],
  },
  'withdraw-document': {
    on: 'document',
    words: words('撤回拟稿', 'Withdraw the draft'),
    events: ['document-withdrawn'],
    routes: ['POST documents/:id/withdrawal'],
  },
  'mark-document': {
    on: 'document',
    words: words('登记公文要素', 'Mark'),
    events: ['document-marked'],
    routes: ['POST documents/:id/marks'],
  },
  'draft-paper': {
    on: 'plan',
    words: words('拟文', 'Draft a paper'),
    events: ['document-drafted'],
    routes: ['POST plans/:id/papers'],
  },
  'revise-document': {
    on: 'document',
    words: words('修改', 'Revise'),
    todo: words('修改文稿', 'Revise draft'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-revised'],
    routes: ['POST documents/:id/revision'],
  },
  'sign-document': {
    on: 'document',
    words: words('签发', 'Sign'),
    todo: words('签发', 'Sign'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-signed'],
    routes: ['POST documents/:id/signature'],
  },
  'receive-document': {
    on: 'document',
    words: words('签收', 'Receipt'),
    todo: words('签收', 'Receipt'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['document-received'],
    routes: ['POST documents/:id/receipt'],
  },
  'file-plan': {
    on: 'case',
    words: words('报送方案', 'File plan'),
    todo: words('报送整改方案', 'File rectification plan'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['plan-filed'],
    routes: ['PUT cases/:id/plan'],
  },
  'review-plan': {
    on: 'case',
    words: words('审核方案', 'Check plan'),
    todo: words('审核整改方案', 'Check rectification plan'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['plan-agreed', 'plan-returned'],
    routes: ['POST cases/:id/plan/review'],
  },
  'decide-case-extension': {
    on: 'case',
    words: words('审批延期', 'Decide extension'),
    todo: words('审批整改延期', 'Decide about limit'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['case-extension-granted', 'case-extension-refused'],
    routes: ['POST cases/:id/extension/decision'],
  },
  'ask-case-extension': {
    on: 'case',
    words: words('申请延期', 'Ask for extension'),
    dialog: true,
    played: true,
    events: ['case-extension-requested'],
    routes: ['POST cases/:id/extension'],
  },
  'record-relapse': {
    on: 'case',
    words: words('登记反弹', 'Record relapse'),
    dialog: true,
    events: ['case-relapsed'],
    routes: ['POST cases/:id/relapse'],
  },
  'report-on-case': {
    on: 'case',
    words: words('报告整改', 'Report'),
    todo: words('整改报告', 'Rectification report'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['case-reported'],
    routes: ['POST cases/:id/report'],
  },
  'review-case': {
    on: 'case',
    words: words('核查', 'Check'),
    todo: words('整改核查', 'Rectification check'),
    late: 'blue',
    dialog: true,
    played: true,
    events: ['case-accepted', 'case-returned'],
    routes: ['POST cases/:id/review'],
  },
  'close-case': {
    on: 'case',
    words: words('决定解除', 'Decide on lifting'),
    todo: words('决定解除', 'Decide on lifting'),
    late: 'blue',
    dialog: true,
    played: true,
    events: ['case-caught-up', 'case-not-applicable', 'case-date-moved', 'case-revoked', 'case-goes-on'],
    routes: ['POST cases/:id/closing'],
  },
  'record-interview': {
    on: 'case',
    words: words('记录约谈', 'Record interview'),
    todo: words('约谈记录', 'Interview record'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['interview-held'],
    routes: ['POST cases/:id/interview'],
  },
  'report-on-item': {
    on: 'item',
    words: words('报送事项', 'Report'),
    todo: words('报送整改事项', 'Report on item'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['item-reported'],
    routes: ['POST rectification-items/:id/report'],
  },
  'review-item': {
    on: 'item',
    words: words('验收事项', 'Accept'),
    todo: words('验收整改事项', 'Accept item'),
    late: 'red',
    dialog: true,
    played: true,
    events: ['item-accepted', 'item-returned'],
    routes: ['POST rectification-items/:id/review'],
  },
  'verify-commitment': {
    on: 'commitment',
    words: words('核查承诺', 'Verify'),
    events: ['commitment-kept', 'commitment-not-kept'],
    routes: ['POST commitments/:id/review'],
  },
  'announce-scheme': {
    on: 'plan',
    words: words('公布考核办法', 'Announce the scheme'),
    played: true,
    events: ['scheme-announced'],
    routes: ['POST plans/:id/assessment-schemes'],
  },
  'assign-headline': {
    on: 'plan',
    words: words('明确指标责任', 'Name who gives it'),
    events: ['headline-assigned'],
    routes: ['POST plans/:id/headline-indicators'],
  },
  'file-headline': {
    on: 'assessment',
    words: words('报送指标数据', 'Give the figure'),
    todo: words('报送指标数据', 'Give a headline figure'),
    late: 'red',
    events: ['headline-filed'],
    routes: ['POST headline-indicators/:id/values'],
  },
  'check-headline': {
    on: 'assessment',
    words: words('核对指标数据', 'Check the figure'),
    todo: words('核对指标数据', 'Check a headline figure'),
    late: 'yellow',
    events: ['headline-confirmed', 'headline-returned'],
    routes: ['POST headline-values/:id/check'],
  },
  'propose-work-list': {
    on: 'plan',
    words: words('提出年度任务清单', 'Propose the work list'),
    todo: words('重新提出任务清单', 'Propose the work list again'),
    late: 'red',
    events: ['work-list-proposed'],
    routes: ['POST plans/:id/work-lists'],
  },
  'object-to-work-list': {
    on: 'work-list',
    words: words('提出异议', 'Object'),
    events: ['work-list-objected'],
    routes: ['POST work-lists/:id/objections'],
  },
  'answer-work-list-objection': {
    on: 'work-list',
    words: words('答复异议', 'Answer the objection'),
    todo: words('答复清单异议', 'Answer an objection'),
    late: 'yellow',
    events: ['work-list-objection-upheld', 'work-list-objection-rejected'],
    routes: ['POST work-list-objections/:id/answer'],
  },
  'decide-work-list': {
    on: 'work-list',
    words: words('确定年度任务清单', 'Decide the work list'),
    todo: words('确定任务清单', 'Decide the work list'),
    late: 'red',
    events: ['work-list-decided', 'work-list-returned'],
    routes: ['POST work-lists/:id/decision'],
  },
  'file-self-assessment': {
    on: 'assessment',
    words: words('报送自评', 'File the self-assessment'),
    todo: words('报送自评', 'File the self-assessment'),
    late: 'red',
    played: true,
    events: ['self-assessment-filed'],
    routes: ['POST assessments/:id/self-assessment'],
  },
  'verify-points': {
    on: 'assessment',
    words: words('登记核验结果', 'Record what was verified'),
    todo: words('核验', 'Verify'),
    late: 'yellow',
    played: true,
    events: ['points-verified'],
    routes: ['POST assessments/:id/checks'],
  },
  'give-points': {
    on: 'assessment',
    words: words('评分', 'Give points'),
    todo: words('评分', 'Give points'),
    late: 'yellow',
    played: true,
    events: ['points-given'],
    routes: ['POST assessments/:id/marks'],
  },
  'receive-score': {
    on: 'assessment',
    words: words('签收反馈', 'Confirm receipt'),
    todo: words('签收考核反馈', 'Confirm receipt of the draft'),
    late: 'blue',
    played: true,
    events: ['score-received'],
    routes: ['POST assessments/:id/receipt'],
  },
  'object-to-score': {
    on: 'assessment',
    words: words('提出申诉', 'Object'),
    played: true,
    events: ['score-objected'],
    routes: ['POST assessments/:id/objections'],
  },
  'decide-score-objection': {
    on: 'assessment',
    words: words('裁定申诉', 'Decide the objection'),
    todo: words('裁定考核申诉', 'Decide objections'),
    late: 'red',
    played: true,
    events: ['score-objection-upheld', 'score-objection-rejected'],
    routes: ['POST score-objections/:id/decision'],
  },
  'present-assessment': {
    on: 'assessment',
    words: words('送审', 'Present for signature'),
    todo: words('考核送审', 'Present the year'),
    late: 'blue',
    played: true,
    events: ['assessment-presented'],
    routes: ['POST assessments/:id/presentation'],
  },
  'review-assessment': {
    on: 'assessment',
    words: words('审核', 'Review'),
    todo: words('考核审核', 'Review the year'),
    late: 'blue',
    played: true,
    events: ['assessment-reviewed'],
    routes: ['POST assessments/:id/review'],
  },
  'take-back-assessment': {
    on: 'assessment',
    words: words('撤回送审', 'Take back'),
    events: ['assessment-taken-back'],
    routes: ['POST assessments/:id/withdrawal'],
  },
  'sign-assessment': {
    on: 'assessment',
    words: words('签发考核结果', 'Sign scores'),
    todo: words('考核签发', 'Sign scores'),
    late: 'blue',
    dialog: true,
    played: true,
    events: ['assessment-signed'],
    routes: ['POST assessments/:id/signature'],
  },
  'publish-assessment': {
    on: 'assessment',
    words: words('公布考核结果', 'Publish the result'),
    todo: words('公布考核结果', 'Publish the result'),
    late: 'blue',
    events: ['assessment-published'],
    routes: ['POST assessments/:id/publication'],
  },
  'record-authority': {
    on: 'restriction',
    words: words('登记有权机关决定', 'Record the decision'),
    events: ['restriction-restrict', 'restriction-refuse', 'restriction-extend', 'restriction-lift'],
    routes: ['POST restrictions/:id/decision'],
  },
  'check-restriction': {
    on: 'restriction',
    words: words('现场核查', 'Check on site'),
    events: ['restriction-checked'],
    routes: ['POST restrictions/:id/check'],
  },
  'move-referral': {
    on: 'referral',
    words: words('办理移送', 'Move on'),
    events: ['referral-approved', 'referral-declined', 'referral-handed-over', 'referral-answered', 'referral-closed'],
    routes: [
      'POST referrals/:id/decision',
      'POST referrals/:id/handover',
      'POST referrals/:id/answer',
      'POST referrals/:id/closure',
    ],
  },
  'ask-reconsideration': {
    on: 'reconsideration',
    words: words('申请复核', 'Ask for a reconsideration'),
    events: ['reconsideration-filed'],
    routes: ['POST documents/:id/reconsideration', 'POST assessments/:id/reconsideration'],
  },
  'decide-reconsideration': {
    on: 'reconsideration',
    words: words('作出复核决定', 'Decide'),
    events: ['reconsideration-upheld', 'reconsideration-changed', 'reconsideration-revoked'],
    routes: ['POST reconsiderations/:id/decision'],
  },
  'settle-transfer': {
    on: 'transfer',
    words: words('办理划转', 'Settle'),
    events: ['transfer-changed', 'transfer-disputed', 'duty-transferred'],
    routes: ['POST plans/:id/transfers/settlement'],
  },
  'enter-authority': {
    on: 'body',
    words: words('登记职权变动', 'Enter'),
    events: ['authority-entered'],
    routes: [
      'POST bodies',
      'POST reorganisations',
      'POST plans/:id/transfers',
      'POST bodies/:id/office-holders',
      'POST bodies/:id/substitutions',
      'POST authority-entries/:id/correction',
    ],
  },
  'confirm-entry': {
    on: 'entry',
    words: words('核准', 'Confirm'),
    todo: words('核准', 'Confirm'),
    late: 'blue',
    events: ['authority-confirmed', 'authority-refused'],
    routes: ['POST authority-entries/:id/confirmation', 'POST authority-entries/:id/refusal'],
  },
  'end-entry': {
    on: 'entry',
    words: words('终止', 'End'),
    events: ['authority-ended'],
    routes: ['POST authority-entries/:id/end'],
  },
  'tend-persons': {
    on: 'body',
    words: words('登记人员', 'Persons'),
    events: ['post-entered', 'post-ended', 'person-reached'],
    routes: ['POST bodies/:id/posts', 'POST posts/:id/end', 'PUT bodies/:id/persons'],
  },
  'withdraw-change': {
    on: 'body',
    words: words('撤回预定', 'Withdraw'),
    events: ['reorganisation-withdrawn'],
    routes: ['POST planned-reorganisations/:id/withdrawal'],
  },
} as const satisfies Record<string, PersonActTerms>;

/** The id of an act of a person. */
export type PersonAct = keyof typeof PERSON_ACTS;

export const PERSON_ACT_IDS: readonly PersonAct[] = idsOf(PERSON_ACTS);

/** What the catalogue says of an act, as the wide type. */
export const personActTerms = (act: PersonAct): PersonActTerms => PERSON_ACTS[act];

type Marked<Mark extends keyof PersonActTerms> = {
  [Id in PersonAct]: Mark extends keyof (typeof PERSON_ACTS)[Id] ? Id : never;
}[PersonAct];

/** The acts on one subject. */
export type ActOn<Subject extends ActSubject> = {
  [Id in PersonAct]: (typeof PERSON_ACTS)[Id]['on'] extends Subject ? Id : never;
}[PersonAct];

/** What can wait in an inbox. */
export type TodoAct = Marked<'todo'>;

/** What a page opens a dialog for. */
export type DialogAct = Marked<'dialog'>;

/** What a player of a rehearsal does. */
export type PlayedAct = Marked<'played'>;

const marked = <Mark extends keyof PersonActTerms>(mark: Mark): readonly Marked<Mark>[] =>
  PERSON_ACT_IDS.filter((id): id is Marked<Mark> => mark in PERSON_ACTS[id]);

export const TODO_ACTS = marked('todo');
export const DIALOG_ACTS = marked('dialog');

/** What an inbox calls each of them. */
export const TODO_NAMES = Object.fromEntries(TODO_ACTS.map((id) => [id, { words: PERSON_ACTS[id].todo }])) as Readonly<
  Record<TodoAct, { words: Words }>
>;
