import type { PointCorrection, SubjectFacts } from '../facts';
import { dueInYear } from '../rules/completion';
import { noFigure } from '../rules/rule';
import { groupOf } from '../scheme/groups';
import type { Scheme } from '../scheme/scheme';
import type { Standing, SubjectResult } from '../score';
import { appliedRules } from './applied-rules';
import { judgeItems, knownOf, prepareItems } from './judge-items';
import { placesOf } from './places';
import { withinQuotas } from './quotas';
import { STAGES, type Course, type StageScene } from './stages';

/**
 * The version of the code that scores. Raise it when the same facts and the same scheme could come to something else: a
 * frozen year names the one it was worked out with.
 */
export const ENGINE = 3;

/**
 * The scores of a year: 评分法 by the scheme that was announced for it. Reproducible, because it knows nothing but the facts
 * and the scheme; every line names the events and obligations behind it. Whom the scheme leaves out has no score.
 */
export function scoreYear(scheme: Scheme, year: number, all: readonly SubjectFacts[]): Standing {
  const grouped = new Map<string, SubjectFacts[]>(scheme.groups.map(({ id }) => [id, []]));
  for (const facts of all) {
    const group = groupOf(scheme, { name: facts.body, kind: facts.kind });
    if (group) grouped.get(group.id)!.push(facts);
  }
  const subjects = [...grouped].flatMap(([group, those]) => scoreGroup(scheme, group, those));
  return { year, scheme: scheme.version, engine: ENGINE, subjects };
}

function scoreGroup(scheme: Scheme, group: string, those: readonly SubjectFacts[]): SubjectResult[] {
  const known = those.map((facts) => knownOf(facts, scheme));
  const [items, bonuses, deductions] = [scheme.items, scheme.bonuses, scheme.deductions].map((list) =>
    prepareItems(list, group, known),
  );
  const stages = scheme.order.flatMap((id) => (id === 'quotas' ? [] : [STAGES[id]]));

  const scored = known.map((one): Omit<SubjectResult, 'place' | 'of'> => {
    const { facts } = one;
    const corrections = new Map<string, PointCorrection[]>();
    for (const each of [...facts.corrections].sort((a, b) => a.id - b.id)) {
      if (each.item !== null) corrections.set(each.item, [...(corrections.get(each.item) ?? []), each]);
    }
    const scene: StageScene = {
      scheme,
      facts,
      items: judgeItems(items, one, corrections),
      bonuses: judgeItems(bonuses, one, corrections),
      deductions: judgeItems(deductions, one, corrections),
    };
    const begin: Course = { score: 0, grade: scheme.grades[0].name, steps: [], gradeSteps: [] };
    const course = stages.reduce((now, stage) => stage(scene, now), begin);
    const parts = [scene.items, scene.bonuses, scene.deductions];
    return {
      body: facts.body,
      year: facts.year,
      group,
      score: course.score,
      grade: course.grade,
      fewItems: dueInYear(facts).length + scene.items.said < scheme.fewItems,
      items: parts.flatMap(({ results }) => results),
      steps: [...course.steps],
      gradeSteps: [...course.gradeSteps],
      missing: [...parts.flatMap(({ missing }) => missing), ...goalsWithoutData(scheme, facts)],
      rules: appliedRules(scene, course),
    };
  });

  const places = placesOf(
    scored.map(({ score }) => score),
    scheme.ties,
  );
  const placed = scored.map((one) => ({ ...one, place: places.get(one.score)!, of: scored.length }));
  const quotas = scheme.quotas.filter((quota) => quota.group === group);
  return withinQuotas(placed, quotas, scheme.grades).sort(
    (a, b) => a.place - b.place || (a.body < b.body ? -1 : a.body > b.body ? 1 : 0),
  );
}

/** What the last year hangs on and nobody has measured. */
const goalsWithoutData = ({ final }: Scheme, { readings, year }: SubjectFacts): SubjectResult['missing'] =>
  readings
    .filter(
      ({ key, value, target }) =>
        final?.years.includes(year) && final.goals.includes(key) && (value === null || target === null),
    )
    .map(({ key }) => ({ item: key, reason: noFigure(key) }));
