import { DubanError } from '../errors';
import {
  barredFromReview,
  partOf,
  standingToSign,
  type Bar,
  type MaySign,
  type Officers,
  type Person,
  type PostHolder,
  type Presented,
  type SignOffTerms,
} from './sign-off';

/**
 * 审核: by somebody who did not draft it, and by the reviewer where one is named.
 * @throws DubanError `sign-off-same-person`, `sign-off-not-reviewer`
 */
export function requireReviewer(
  presented: Presented,
  person: Person,
  officers: Pick<Officers, 'reviewer'>,
  terms: SignOffTerms | undefined,
): void {
  const bar = barredFromReview(presented, person, officers, terms);
  if (bar === null) return;
  if (bar === 'not-reviewer') throw notReviewer(officers.reviewer!);
  throw new DubanError(
    'sign-off-same-person',
    {
      zh: `${person.name}参与了该稿的起草，不能再审核，请由县政府办的其他人员审核。`,
      en: `${person.name} wrote at this draft and cannot review it too. Another person of the county office has to.`,
    },
    { name: person.name, part: 'drafter' },
  );
}

/**
 * 签发: by the head of the office, or by the deputy when it is his turn.
 *
 * @returns whom the signature stands in for
 * @throws DubanError `sign-off-unreviewed`, `sign-off-same-person`, `sign-off-not-signer`, `sign-off-deputy-not-called`,
 *   `sign-off-substituted`
 */
export function requireSigner(
  presented: Presented,
  person: Person,
  officers: Officers,
  terms: SignOffTerms | undefined,
): MaySign {
  const standing = standingToSign(presented, person, officers, terms);
  if (!('bar' in standing)) return standing;
  throw refusal(standing.bar, presented, person, officers, terms);
}

function refusal(
  bar: Bar,
  presented: Presented,
  person: Person,
  officers: Officers,
  terms: SignOffTerms | undefined,
): DubanError {
  const { zh, en } = whoElse(presented, officers, terms);
  const { name } = person;
  switch (bar) {
    case 'unreviewed':
      return new DubanError('sign-off-unreviewed', {
        zh: '该稿尚未审核，不能签发，请先由县政府办的审核人员审核。',
        en: 'The draft has not been reviewed, so it cannot be signed. Somebody of the county office reviews it first.',
      });
    case 'drafter':
    case 'reviewer':
      return new DubanError(
        'sign-off-same-person',
        {
          zh: `${name}已${bar === 'drafter' ? '起草' : '审核'}该稿，起草、审核、签发不能为同一人，${zh}。`,
          en: `${name} has ${bar === 'drafter' ? 'drafted' : 'reviewed'} it; drafter, reviewer and signer are different persons. ${en}.`,
        },
        { name, part: bar },
      );
    case 'not-called':
      return new DubanError('sign-off-deputy-not-called', {
        zh: `${name}只在签发人逾期未签并收到代签通知后才可代签，${zh}。`,
        en: `${name} may sign only after the signer has let the time pass and the deputy was called. ${en}.`,
      });
    case 'substituted':
      return new DubanError(
        'sign-off-substituted',
        {
          zh: `现由${officers.head!.name}临时主持工作。${name}已返岗的，请先在“单位”页面终止该项临时主持，随即可以签发。`,
          en: `${officers.head!.name} stands in for ${name} now. Once back, end that substitution on the page of the body, and sign right after.`,
        },
        { name, substitute: officers.head!.name },
      );
    case 'not-signer':
      return new DubanError('sign-off-not-signer', {
        zh: `${name}不是该文件的签发人，${zh}。`,
        en: `${name} is not the signer of this document. ${en}.`,
      });
  }
}

/** Who may sign instead, so that nobody is left before a closed door. */
function whoElse(
  presented: Presented,
  officers: Officers,
  terms: SignOffTerms | undefined,
): { zh: string; en: string } {
  const { head, deputy, elsewhere } = officers;
  const free = (one: PostHolder | null) => one && !partOf({ ...one, accountId: null }, presented, terms);
  const next = free(head) ? head : free(deputy) ? deputy : null;
  if (next) return { zh: `请由${next.post}${next.name}签发`, en: `It is for ${next.name} (${next.post}) to sign` };
  if (!head && !deputy && elsewhere !== undefined) {
    return {
      zh: `请先在“单位”页面登记${elsewhere}的主要负责人或临时主持`,
      en: `Enter who heads ${elsewhere}, or a substitute, on the page of the body first`,
    };
  }
  if (!head && !deputy) return { zh: '请由县政府办的其他人员签发', en: 'Another person of the county office signs' };
  return {
    zh: '可签发的人员均已参与该稿，请退回，由其他人员修改、审核后再签发',
    en: 'Everybody who may sign has another part in it: send it back, and let others revise and review it',
  };
}

const notReviewer = ({ name, post }: PostHolder) =>
  new DubanError(
    'sign-off-not-reviewer',
    {
      zh: `此类文书由${post}${name}审核。该职务换人或空缺的，请县政府办主要负责人在“单位”页面登记，随即可以审核。`,
      en: `${name} (${post}) reviews papers of this kind. Where somebody else holds that post, the head of the county office enters it on the page of the body, and the review goes on at once.`,
    },
    { name, post },
  );
