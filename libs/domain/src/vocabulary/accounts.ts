import { idsOf, words } from './words';

/** What an account may do follows from its role; the last two look after accounts and the security log, and see no plan. */
export const ACCOUNT_ROLES = {
  'county-office': { words: words('县政府办', 'County office') },
  coordinator: { words: words('牵头协调单位', 'Coordinating body') },
  organization: { words: words('县委组织部', 'Organization department') },
  department: { words: words('部门', 'Department') },
  town: { words: words('乡镇', 'Town') },
  reader: { words: words('只读', 'Reader') },
  administrator: { words: words('系统管理员', 'Administrator') },
  auditor: { words: words('安全审计员', 'Auditor') },
} as const;

export type AccountRole = keyof typeof ACCOUNT_ROLES;

/** Every kind of line in the security log. */
export const SECURITY_EVENTS = {
  'signed-in': { words: words('登录', 'signed in') },
  'sign-in-failed': { words: words('登录失败', 'sign-in failed') },
  'sign-in-locked': { words: words('登录受限', 'sign-in limited') },
  'signed-out': { words: words('退出', 'signed out') },
  'account-opened': { words: words('开设账号', 'account opened') },
  'account-changed': { words: words('变更账号', 'account changed') },
  'account-reassigned': { words: words('账号转交', 'account given to another') },
  'account-disabled': { words: words('停用账号', 'account disabled') },
  'account-closed': { words: words('注销账号', 'account closed') },
  'account-reopened': { words: words('重新启用账号', 'account opened again') },
  'password-changed': { words: words('修改密码', 'password changed') },
  'password-reset': { words: words('重置密码', 'password reset') },
  'sessions-ended': { words: words('结束会话', 'sessions ended') },
  'demo-ended': { words: words('演示结束', 'demo ended') },
  'contact-changed': { words: words('变更消息渠道', 'channels of messages changed') },
  'identity-bound': { words: words('绑定统一身份', 'identity bound') },
  'identity-entered': { words: words('登记统一身份，待本人确认', 'identity entered, to be confirmed by its owner') },
  'identity-unbound': { words: words('解除统一身份', 'identity unbound') },
  'issuer-unreachable': { words: words('统一身份认证不可用', 'identity service not available') },
  'feed-opened': { words: words('开通日历订阅', 'calendar opened') },
  'feed-closed': { words: words('停用日历订阅', 'calendar ended') },
  'file-downloaded': { words: words('下载文件', 'file downloaded') },
  exported: { words: words('导出表格', 'table exported') },
  'restricted-read': { words: words('查看受限内容', 'restricted matter read') },
  'permission-refused': { words: words('越权被拒', 'permission refused') },
  'security-log-read': { words: words('查看安全日志', 'security log read') },
  'security-log-exported': { words: words('导出安全日志', 'security log exported') },
} as const;

export type SecurityEventKind = keyof typeof SECURITY_EVENTS;

export const SECURITY_EVENT_KINDS: readonly SecurityEventKind[] = idsOf(SECURITY_EVENTS);
