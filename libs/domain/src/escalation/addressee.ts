import { DubanError } from '../errors';
import { termsOf, type DocumentKind } from '../vocabulary';

/** What decides whether a body can be ordered, and by whom. */
export interface Addressee {
  name: string;
  /** As in the directory: department, town, court, bank … */
  kind: string;
  subordinateToCounty: boolean;
}

/**
 * Who may sign what for whom: a demand comes from the county government's office; a department may not write orders to a
 * town or to another department (整治形式主义为基层减负若干规定, 2024; 政府督查工作条例 art. 7).
 *
 * @throws DubanError `issuer-not-superior`
 */
export function requireMayOrder(
  issuer: { name: string; role: string },
  kind: DocumentKind,
  addressee: Addressee,
): void {
  if (issuer.role === 'county-office' || !termsOf(kind).demands) return;
  throw new DubanError(
    'issuer-not-superior',
    {
      zh: `“${issuer.name}”不能向“${addressee.name}”发出该文件：此类文件由县政府或县政府办公室签发，部门不得向镇和其他部门发指令性文件。请提请县政府办公室签发。`,
      en: `"${issuer.name}" cannot send this to "${addressee.name}": it is signed by the county government or its office; a department does not give orders to a town or another department. Ask the county office to sign it.`,
    },
    { issuer: issuer.name, addressee: addressee.name, kind },
  );
}
