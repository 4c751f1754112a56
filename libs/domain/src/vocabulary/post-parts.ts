import { idsOf, words } from './words';

/**
 * What somebody does in a body by the post he holds. Who heads a body, and who signs for its head, has authority, which one
 * person enters and another confirms. The other parts give none by themselves, so that the body itself says who they are.
 */
export const POST_PARTS = {
  head: { words: words('主要负责人', 'head'), authority: true },
  // 党政同责: of a town its Party secretary leads beside its head.
  secretary: { words: words('党组织主要负责人（书记）', 'Party secretary'), authority: false },
  leader: { words: words('分管领导', 'leader in charge'), authority: false },
  deputy: { words: words('代签人', 'deputy, signs for the head'), authority: true },
  reviewer: { words: words('审核人', 'reviewer'), authority: false },
  handler: { words: words('经办人', 'handler'), authority: false },
} as const;

export type PostPart = keyof typeof POST_PARTS;

export const POST_PART_IDS: readonly PostPart[] = idsOf(POST_PARTS);

/** The parts of whoever stands in the directory beside the head; the head has a record of its own. */
export type StaffPart = Exclude<PostPart, 'head'>;

export const STAFF_PARTS: readonly StaffPart[] = POST_PART_IDS.filter((part): part is StaffPart => part !== 'head');

/** The parts that a body gives to its own people. */
export type GivenPart = { [P in PostPart]: (typeof POST_PARTS)[P]['authority'] extends false ? P : never }[PostPart];

export const GIVEN_PARTS: readonly GivenPart[] = POST_PART_IDS.filter(
  (part): part is GivenPart => !POST_PARTS[part].authority,
);
