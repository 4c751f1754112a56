import { ofRequests } from './request-kinds';
import type { AssessedKind } from './score-rules';
import { idsOf, words, type Words } from './words';

/** What one kind of event is: how it is said, how a history colours it, and who may know of it. */
export interface EventKindTerms {
  words: Words;
  /** For the body it is about. */
  tone: 'good' | 'bad' | 'plain';
  /** The score of the year counts it as this. */
  assessed?: AssessedKind;
  /** Betrays that there is a referral, so only those see it who may know of referrals. */
  restricted?: true;
  /** Says nothing that is for those involved alone: everybody in the county may read all of it. */
  open?: true;
}

type Marks = Pick<EventKindTerms, 'assessed' | 'restricted' | 'open'>;

const plain = (zh: string, en: string, marks: Marks = {}): EventKindTerms => ({
  words: words(zh, en),
  tone: 'plain',
  ...marks,
});
const good = (zh: string, en: string): EventKindTerms => ({ words: words(zh, en), tone: 'good' });
const bad = (zh: string, en: string, marks: Marks = {}): EventKindTerms => ({ ...plain(zh, en, marks), tone: 'bad' });

const TONES = { requested: 'plain', granted: 'good', refused: 'bad' } as const;

/** Every kind of event. A kind that is not here cannot be recorded: `recordOnce` takes no other. */
export const EVENT_KINDS = {
  'plan-imported': plain('方案导入', 'Plan imported'),
  'doubt-settled': plain('疑点处理', 'Doubt settled'),
  'reading-corrected': plain('更正读取结果', 'Reading corrected'),
  'plan-confirmed': good('方案确认', 'Plan confirmed'),
  'plan-amended': plain('方案修订', 'Plan amended'),
  'clause-amended': plain('条款修订', 'Clause amended', { open: true }),
  'clause-added': plain('新增条款', 'Clause added', { open: true }),
  'clause-dropped': plain('条款删除', 'Clause dropped'),
  'date-amended': plain('时限随修订变更', 'Date moved by the amendment'),
  'moved-with-lead': plain('随牵头任务改期', 'Date moved with the lead’s', { open: true }),
  reminded: plain('提醒', 'Reminded'),
  urged: bad('催办', 'Urged', { assessed: 'urged' }),
  'urged-by-hand': plain('人工催办', 'Urged by a person'),
  'explanation-asked': bad('要求说明情况', 'Asked for an explanation'),
  'report-filed': plain('填报', 'Report filed'),
  'report-submitted': plain('报送审核', 'Report submitted for review'),
  'report-signed': plain('会签', 'Report co-signed'),
  'report-accepted': good('审核通过', 'Report accepted'),
  'date-moved': plain('放假安排调整，日期变动', 'Date moved by a new arrangement of holidays', { open: true }),
  'steps-moved': plain('放假安排调整，督办步骤变动', 'Steps of the ladder moved by a new arrangement of holidays', {
    open: true,
  }),
  'instruction-recorded': plain('登记领导批示', 'Leader’s instruction recorded'),
  'report-filled-in': plain('单位内填报，待负责人审定', 'Filled in inside the body, to be released by its head'),
  'report-released': plain('本单位负责人审定报送', 'Report released by the head of its body'),
  'report-handed-back': plain('本单位负责人退回修改', 'Report handed back inside its body'),
  'release-arranged': plain('报送审定安排', 'Whether the head releases reports'),
  'stand-in-named': plain('确定 AB 角', 'Stand-in named'),
  'stand-in-ended': plain('AB 角结束', 'Stand-in ended'),
  'report-withdrawn': plain('撤回报送', 'Report withdrawn'),
  'report-returned': bad('退回', 'Report returned', { assessed: 'returned' }),
  'supervision-notice-drafted': bad('拟发督办通知', 'Supervision notice drafted', { assessed: 'supervision-notice' }),
  'document-drafted': plain('文书拟稿', 'Document drafted'),
  'document-reviewed': plain('审核通过，送签', 'Draft reviewed'),
  'document-returned': bad('拟稿退回', 'Draft sent back'),
  'document-revised': plain('修改后重新送审', 'Draft revised and presented again'),
  'document-marked': plain(
    '登记公开属性、密级、紧急程度或县政府同意',
    'Publicity, secrecy, urgency or consent entered',
  ),
  'sign-off-called': plain('催审、催签或启用代签', 'Late sign-off: reminded, or the deputy called'),
  'document-signed': plain('签发', 'Document signed'),
  'document-rendered': plain('生成版式文件', 'PDF made'),
  'document-issued': plain('印发', 'Document issued'),
  'document-received': good('签收', 'Receipt confirmed'),
  'receipt-missing': bad('逾期未签收', 'Receipt not confirmed in time'),
  'rectification-opened': bad('启动限期整改', 'Rectification opened', { assessed: 'rectification-order' }),
  'case-relapsed': plain('整改反弹', 'Relapse'),
  'commitment-kept': plain('约谈承诺已落实', 'Commitment kept'),
  'commitment-not-kept': bad('约谈承诺未落实', 'Commitment not kept', { assessed: 'commitment-not-kept' }),
  'plan-late': plain('催报整改方案', 'Urged for the rectification plan'),
  'plan-filed': plain('报送整改方案', 'Rectification plan filed'),
  'plan-returned': bad('整改方案退回', 'Rectification plan sent back'),
  'plan-agreed': plain('整改方案同意', 'Rectification plan agreed'),
  'item-reported': plain('报送整改事项', 'Item reported'),
  'item-accepted': good('整改事项验收通过', 'Item accepted'),
  'item-returned': bad('整改事项退回', 'Item sent back'),
  'case-extension-requested': plain('申请整改延期', 'Later limit asked for'),
  'case-extension-granted': good('同意整改延期', 'Limit extended'),
  'case-extension-refused': bad('未同意整改延期', 'Limit not extended'),
  'case-limit-near': plain('整改到期提醒', 'Reminded that the limit comes near'),
  'case-reported': plain('报告整改', 'Rectification reported'),
  'case-accepted': good('整改核查通过', 'Rectification accepted'),
  'case-returned': bad('整改退回', 'Rectification returned'),
  'case-fell-short': bad('整改不到位', 'Rectification fell short'),
  'case-caught-up': good('任务补办，事项终止', 'Ended: caught up'),
  'case-not-applicable': good('任务不再适用，事项终止', 'Ended: no longer applicable'),
  'case-date-moved': good('时限调整，事项终止', 'Ended: date moved'),
  'case-goes-on': plain('决定继续办理', 'Goes on, as decided'),
  'closing-proposed': plain('建议解除', 'Lifting proposed'),
  'finding-recorded': plain('登记问题', 'Finding recorded'),
  'policy-moved': plain('改用督办阶梯新版本', 'Moved to another version of the ladders'),
  'closing-taken-back': plain('收回解除建议', 'Proposal to lift taken back'),
  'document-withdrawn': plain('撤回拟稿', 'Draft withdrawn'),
  'head-awaited': plain('待明确主要负责人', 'Waits for a head'),
  'warning-unanswered': plain('预警后未报告改善', 'Warning not answered in time'),
  'paper-blocked': plain('未行文（行文关系不允许）', 'Nothing written: the table of correspondence forbids it'),
  'matter-taken-out': plain('事项移出拟稿', 'Matter taken out of a draft'),
  'restriction-suggested': plain('提请研究限批建议', 'Restriction to be considered'),
  'interview-opened': bad('启动约谈', 'Interview opened'),
  'interview-held': plain('约谈', 'Interview held'),
  'interview-closed': good('约谈结束', 'Interview closed'),
  'statement-filed': plain('登记异议或问题报告', 'Dissent or problem report filed'),
  'reconsideration-filed': plain('申请复核', 'Reconsideration asked for'),
  'reconsideration-limit-near': plain('复核决定期限将至', 'Decision on a reconsideration is due soon'),
  'reconsideration-late': plain('复核决定逾期', 'Decision on a reconsideration is late'),
  'reconsideration-upheld': plain('复核维持', 'Upheld upon reconsideration'),
  'reconsideration-changed': plain('复核变更', 'Changed upon reconsideration'),
  'reconsideration-revoked': plain('复核撤销', 'Revoked upon reconsideration'),
  'case-revoked': plain('原结论撤销，事项终止', 'Conclusion revoked, case ended'),
  'referral-proposed': bad('提出移送建议', 'Referral proposed', { restricted: true }),
  'referral-approved': bad('决定移送', 'Referral decided', { restricted: true }),
  'referral-declined': bad('决定不移送', 'Not referred', { restricted: true }),
  'referral-ready': bad('移送函印发，待移交', 'Letter issued, to be handed over', { restricted: true }),
  'referral-handed-over': bad('移交有权机关', 'Handed to the competent organ', { restricted: true }),
  'referral-answer-missing': bad('有权机关尚未复函', 'No answer from the organ yet', { restricted: true }),
  'referral-answered': bad('登记办理结果', 'Answer of the organ recorded', { restricted: true }),
  'referral-closed': bad('移送事项办结', 'Referral closed', { restricted: true }),
  // Names the body and a referral; what it does to the score is public with the score.
  'falsification-established': bad('有权机关认定弄虚作假', 'Falsified data established by the competent organ', {
    assessed: 'falsified',
    restricted: true,
  }),
  'assessment-opened': plain('启动年度考核', 'Assessment opened'),
  'assessment-drafted': plain('考核评分', 'Scores drafted'),
  'assessment-signed': plain('考核签发', 'Assessment signed'),
  'assessment-frozen': plain('考核结果冻结', 'Assessment frozen'),
  ...ofRequests(({ said }, step): EventKindTerms => ({ words: said[step], tone: TONES[step] })),
  'scheme-announced': plain('公布考核办法', 'Scheme announced', { open: true }),
  'headline-assigned': plain('明确主要指标责任', 'Headline figure assigned', { open: true }),
  'headline-filed': plain('报送主要指标数据', 'Headline figure given'),
  'headline-confirmed': good('核对主要指标数据', 'Headline figure confirmed'),
  'headline-returned': bad('退回主要指标数据', 'Headline figure sent back'),
  'work-list-proposed': plain('提出年度任务清单', 'Work list proposed', { open: true }),
  'work-list-objected': plain('对年度任务清单提出异议', 'Objection to the work list'),
  'work-list-objection-upheld': good('采纳对任务清单的异议', 'Objection to the work list upheld'),
  'work-list-objection-rejected': bad('不采纳对任务清单的异议', 'Objection to the work list rejected'),
  'work-list-returned': bad('年度任务清单退回修改', 'Work list sent back'),
  'work-list-decided': plain('确定年度任务清单', 'Work list decided', { open: true }),
  'assessment-published': plain('公布考核结果', 'Result published', { open: true }),
  'assessment-stage-begun': plain('考核进入下一阶段', 'Next stage of the assessment'),
  'self-assessment-filed': plain('报送自评', 'Self-assessment filed'),
  'points-verified': plain('核验', 'Points verified'),
  'points-given': plain('评分', 'Points given'),
  'score-redrafted': plain('考核草案变动', 'Draft of the score changed'),
  'score-received': plain('签收考核反馈', 'Draft of the score received'),
  'score-objected': plain('提出考核申诉', 'Objection to the score'),
  'score-objection-upheld': good('采纳考核申诉', 'Objection to the score upheld'),
  'score-objection-rejected': bad('不采纳考核申诉', 'Objection to the score rejected'),
  'assessment-presented': plain('考核结果送审', 'Assessment presented'),
  'assessment-reviewed': plain('考核结果审核', 'Assessment reviewed'),
  'assessment-taken-back': plain('撤回考核送审', 'Assessment taken back'),
  'contribution-requested': plain('请协办单位提供', 'Asked to contribute'),
  'occurrence-opened': plain('登记发生', 'Recorded that it happened'),
  'filing-recorded': good('登记备案或报送', 'Filing recorded'),
  'assignment-acknowledged': plain('签收交办', 'Assignment acknowledged'),
  'date-set-aside': plain('时限无法推算，待更正', 'Date cannot be counted from, to be corrected'),
  'decision-urged': bad('催办审批或裁定', 'Urged to decide'),
  'assignment-objected': plain('对交办提出异议', 'Objection to the assignment'),
  'assignment-kept': plain('异议未采纳', 'Objection dismissed'),
  'assignment-transferred': plain('移交其他单位', 'Given to another body'),
  'duty-gap-opened': bad('任务无人承接', 'Duty without a successor'),
  'transfer-changed': plain('职责划转变更', 'Transfer of duties changed'),
  'assignment-withdrawn': plain('交办随机构变动收回', 'Assignment withdrawn with the change of bodies'),
  'duty-transferred': plain('任务移交', 'Duty transferred'),
  resumed: plain('恢复计时', 'Clock goes on'),
  reopened: bad('重新打开', 'Reopened'),
  'closed-not-done': bad('按未完成终止', 'Closed as not done'),
  'closed-not-applicable': good('不再适用，终止', 'Closed as not applicable'),
  'bodies-reorganised': plain('机构改革', 'Bodies reorganised'),
  'reorganisation-planned': plain('预定机构变动', 'Change of bodies planned'),
  'reorganisation-withdrawn': plain('撤回预定的机构变动', 'Planned change of bodies withdrawn'),
  'reorganisation-doubtful': plain('预定的机构变动未能施行', 'Planned change of bodies could not be made'),
  'transfer-disputed': plain('职责划转有争议', 'Transfer of duties disputed'),
  'case-transferred': plain('案件移交', 'Case passed on'),
  'document-readdressed': plain('文书改送承接单位', 'Document readdressed to the successor'),
  'office-holder-changed': plain('负责人变更', 'Office holder changed'),
  'office-substituted': plain('代行职责', 'Substitute appointed'),
  authority: plain('职权登记', 'Authority'),
  'authority-entered': plain('职权登记待核准', 'Authority entered, to be confirmed'),
  'authority-confirmed': good('职权登记已核准', 'Authority confirmed'),
  'authority-refused': bad('职权登记未核准', 'Authority not confirmed'),
  'authority-ended': plain('职权登记终止或撤销', 'Authority ended or withdrawn'),
  'authority-begun': plain('职权变动生效', 'Change of authority in force'),
  'post-entered': plain('登记人员和职务', 'Person and post entered', { open: true }),
  'post-ended': plain('职务终止', 'Post ended', { open: true }),
  'person-reached': plain('登记电话和地址', 'Telephone and address entered', { open: true }),
  'authority-lapsed': plain('职权登记逾期失效', 'Entry of authority lapsed'),
  'work-handed-over': plain('工作交接', 'Work handed over'),
  'restriction-drafted': plain('拟提限批建议', 'Restriction proposed in draft'),
  'restriction-proposed': plain('限批建议报送', 'Restriction proposed to the authority'),
  'restriction-restrict': plain('有权机关决定限批', 'Authority restricted approvals'),
  'restriction-refuse': plain('有权机关不予限批', 'Authority refused to restrict'),
  'restriction-extend': plain('有权机关延长限批', 'Authority extended the restriction'),
  'restriction-lift': plain('有权机关解除限批', 'Authority lifted the restriction'),
  'restriction-checked': plain('限批期满现场核查', 'On-site check after the restriction'),
  'restriction-check-asked': plain('限批期满，待现场核查', 'Period over, on-site check asked for'),
  'restriction-check-late': plain('限批期满现场核查逾期', 'On-site check after the restriction is late'),
  'restriction-propose-lifting': plain('拟提请解除限批', 'Lifting to be proposed'),
  'restriction-propose-extension': plain('拟提请延长限批', 'Extension to be proposed'),
  'digests-sent': plain('发出每日汇总', 'Digests of the day sent'),
  'urging-passed-on': plain('催办无人查看，告知上级', 'Unopened urging passed on'),
  'urging-not-read': plain('催办始终无人查看', 'Urging never opened'),
  'messages-written': plain('生成外发消息', 'Messages to persons written'),
  'delivery-again': plain('重发未送达消息', 'Message sent again'),
  'record-covered': plain('开始封存已有登记', 'What was recorded before is sealed'),
  'directory-read': plain('读入单位名录', 'Directory of bodies read'),
  'demo-accounts-made': plain('建立演示账号', 'Demo accounts made'),
  'register-opened': plain('建立清单', 'Register opened', { open: true }),
  'register-filed': plain('清单更新', 'Register filed'),
  'ledger-noted': plain('台账批注', 'Note in the ledger'),
  'target-set': plain('登记下达指标', 'Figure of a target set', { open: true }),
  'spot-checks-drawn': plain('随机抽查', 'Spot checks drawn'),
  'site-check-assigned': plain('抽中，待现场核查', 'Drawn for an on-site check'),
  'site-check-confirmed': good('现场核查属实', 'On-site check: confirmed'),
  'site-check-not-confirmed': bad('现场核查不属实', 'On-site check: not confirmed', { assessed: 'not-as-reported' }),
} satisfies Record<string, EventKindTerms>;

export type EventKind = keyof typeof EVENT_KINDS;

export const EVENT_KIND_IDS: readonly EventKind[] = idsOf(EVENT_KINDS);

const marked = (mark: keyof Marks): readonly EventKind[] =>
  EVENT_KIND_IDS.filter((kind) => EVENT_KINDS[kind][mark] !== undefined);

/** What betrays that there is a referral. */
export const RESTRICTED_EVENTS = marked('restricted');

/** What everybody in the county may read. */
export const OPEN_EVENTS = marked('open');

/** How the score of a year calls the kinds of events that it counts; others cost nothing. */
export const ASSESSED_EVENTS: Readonly<Partial<Record<EventKind, AssessedKind>>> = Object.fromEntries(
  marked('assessed').map((kind) => [kind, EVENT_KINDS[kind].assessed]),
);

/** What the catalogue says of a kind; nothing of one that an earlier version recorded and none records any more. */
export const eventTermsOf = (kind: string): EventKindTerms | undefined =>
  Object.hasOwn(EVENT_KINDS, kind) ? EVENT_KINDS[kind as EventKind] : undefined;
