/** Somebody as the record keeps him; without an account (in a rehearsal, or in the record of old) the name is all there is. */
export interface Named {
  accountId: number | null;
  name: string;
}

/**
 * One account is one person, and so is one name: two accounts of one name in an office would let one person draft, review
 * and sign, or enter and confirm. Two persons of one name tell themselves apart in it.
 */
export const samePerson = (a: Named, b: Named): boolean =>
  (a.accountId !== null && a.accountId === b.accountId) || a.name === b.name;
