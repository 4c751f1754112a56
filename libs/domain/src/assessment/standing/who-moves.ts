import type { GradeName } from '../../vocabulary';
import type { Standing, SubjectResult } from '../score';

/** How a subject stands differently. */
export interface Moved {
  body: string;
  group: string;
  /** Before and after; null where it was not there. */
  score: [number | null, number | null];
  place: [number | null, number | null];
  grade: [GradeName | null, GradeName | null];
  /** The items whose points changed. */
  items: { item: string; points: [number | null, number | null] }[];
}

/**
 * Whom a correction moves, and by how much: everybody whose points, place or grade is another one, in the order of the standing
 * after. A rule that ranks or compares moves those whose own facts are the same.
 */
export function whoMoves(before: Standing, after: Standing): Moved[] {
  const was = new Map(before.subjects.map((subject) => [subject.body, subject]));
  const is = new Map(after.subjects.map((subject) => [subject.body, subject]));
  const gone = before.subjects.filter(({ body }) => !is.has(body));
  return [...after.subjects, ...gone].flatMap(({ body }) => moveOf(was.get(body), is.get(body)) ?? []);
}

function moveOf(was: SubjectResult | undefined, is: SubjectResult | undefined): Moved | null {
  const { body, group } = (is ?? was)!;
  const pair = <K extends 'score' | 'place' | 'grade'>(key: K): [SubjectResult[K] | null, SubjectResult[K] | null] => [
    was?.[key] ?? null,
    is?.[key] ?? null,
  ];
  const [score, place, grade] = [pair('score'), pair('place'), pair('grade')];
  if (score[0] === score[1] && place[0] === place[1] && grade[0] === grade[1]) return null;
  const pointsOf = (subject: SubjectResult | undefined) =>
    new Map(subject?.items.map(({ item, points }) => [item, points]));
  const [then, now] = [pointsOf(was), pointsOf(is)];
  const items = [...new Set([...then.keys(), ...now.keys()])].flatMap((item) => {
    const points: [number | null, number | null] = [then.get(item) ?? null, now.get(item) ?? null];
    return points[0] === points[1] ? [] : [{ item, points }];
  });
  return { body, group, score, place, grade, items };
}
