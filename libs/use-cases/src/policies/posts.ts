import type { Standing } from '@app/domain/bodies';
import type { Actor } from '../actor';

/**
 * What a person does for the county office or the organization department, by how far it reaches.
 * handle: register a problem, record an interview, draft, review a draft · decide: close, accept, lift, refer, settle a dispute,
 * sign · install: what holds for a whole plan or the whole county, also from the machine's own command line.
 */
export type OfficeAct = 'handle' | 'decide' | 'install';

/** Which post may do what: three persons of one office are not one. Signing and entering authority have rules of their own. */
export const POSTS: Readonly<Record<OfficeAct, readonly Standing[]>> = {
  handle: ['head', 'away', 'acting', 'deputy', 'staff', 'operator'],
  decide: ['head', 'away', 'acting', 'deputy'],
  install: ['head', 'away', 'acting', 'deputy', 'operator'],
};

/** Whether the post of a person reaches that far; nobody in particular is staff. */
export const postMay = ({ standing = 'staff' }: Pick<Actor, 'standing'>, act: OfficeAct): boolean =>
  POSTS[act].includes(standing);
