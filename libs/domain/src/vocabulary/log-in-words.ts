import { SECURITY_EVENTS, type SecurityEventKind } from './accounts';
import { OUTSIDE_CHANNELS, type OutsideChannel } from './channels';
import type { RefusedCode } from './error-codes';
import { withRoleWords } from './roles-in-text';
import { words, type Language, type Words } from './words';

/** Why somebody was refused who is signed in. */
const REFUSALS: Readonly<Record<RefusedCode, Words>> = {
  'account-disabled': words('账号已停用', 'account disabled'),
  'authority-own-gain': words('与本人有关', 'concerns the person himself'),
  'authority-same-person': words('录入人不能自行确认', 'entered by the same person'),
  'identity-by-password-only': words('须用本系统密码登录', 'by the password of this system only'),
  'identity-unconfirmed': words('统一身份待本人确认', 'identity not confirmed by its owner'),
  'identity-unknown': words('统一身份未绑定', 'identity bound to nobody'),
  'issuer-not-superior': words('提出单位不是上级', 'not from a superior body'),
  'not-permitted': words('没有这项权限', 'not permitted'),
  'one-time-password-over': words('初始密码已失效', 'first password has run out'),
  'password-change-due': words('须先修改初始密码', 'first password has to be changed'),
  'present-password-wrong': words('当前密码不正确', 'present password wrong'),
  'post-has-authority': words('职务有审签权限，须两人办理', 'the post has authority, a matter of two persons'),
  'reconsideration-same-person': words('原签发人须回避', 'signed the matter himself'),
  'request-not-from-page': words('请求不是从本系统页面发出的', 'not sent by a page of this system'),
  'score-conflict': words('本单位、同组单位或有任务的条款须回避', 'own body, group or clause'),
  'score-same-person': words('参与过评分、拟稿或审核须回避', 'scored, drafted or reviewed it himself'),
  'sign-off-deputy-not-called': words('尚未轮到副职签发', 'deputy not called yet'),
  'sign-off-nobody-left': words('无人可签发', 'nobody left to sign'),
  'sign-off-not-reviewer': words('不是审核人', 'not the reviewer'),
  'sign-off-not-reviser': words('不由其修改', 'not theirs to revise'),
  'sign-off-not-signer': words('不是签发人', 'not the signer'),
  'sign-off-same-person': words('同一人不能再办下一步', 'took the step before'),
  'sign-off-substituted': words('职务已由他人代行', 'somebody else acts for him'),
  'work-list-same-person': words('清单由本人提出', 'proposed the list himself'),
};

/** What else the log keeps by the program's name for it. */
const SAID: Readonly<Record<string, Words>> = {
  ...REFUSALS,
  'unknown name': words('没有这个用户名', 'unknown name'),
  disabled: words('账号已停用', 'account disabled'),
  'one-time password over': words('初始密码已失效', 'first password has run out'),
  'identity unknown': words('统一身份未绑定账号', 'identity bound to nobody'),
  'identity unconfirmed': words('统一身份待本人确认', 'identity not confirmed by its owner'),
  flow: words('不是从本浏览器开始，或已过期', 'not begun in this browser, or too old'),
  state: words('与发起的登录不符', 'does not fit what was begun'),
  code: words('登录凭证无效', 'code not valid'),
  'used before': words('已使用过', 'used before'),
  'no code': words('没有登录凭证', 'no code'),
  'no UserId': words('没有成员编号', 'no number of a member'),
  audience: words('凭证不是发给本系统的', 'made for another system'),
  issuer: words('凭证来自其他认证机构', 'from another issuer'),
  answer: words('凭证未通过校验', 'proof does not hold'),
  declined: words('对方未同意登录', 'declined'),
  stranger: words('不是通讯录成员', 'no member'),
};

/** A channel of messages, where a line tells which a person has. */
const CHANNEL = /(?<=^|、|→ )[a-z]+(?:-[a-z]+)*(?=$|[\s、])/g;

/** `#5 body`: whose dates a calendar shows. */
const CALENDARS: Readonly<Record<string, Words>> = {
  person: words('本人日历', 'calendar of a person'),
  body: words('单位日历', 'calendar of a body'),
  plan: words('方案日历', 'calendar of a plan'),
};
const CALENDAR = /^(#\d+) (person|body|plan)$/;

/** By what the log was looked through: `kind=signed-in result=refused`. */
const ASKED: Readonly<Record<string, Words>> = {
  kind: words('事件', 'kind'),
  result: words('结果', 'result'),
  accountId: words('账号编号', 'account'),
  address: words('地址', 'address'),
  text: words('查找', 'text'),
  from: words('自', 'from'),
  to: words('至', 'to'),
};
const RESULTS: Readonly<Record<string, Words>> = { done: words('成功', 'done'), refused: words('拒绝', 'refused') };
const QUESTION = /(?<=^| )(kind|result|accountId|address|text|from|to)=(\S*)/g;

/** What was written in both languages: `解除身份绑定 / unbound`. */
const BOTH = /^(.*\p{Script=Han}.*?) \/ ([A-Za-z].*)$/u;
const BETWEEN = ' · ';

/**
 * What a line of the security log says, in the words of a language: the log itself keeps the program's names, which stay the
 * same. What somebody else's machine answered is shown as it came.
 */
export const logInWords = (text: string, language: Language): string =>
  text
    .split(BETWEEN)
    .map((part) => partInWords(part, language))
    .join(BETWEEN);

function partInWords(part: string, language: Language): string {
  if (Object.hasOwn(SAID, part)) return SAID[part][language];
  const both = BOTH.exec(part);
  if (both) return both[language === 'zh' ? 1 : 2];
  const told = part
    .replace(CALENDAR, (_, number: string, scope: string) => `${number} ${CALENDARS[scope][language]}`)
    .replace(/^(\d+) d$/, (_, days: string) => (language === 'zh' ? `${days}天` : `${days} days`))
    .replace(QUESTION, (_, of: string, value: string) => `${ASKED[of][language]}=${valueInWords(of, value, language)}`)
    .replace(CHANNEL, (name) =>
      Object.hasOwn(OUTSIDE_CHANNELS, name) ? OUTSIDE_CHANNELS[name as OutsideChannel].words[language] : name,
    );
  return withRoleWords(told, language);
}

function valueInWords(of: string, value: string, language: Language): string {
  if (of === 'kind' && Object.hasOwn(SECURITY_EVENTS, value))
    return SECURITY_EVENTS[value as SecurityEventKind].words[language];
  return of === 'result' && Object.hasOwn(RESULTS, value) ? RESULTS[value][language] : value;
}

/** The program's names behind words somebody looks for, so that a line is found by what its reader sees. */
export const namesBehindWords = (looked: string): string[] => {
  const sought = looked.trim().toLowerCase();
  if (sought === '') return [];
  const fits = ({ zh, en }: Words) => zh.includes(sought) || en.toLowerCase().includes(sought);
  return Object.keys(SAID).filter((name) => fits(SAID[name]));
};
