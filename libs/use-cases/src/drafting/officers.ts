import type { Directory } from '@app/config';
import type { DocumentKind, MaySign, Officers, PostHolder } from '@app/domain/escalation';
import type { OfficialDocument } from '@app/persistence';
import type { OfficeOnDay, Staffed } from '../bodies/officers-on';
import { holderOf } from '../bodies/posts-on';

/** What decides who signs a paper: its kind, and the body it was presented to, null for the county office. */
export interface PaperToSign {
  kind: DocumentKind;
  signingBodyId: number | null;
}

export const toSign = ({ kind, signingBody }: Pick<OfficialDocument, 'kind' | 'signingBody'>): PaperToSign => ({
  kind,
  signingBodyId: signingBody?.id ?? null,
});

/**
 * Who reviews and signs a paper, where the directory says that it is not anybody and the head of the office: the holders of
 * posts; and the head where the signer lets the time pass, unless another post is named for it. What is presented to the county
 * government is reviewed in the office, and signed there.
 */
export function signersOfKind(
  { signers }: Pick<Directory, 'signers'>,
  { kind, signingBodyId }: PaperToSign,
  office: OfficeOnDay,
): Officers {
  const there = signingBodyId === null ? null : office.government;
  const named = signers?.find((one) => one.kind === kind && (one.body !== undefined) === (there !== null));
  if (!named) return there ?? office;
  const by = (of: Staffed, post: string): PostHolder | null => holderOf(of.posts, post);
  const reviewer = named.reviewer === undefined ? null : by(office, named.reviewer);
  const signs = there ?? office;
  if (named.signer !== undefined) {
    const { elsewhere } = signs;
    const head = by(signs, named.signer);
    return {
      head,
      deputy: named.deputy ? by(signs, named.deputy) : signs.head,
      reviewer,
      ...(elsewhere ? { elsewhere } : {}),
    };
  }
  return { ...signs, reviewer, ...(named.deputy ? { deputy: by(signs, named.deputy) } : {}) };
}

/**
 * The head of the office signs in the own right, also where somebody else was to sign; whoever stands in for the head signs
 * as that.
 */
export function asSignedBy(
  { name }: Pick<PostHolder, 'name'>,
  { officers, signers }: { officers: Officers; signers: Officers },
  asCalled: MaySign,
): MaySign {
  if (signers.elsewhere !== undefined || signers.head === officers.head || officers.head?.name !== name)
    return asCalled;
  return officers.acting ? { insteadOf: officers.acting.away, acting: true } : { insteadOf: null };
}
