import type { Words } from '../../vocabulary';
import type { SchemeGroup } from './scheme';

/** Results of before there were groups stand together. */
const OF_NO_GROUP = { id: null, words: { zh: '参加考核的单位', en: 'bodies that were assessed' } };

/** Results by group, in the order of the scheme and in their own within a group; a group without any is left out. */
export const inGroups = <Row extends { groupId: string | null }>(
  groups: readonly Pick<SchemeGroup, 'id' | 'words'>[],
  results: readonly Row[],
): { words: Words; rows: Row[] }[] =>
  [...groups, OF_NO_GROUP]
    .map(({ id, words }) => ({ words, rows: results.filter(({ groupId }) => groupId === id) }))
    .filter(({ rows }) => rows.length > 0);
