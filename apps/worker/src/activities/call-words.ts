import type { Officers, PostHolder, SignOffCall } from '@app/domain/escalation';

const named = (one: PostHolder | null) => (one ? `${one.post}${one.name}` : '');

/** What the county office reads when a draft lies too long. */
export function callWords(call: SignOffCall, title: string, { head, deputy }: Officers): string {
  switch (call) {
    case 'review-late':
      return `催审：${title}，已过审核时限，请审核`;
    case 'revision-late':
      return `催改：${title}，已过修改时限，请修改后重新送审`;
    case 'signature-late':
      return `催签：${title}，已过签发时限，请${named(head) || named(deputy)}签发`;
    case 'deputy-called':
      return deputy
        ? `代签：${title}，${named(head) || '签发人'}逾期未签，${named(deputy)}即日起可代签`
        : `逾期未签：${title}，未指定代签人，请在单位名录中指定，或请${named(head) || '签发人'}签发`;
  }
}
