import { ACCOUNT_ROLES, type AccountRole } from './accounts';
import type { Language } from './words';

/** Where a line tells of a role: at its beginning, or behind what sets apart who somebody was and is. */
const ROLE = /(?<=^|[\s，→])[a-z]+(?:-[a-z]+)*(?=$|[\s，→])/g;

/** What a line of the security log says of an account, with its role in words: the log itself keeps the program's name for it. */
export const withRoleWords = (text: string, language: Language): string =>
  text.replace(ROLE, (word) =>
    Object.hasOwn(ACCOUNT_ROLES, word) ? ACCOUNT_ROLES[word as AccountRole].words[language] : word,
  );
