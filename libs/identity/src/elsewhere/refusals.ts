import { DubanError } from '@app/domain/errors';
import type { NotVouchedWhy } from './way';

/** What is said to the person, by what went wrong. */
const SAID: Readonly<Record<Exclude<NotVouchedWhy, 'unreachable'> | 'flow', { zh: string; en: string }>> = {
  flow: {
    zh: '这次登录已过期，或不是从本页面开始的，请返回登录页重新开始。',
    en: 'This sign-in has run out, or was not begun in this browser. Go back to the sign-in page and begin again.',
  },
  code: {
    zh: '登录凭证已使用过或已过期，请返回登录页重新开始。',
    en: 'The code has been used already, or has run out. Go back to the sign-in page and begin again.',
  },
  audience: {
    zh: '收到的身份凭证不是发给本系统的，已拒绝并记录，请联系管理员。',
    en: 'The proof of identity was made for another system; it was refused and recorded. Tell the administrator.',
  },
  issuer: {
    zh: '收到的身份凭证来自其他认证机构，已拒绝并记录，请联系管理员。',
    en: 'The proof of identity comes from another issuer; it was refused and recorded. Tell the administrator.',
  },
  answer: {
    zh: '身份凭证未通过校验，已拒绝并记录，请重试；仍不成功的，请联系管理员。',
    en: 'The proof of identity does not hold; it was refused and recorded. Try again, or tell the administrator.',
  },
  declined: {
    zh: '统一身份认证未同意登录，请重试，或改用本系统的用户名和密码。',
    en: 'The sign-in was declined. Try again, or use the user name and password of this system.',
  },
  stranger: {
    zh: '您不是本单位通讯录中的成员，或不在应用可见范围内，请联系管理员。',
    en: 'The platform does not know you as a member, or the application is not visible to you. Ask the administrator.',
  },
};

export const refusedElsewhere = (why: keyof typeof SAID) => new DubanError('sign-in-elsewhere-refused', SAID[why]);

export const elsewhereUnreachable = () =>
  new DubanError('sign-in-elsewhere-unreachable', {
    zh: '统一身份认证暂时不可用，请稍后重试，或使用本系统的用户名和密码登录。',
    en: 'The identity service is not available now. Try again later, or use the user name and password of this system.',
  });

/** The administrator alone opens nobody's account. */
export const identityUnconfirmed = (subject: string) =>
  new DubanError('identity-unconfirmed', {
    zh: `管理员已为您登记这个统一身份（编号 ${subject}），须由您本人确认后才能使用：请先用本系统密码登录，在“我的账号”中确认。`,
    en: `The administrator has entered your identity (number ${subject}); it opens your account once you have confirmed it: sign in with the password of this system and confirm it under "My account".`,
  });
