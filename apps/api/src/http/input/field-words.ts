/** What the fields of the forms are called there. */
const WORDS: Readonly<Record<string, string>> = {
  address: '地址',
  after: '起始编号',
  bases: '依据',
  basis: '依据',
  bodies: '单位',
  body: '单位',
  bodyId: '单位',
  bring: '需携带的材料',
  changed: '修改说明',
  checkedOn: '核查日期',
  clause: '条款',
  clauseNumber: '条款',
  clauses: '条款',
  commitments: '承诺事项',
  date: '日期',
  dueOn: '时限',
  endedOn: '终止日期',
  evidence: '佐证材料',
  findings: '发现的情况',
  from: '起始日期',
  fullName: '全称',
  heading: '标题',
  indicator: '指标',
  kind: '类别',
  limit: '时限',
  limitOn: '时限',
  months: '月数',
  name: '姓名或名称',
  newDueOn: '新的时限',
  newLimitOn: '新的时限',
  next: '下一步',
  number: '编号',
  obligationId: '任务',
  obligations: '任务',
  on: '日期',
  password: '密码',
  place: '地点',
  planId: '方案',
  post: '职务',
  reason: '理由',
  role: '角色',
  rung: '督办步骤',
  scope: '范围',
  since: '起始日期',
  situation: '情况',
  span: '期间',
  statedOn: '说明日期',
  text: '文字',
  title: '标题',
  to: '截止日期',
  toBody: '接收单位',
  unit: '单位（计量）',
  until: '截止日期',
  username: '登录名',
  value: '数值',
  wording: '文字',
  year: '年度',
};

/**
 * Fields as a person knows them: `commitments.0.dueOn` is 承诺事项第1项的时限. A name that no form shows is left out, because
 * it says nothing to whoever reads it; the answer lists every field by its name besides.
 */
export function fieldWords(fields: readonly string[]): string[] {
  const all = fields.flatMap((field) => {
    const steps = field.split('.');
    const words: string[] = [];
    for (const step of steps) {
      if (/^\d+$/.test(step)) {
        if (words.length > 0) words[words.length - 1] += `第${Number(step) + 1}项`;
      } else if (Object.hasOwn(WORDS, step)) words.push(WORDS[step]);
    }
    return words.length > 0 ? [words.join('的')] : [];
  });
  return [...new Set(all)];
}
