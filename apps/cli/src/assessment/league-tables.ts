import type { SchemeGroup } from '@app/domain/assessment';
import { GRADES, type GradeName } from '@app/domain/vocabulary';
import { columns } from '../columns';

/** One line of a league table. */
export interface Placed {
  body: string;
  group: string | null;
  place: number | null;
  score: number;
  grade: GradeName;
  fewItems: boolean;
}

/** The league tables of a year, one for each group, with how many it has; scores of an older version stand in one table. */
export function leagueTables(
  groups: readonly Pick<SchemeGroup, 'id' | 'words'>[],
  subjects: readonly Placed[],
): string {
  const tables = [...groups, null].flatMap((group) => {
    const those = subjects.filter((one) => one.group === (group?.id ?? null));
    if (those.length === 0) return [];
    const rows = [...those]
      .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || b.score - a.score || (a.body < b.body ? -1 : 1))
      .map(({ place, body, score, grade, fewItems }) => [
        place === null ? '–' : String(place),
        body,
        String(score),
        GRADES[grade].words.zh,
        fewItems ? '项目较少 / few items' : '',
      ]);
    const name = group ? `${group.words.zh} / ${group.words.en}` : '未分组 / no groups';
    return [`${name}（${those.length}）\n${columns(rows)}`];
  });
  return `${tables.join('\n\n')}\n`;
}
