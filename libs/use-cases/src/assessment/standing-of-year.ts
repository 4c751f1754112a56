import type { EntityManager } from '@mikro-orm/postgresql';
import {
  byList,
  ENGINE,
  nothingFurther,
  scoreYear,
  type Dossier,
  type FurtherFacts,
  type Scheme,
  type Standing,
  type SubjectFacts,
} from '@app/domain/assessment';
import type { IsoDate } from '@app/domain/calendar';
import type { Plan } from '@app/persistence';
import type { Settings } from '../settings';
import { listOfYear } from '../work-list/list-of-year';
import { factsOfYear } from './facts-of-year';
import { readingsOfYear } from './readings-of-year';

/** Which year, by which scheme, as the record stood when. */
export interface AskedYear {
  plan: Pick<Plan, 'id'>;
  scheme: Scheme;
  year: number;
  asOf: IsoDate;
  /** Until when a headline figure may have been confirmed, where that is later than `asOf`. */
  figuresUntil?: IsoDate;
  /** What is known beyond the record of obligations and reports, by the name of the body; a figure here goes before a reported one. */
  further?: ReadonlyMap<string, Partial<FurtherFacts>>;
}

export interface StandingOfYear {
  standing: Standing;
  /** All that the standing rests on. */
  dossier: Dossier;
  bodyIds: ReadonlyMap<string, number>;
}

/**
 * The scores of a year as they come out today, and what they rest on. Nothing is written. Assessor and assessed are never the
 * same body, so the organization department has no score.
 */
export async function standingOfYear(
  em: EntityManager,
  { directory, reporting }: Pick<Settings, 'directory' | 'reporting'>,
  { plan, scheme, year, asOf, figuresUntil = asOf, further }: AskedYear,
): Promise<StandingOfYear> {
  const leftOut = { kinds: scheme.excludeKinds, names: [directory.organizationDepartment] };
  const found = await factsOfYear(em, plan, year, asOf, leftOut);
  const measured = await readingsOfYear(em, reporting, { planId: plan.id, year, asOf, figuresUntil });
  const list = await listOfYear(em, plan.id, year);
  const all = found.map(({ kind, facts }) => ({ kind, ...facts }));
  const { facts: asked, notCounted } = list ? byList(all, list.tasks) : { facts: all, notCounted: [] };
  const inputs = asked.map((facts): SubjectFacts => {
    const more = { ...nothingFurther(), ...further?.get(facts.body) };
    const entered = new Set(more.readings.map(({ key }) => key));
    const reported = (measured.get(facts.body) ?? []).filter(({ key }) => !entered.has(key));
    return { ...facts, ...more, readings: [...reported, ...more.readings] };
  });
  return {
    standing: scoreYear(scheme, year, inputs),
    dossier: {
      engine: ENGINE,
      year,
      scheme,
      inputs,
      workList: list && { decidedOn: list.decidedOn, decidedBy: list.decidedBy, notCounted },
    },
    bodyIds: new Map(found.map(({ bodyId, facts }) => [facts.body, bodyId])),
  };
}
