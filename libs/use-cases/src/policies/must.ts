import { DubanError } from '@app/domain/errors';

/** Permission is the first line of a use case. @throws DubanError `not-permitted` */
export function must(allowed: boolean, what: { zh: string; en: string }): void {
  if (allowed) return;
  throw new DubanError('not-permitted', {
    zh: `您现在不能${what.zh}：该操作由其他单位或人员办理，或事项已不在该环节。`,
    en: `You cannot ${what.en} now: it is for somebody else, or the matter has moved on.`,
  });
}
