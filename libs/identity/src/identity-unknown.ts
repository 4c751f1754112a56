import { DubanError } from '@app/domain/errors';

/** Said to whom the issuer has vouched for: only they learn their own number. */
export const identityUnknown = (subject: string) =>
  new DubanError('identity-unknown', {
    zh: `您的统一身份（编号 ${subject}）尚未绑定督办账号：请先用本系统密码登录，在“我的账号”中绑定；或把编号告诉系统管理员，由其绑定。`,
    en: `Your identity (number ${subject}) is bound to no account here: sign in with the password of this system and bind it under "My account", or tell the administrator the number.`,
  });
