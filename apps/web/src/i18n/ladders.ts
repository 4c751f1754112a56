/** The words of the page of the ladders; what a rung says comes with it in both languages. */
export const laddersZh = {
  title: '督办阶梯',
  open: '查看各级',
  runsBy: (version: string, from: string) => `本方案按版本 ${version}（自 ${from} 起生效）运行。依据按方案当前日期。`,
  names: { A: '任务逾期', B: '年度考核', C: '突出问题', D: '弄虚作假、失职', E: '预警' },
  about: '类别',
  entry: '启动条件',
  grace: '宽限',
  act: '办理',
  document: '文种',
  basis: '依据',
  signer: '签发',
  exit: '了结',
  vacancy: '负责人空缺时',
  off: '已停用',
  notInForce: '当日不在施行期内',
};

export const laddersEn: typeof laddersZh = {
  title: 'Ladders',
  open: 'Show every rung',
  runsBy: (version, from) =>
    `The plan runs by version ${version} (valid from ${from}). Legal bases as of the date of the plan.`,
  names: {
    A: 'Late obligation',
    B: 'Annual assessment',
    C: 'Prominent problem',
    D: 'Falsified data, dereliction',
    E: 'Early warning',
  },
  about: 'Of',
  entry: 'Entry',
  grace: 'Grace',
  act: 'Act',
  document: 'Document',
  basis: 'Legal basis',
  signer: 'Signer',
  exit: 'Exit',
  vacancy: 'Vacant post',
  off: 'switched off',
  notInForce: 'not in force on that day',
};
