/** The words of the page on which a report is written. */
export const reportPageZh = {
  previous: '上次报送的文字',
  check: '提交前核对',
  checkTitle: '请核对后报送',
  back: '返回修改',
  late: (date: string) => `已超过时限 ${date}，报送后仍记为逾期。`,
  short: '以下指标未达到目标。可以报送，请在办理情况中写明原因和下一步。',
  noEvidence: '没有佐证材料。',
  receipt: '报送回执',
  arrived: (number: number) => `已收到，回执编号 ${number}`,
  withdraw: '撤回',
  withdrawTitle: '撤回这份报告？',
  withdrawNote: '撤回后任务回到未报状态，时限不变；报告留存备查。审核以后不能撤回。',
  withdrawn: '已撤回',
  toWorkbench: '返回工作台',
  notNow: '这项任务现在不需要报送。',
  dropHere: '把文件拖到这里，或点击选择',
};

export const reportPageEn: typeof reportPageZh = {
  previous: 'What was reported last',
  check: 'Check before sending',
  checkTitle: 'Check, then send',
  back: 'Back to the text',
  late: (date) => `The date, ${date}, has passed: it counts as late even once it is sent.`,
  short: 'These figures miss their targets. The report may be sent; write why, and what comes next.',
  noEvidence: 'There is no evidence.',
  receipt: 'Receipt',
  arrived: (number) => `Received as number ${number}`,
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this report?',
  withdrawNote:
    'The task is open again under the same date; the report stays in the record. It cannot be withdrawn once it has been checked.',
  withdrawn: 'Withdrawn',
  toWorkbench: 'Back to the workbench',
  notNow: 'No report is due on this task now.',
  dropHere: 'Drop files here, or choose them',
};
