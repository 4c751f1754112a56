import { DubanError } from '@app/domain/errors';
import {
  bodiesOfDemand,
  demandPrefix,
  settleDemands,
  titleOfDemand,
  type DemandChoice,
  type SettledDemand,
  type TownsOfGroups,
} from '@app/domain/clause';
import {
  findDemands,
  isTownGroup,
  type Demand as FoundDemand,
  type ParsedClause,
  type ParsedPlan,
} from '@app/domain/plan-text';
import { Body, Demand, type EntityManager, type Plan } from '@app/persistence';
import { bodiesOfTheDay } from '../bodies/bodies-of-the-day';
import { keyPrefix, type Bodies, type NewClause } from './write-clause';

/** The towns of the directory on the day a plan was issued, by name. */
export async function townsOf(em: EntityManager, issuedOn: string): Promise<string[]> {
  const { bodies } = await bodiesOfTheDay(em);
  return bodies
    .filter(
      ({ kind, validFrom = '', validTo = '9999' }) => kind === 'town' && validFrom <= issuedOn && issuedOn <= validTo,
    )
    .map(({ name }) => name);
}

/** What the clauses ask for that can be asked of somebody: without towns in the directory nothing is given to towns. */
export const demandsFound = (reading: ParsedPlan, towns: readonly string[]): FoundDemand[] =>
  findDemands(reading).filter((demand) => !demand.towns || towns.length > 0);

/** Months between two reports of a town in a rehearsal, where the words name no date. */
const TOWNS_REPORT_EVERY = 12;

/**
 * Nobody sits at a rehearsal: groups of towns are all towns there, and nothing else is asked for. Where its years are announced,
 * each town also does what the plan asks of towns in its text, so that towns are assessed as well.
 */
export const demandsOfRehearsal = (
  found: readonly FoundDemand[],
  towns: readonly string[],
  announces = false,
): DemandChoice[] =>
  found.flatMap(({ kind, clause, nth }): DemandChoice[] => {
    if (kind === 'group') return [{ clause, nth, towns }];
    return announces && kind === 'each-town' ? [{ clause, nth, towns, every: TOWNS_REPORT_EVERY }] : [];
  });

/**
 * What a person settled about the demands of a plan. A group of towns among the responsible bodies is nobody until it is said
 * which towns it means, so that cannot be left out.
 *
 * @throws DubanError `demand-not-fitting`, `towns-undecided`
 */
export function settledDemands(
  found: readonly FoundDemand[],
  choices: readonly DemandChoice[],
  towns: readonly string[],
): SettledDemand[] {
  const settled = settleDemands(found, choices, towns);
  const said = new Set(settled.filter(({ kind }) => kind === 'group').map(({ words }) => words));
  const open = found.filter(({ kind, words }) => kind === 'group' && !said.has(words));
  if (open.length === 0) return settled;
  throw new DubanError(
    'towns-undecided',
    {
      zh: `方案把任务交给“${open.map(({ words }) => words).join('”“')}”，请在确认时说明是哪些镇，每个镇各自负责。`,
      en: `The plan gives duties to "${open.map(({ words }) => words).join('", "')}". Say when confirming which towns are meant; each answers for itself.`,
    },
    { groups: open.map(({ words }) => words) },
  );
}

/** Keeps what was settled: of a clause with what comes of it, or of the plan (`clause` null). */
export async function writeDemands(
  em: EntityManager,
  plan: Plan,
  clause: { row: NewClause; parsed: ParsedClause } | null,
  demands: readonly SettledDemand[],
  { bodies, coordinator, by, at }: { bodies: Bodies; coordinator: string; by: string; at: Date },
): Promise<void> {
  for (const demand of demands) {
    const owners = clause ? bodiesOfDemand(clause.parsed, demand, coordinator) : demand.given;
    const id = await em.insert(Demand, {
      plan: plan.id,
      clause: clause?.row.id ?? null,
      nth: demand.nth,
      kind: demand.kind,
      title: titleOfDemand(demand),
      words: demand.words,
      bodies: [...new Set(owners.map((name) => bodies.get(name)!.id))],
      oneOf: demand.kind === 'event' && demand.towns,
      rule: demand.rule,
      filedWith: demand.filedWith,
      settledBy: by,
      settledAt: at,
    });
    if (!clause) continue;
    const prefix = `${keyPrefix(plan, clause.row)}${demandPrefix(demand)}`;
    await em.execute('update obligation set demand_id = ? where plan_id = ? and starts_with(key, ?)', [
      id,
      plan.id,
      prefix,
    ]);
  }
}

/** Every body a settled demand names, beside those the roles name. */
export const bodiesGiven = (demands: readonly SettledDemand[]): string[] => demands.flatMap(({ given }) => given);

/**
 * Which towns the groups of a running plan stand for: as settled when it was confirmed, by the names the bodies have now. A
 * group that a later version brings is all towns of the directory.
 */
export async function groupsInForce(
  em: EntityManager,
  plan: Plan,
  readings: readonly ParsedPlan[],
): Promise<TownsOfGroups> {
  const rows = await em.find(Demand, { plan: plan.id, kind: 'group' });
  const names = new Map(
    (await em.find(Body, { id: { $in: rows.flatMap(({ bodies }) => bodies) } })).map((b) => [b.id, b.name]),
  );
  const groups = new Map<string, readonly string[]>(
    rows.map(({ words, bodies }) => [words, bodies.flatMap((id) => names.get(id) ?? [])]),
  );
  const named = readings.flatMap(({ clauses }) => clauses.flatMap(({ roles }) => roles));
  const added = named.filter(({ body, openList }) => !openList && isTownGroup(body) && !groups.has(body));
  if (added.length > 0) {
    const towns = await townsOf(em, plan.issuedOn!);
    if (towns.length > 0) for (const { body } of added) groups.set(body, towns);
  }
  return groups;
}
