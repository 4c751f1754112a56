/** The words of 批示, what a leader wrote on a matter. */
export const instructionZh = {
  title: '登记领导批示',
  record: '登记批示',
  note: '批示登记后成为承办单位的督办任务，按时限提醒、催办和督办，办结须经审核。',
  leader: '批示领导（姓名、职务）',
  text: '批示内容',
  body: '承办单位',
  dueOn: '办理时限',
  confirm: '登记并交办',
  done: (on: string) => `已交办，时限 ${on}`,
};

export const instructionEn: typeof instructionZh = {
  title: 'Record a leader’s instruction',
  record: 'Record an instruction',
  note: 'It becomes an obligation of the body that carries it out: reminded, urged and supervised by its date, and closed once it has been checked.',
  leader: 'Given by (name and post)',
  text: 'Words of the instruction',
  body: 'Carried out by',
  dueOn: 'Due on',
  confirm: 'Record and assign',
  done: (on) => `Assigned, due on ${on}`,
};
