import type { Directory } from '@app/config';
import { POST_PARTS, type StaffPart } from '@app/domain/vocabulary';

/**
 * Whether a post gives authority: it signs for the head, or the directory names it for the review or the signature of papers, or
 * of the assessment of a year. Who takes such a post is entered by one person and confirmed by another.
 */
export function givesAuthority(
  directory: Pick<Directory, 'countyOffice' | 'organizationDepartment' | 'signers' | 'assessment'>,
  bodyName: string,
  { part, title }: { part: StaffPart; title: string },
): boolean {
  const { countyOffice, organizationDepartment, signers = [], assessment } = directory;
  const named = [
    ...signers.flatMap(({ body = countyOffice, signer, deputy, reviewer }) => [
      ...[signer, deputy].map((post) => [body, post]),
      [countyOffice, reviewer],
    ]),
    ...[assessment?.signer, assessment?.reviewer].map((post) => [organizationDepartment, post]),
  ];
  return POST_PARTS[part].authority || named.some(([body, post]) => body === bodyName && post === title);
}
