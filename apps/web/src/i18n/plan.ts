import type { Profile } from '@app/domain/rehearsal/situation';

/** The words of a plan: its state, its sandbox and its clock. */
export const planZh = {
  title: '工作方案',
  import: '导入方案',
  importHint: '选择或拖入方案文件',
  importKinds: '.docx、.doc、.wps、有文字的 .pdf 和 .ofd、.xlsx、.html、.txt，不超过 10 MB；扫描件请先做文字识别',
  importFile: '上传文件',
  importPaste: '粘贴文字',
  importPasteHint: '把方案全文粘贴到这里，标题、文号和印发日期一起粘贴',
  importRead: '读取',
  importNote: '导入后先核对识别结果，确认之前不启动任何督办。',
  importing: '正在识别…',
  name: '方案名称',
  documentNumber: '文号',
  issuer: '发文机关',
  issuedOn: '印发日期',
  publicity: '公开方式',
  state: '状态',
  states: { imported: '待确认', running: '运行中', applied: '已并入' },
  clauses: '条款',
  obligations: '任务',
  doubts: '疑点',
  lights: '灯色',
  rehearsal: '模拟运行',
  demo: '演示',
  none: '还没有方案。请导入一份工作方案开始。',
  confirmFirst: '待核对确认',
  importedBy: '导入人',
  confirmedBy: '确认人',
  startedOn: '启动日期',
};

export const sandboxZh = {
  band: '模拟运行（沙盘），不对外',
  choice: '正式工作或沙盘',
  worlds: { real: '正式', sandbox: '沙盘（模拟运行）' },
  plans: '模拟运行（沙盘）',
  inbox: '沙盘中的待办',
};

export const clockZh = {
  virtualDate: '虚拟日期',
  dayForm: '年-月-日',
  today: '今天',
  progress: '模拟运行进度',
  finished: '模拟运行结束',
  running: '模拟运行中',
  profiles: {
    punctual: '人人按时',
    mixed: '有快有慢',
    nobody: '无人行动',
    erratic: '忽早忽晚',
  } satisfies Record<Profile, string>,
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  outside: '模拟运行不对外发送任何文件和消息',
};

export const planEn: typeof planZh = {
  title: 'Work plans',
  import: 'Import a plan',
  importHint: 'Choose or drop the plan document',
  importKinds: '.docx, .doc, .wps, .pdf and .ofd with text, .xlsx, .html, .txt, up to 10 MB; recognise scans first',
  importFile: 'File',
  importPaste: 'Pasted text',
  importPasteHint: 'Paste the whole plan here, with its title, number and date of issue',
  importRead: 'Read it',
  importNote: 'You check what was read first; nothing starts before you confirm.',
  importing: 'Reading…',
  name: 'Plan',
  documentNumber: 'Number',
  issuer: 'Issuer',
  issuedOn: 'Issued on',
  publicity: 'Publicity',
  state: 'State',
  states: { imported: 'To confirm', running: 'Running', applied: 'Taken over' },
  clauses: 'Clauses',
  obligations: 'Obligations',
  doubts: 'Doubts',
  lights: 'Lights',
  rehearsal: 'Rehearsal',
  demo: 'Demo',
  none: 'No plan yet. Import a work plan to begin.',
  confirmFirst: 'To be confirmed',
  importedBy: 'Imported by',
  confirmedBy: 'Confirmed by',
  startedOn: 'Started on',
};

export const sandboxEn: typeof sandboxZh = {
  band: 'Rehearsal (sandbox): nothing leaves the house',
  choice: 'Real work or the sandbox',
  worlds: { real: 'Real', sandbox: 'Sandbox (rehearsals)' },
  plans: 'Rehearsals (sandbox)',
  inbox: 'To do in the sandbox',
};

export const clockEn: typeof clockZh = {
  virtualDate: 'Virtual date',
  dayForm: 'YYYY-MM-DD',
  today: 'Today',
  progress: 'Progress of the rehearsal',
  finished: 'Rehearsal finished',
  running: 'Rehearsing',
  profiles: {
    punctual: 'Everyone on time',
    mixed: 'Some late',
    nobody: 'Nobody acts',
    erratic: 'Early, late or never',
  },
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  outside: 'A rehearsal sends nothing outside',
};
