import type { SecurityEventKind, SecurityResult } from '@app/persistence';

/** The kinds of security events in the words of the exported file. */
export const KIND_WORDS: Record<SecurityEventKind, string> = {
  'signed-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-in-locked': '登录受限',
  'signed-out': '退出',
  'account-opened': '开设账号',
  'account-changed': '变更账号',
  'account-reassigned': '账号转交',
  'account-disabled': '停用账号',
  'account-closed': '注销账号',
  'account-reopened': '重新启用账号',
  'password-changed': '修改密码',
  'password-reset': '重置密码',
  'sessions-ended': '结束会话',
  'demo-ended': '演示结束',
  'file-downloaded': '下载文件',
  exported: '导出表格',
  'restricted-read': '查看受限内容',
  'permission-refused': '越权被拒',
  'security-log-read': '查看安全日志',
  'security-log-exported': '导出安全日志',
};

export const RESULT_WORDS: Record<SecurityResult, string> = { done: '成功', refused: '拒绝' };
