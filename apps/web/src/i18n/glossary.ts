/** A term of the annual assessment that a page explains wherever it stands in a sentence. */
export interface Term {
  term: string;
  help: string;
}

export const glossaryZh: readonly Term[] = [
  {
    term: '视同完成',
    help: '本年度没有该类到期任务的，这一项按全部完成计满分：没有任务的单位不因此少得分，也不另外加分。',
  },
  {
    term: '不适用',
    help: '该项目对这个单位本年度没有可以评价的内容（例如没有到期任务），不是得零分；如何处理见考核办法“计分”。',
  },
  {
    term: '折算',
    help: '把不适用项目的分值从满分中去掉，其余得分按比例放大。例如应得 90 分、实得 88 分，折算为 88 ÷ 90 × 100 = 97.78 分。',
  },
  { term: '扣完为止', help: '最多扣到该项 0 分，不影响其他项目的得分。' },
  { term: '一票否决', help: '发生所列情形的，不论其他项目得多少分，全年按所列分数或等次计。' },
  {
    term: '核查调整',
    help: '核验单位发现与报送不一致时，在系统计算的分数旁另记的加分或减分，写明理由和办理人，原计算结果不改。',
  },
  { term: '异议成立', help: '申诉被采纳后，在原分数旁另记的加分。' },
  { term: '终期考核', help: '方案最后一年的考核：等次先看主要指标是否全部达到，再看重点工作得分。' },
  { term: '重点工作', help: '除主要指标外的各项考核项目，合计得分用于决定终期等次是否降一等。' },
  { term: '降一等', help: '按指标本应评定的等次下降一级，例如由优秀降为良好；不合格不再降。' },
  { term: '任务少', help: '可以评价的事项很少，一两项的得失就会使分数大起大落，分数仅供参考。' },
  { term: '草案', help: '评分完成后反馈各单位的结果，可以申诉；签发之前都可能变动。' },
  { term: '签收', help: '确认已经收到，不表示同意；申诉期限从签收之日起算。' },
  { term: '抽取', help: '由系统按随机数抽取任务，随机数留存，任何人可以据此重新抽取核对，不能挑选。' },
  { term: '已冻结', help: '签发后的结果连同依据固定保存，不再改动；以后发现的问题另行记录在旁。' },
];

export const glossaryEn: readonly Term[] = [
  {
    term: 'counts as done',
    help: 'A body of which nothing of this kind fell due in the year gets the full points of the item: it neither loses nor gains by having no task.',
  },
  {
    term: 'does not apply',
    help: 'There is nothing to judge of this body in the year, which is not the same as no points.',
  },
  {
    term: 'veto',
    help: 'Where this happened the year has the score or grade that is named, whatever the other items give.',
  },
  { term: 'few items', help: 'So little could be judged that one task more or less moves the score far.' },
  {
    term: 'lowers it by one',
    help: 'The grade by the figures goes down one step, e.g. from excellent to good; fail stays fail.',
  },
  {
    term: 'key work',
    help: 'All items beside the headline figures; together they decide whether the last grade goes down a step.',
  },
];
