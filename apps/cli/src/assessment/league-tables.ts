import type { Moved, SchemeGroup } from '@app/domain/assessment';
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

const change = <T>([from, to]: readonly [T | null, T | null], said: (value: T) => string = String): string =>
  from === to ? said(to!) : `${from === null ? '–' : said(from)} → ${to === null ? '–' : said(to)}`;

/** Whom the last change of a draft moved, and by how much. */
export function movesTable(moved: readonly Moved[]): string {
  const rows = moved.map(({ body, score, place, grade }) => [
    body,
    change(score),
    `第 ${change(place)} 名 / place`,
    change(grade, (name) => GRADES[name].words.zh),
  ]);
  return `草案最近一次变动涉及 / the last change of the draft moved（${moved.length}）\n${columns(rows)}\n`;
}
