import type { Directory } from '@app/config';

/** Who besides the body sits at a talk (参加人员): they are copied on its notification, or they would not know of it. */
export const guestsOfTalk = (
  { coordinator, organizationDepartment }: Pick<Directory, 'coordinator' | 'organizationDepartment'>,
  body: string,
): string[] => [...new Set([coordinator, organizationDepartment])].filter((name) => name !== body);
