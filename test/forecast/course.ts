import type { EntityManager } from '@mikro-orm/postgresql';
import { buildWorld, runCourse, standingOf, type Rules, type Standing, type World } from '@app/domain/forecast';
import { behaviourOf, type Profile } from '@app/domain/rehearsal';
import { rungKey, withPlanBases } from '@app/domain/escalation';
import { findPlanBases, parsePlan, type ParsedPlan } from '@app/domain/plan-text';
import { forecastRules, type Settings } from '@app/use-cases';

/** What happened to a plan, told in the same words by the database and by the pure run. */
export interface Course {
  rungs: string[];
  cases: string[];
  documents: string[];
  /** Which matter stands in which paper. */
  matters: string[];
  scores: string[];
}

export interface Scenario {
  text: string;
  from: string;
  until: string;
  seed: number;
  profile: Profile;
}

const inOrder = (lines: string[]) => [...lines].sort();

/** The pure run, with the players of the scenario. */
export function foretoldCourse(scenario: Scenario, settings: Settings): Course {
  return courseOf(foretoldWorld(scenario, settings));
}

function foretoldWorld({ text, from, until, seed, profile }: Scenario, settings: Settings): World {
  const { plan } = parsePlan(text, settings.directory);
  const rules = rulesOf(plan, settings);
  return live(standingOf(plan, from, rules), { from, until, seed, profile }, rules);
}

/** The rules as they hold for one plan, which its papers may cite. */
function rulesOf(plan: ParsedPlan, settings: Settings) {
  const legalBases = withPlanBases(settings.legalBases, { ...plan, title: plan.title ?? '' }, findPlanBases(plan));
  return forecastRules({ ...settings, legalBases });
}

function live(standing: Standing, { from, until, seed, profile }: Omit<Scenario, 'text'>, rules: Rules): World {
  const candidates = candidatesFor(standing, rules);
  const world = buildWorld(standing, from, rules);
  return runCourse(world, until, { profile, seed, candidates, behaviour: behaviourOf(profile, seed, candidates) });
}

/** Bodies the assessment can fail; see `candidatesOfPlan`, which asks the database. */
function candidatesFor({ owed }: Standing, rules: Rules): string[] {
  const excluded = [rules.coordinator, rules.organizationDepartment, rules.countyOffice];
  const names = [...new Set(owed.flatMap(({ owners }) => owners))].sort();
  return names.filter((name) => {
    const { kind, subordinateToCounty } = rules.bodyOf(name) ?? { kind: 'department', subordinateToCounty: true };
    return kind === 'department' && subordinateToCounty && !excluded.includes(name);
  });
}

/** The pure run in two legs: as far as the scenario goes, then `further`, told from the end of the first leg on. */
export function foretoldFurther(scenario: Scenario, further: string, settings: Settings): Course {
  return continuedCourse(foretoldWorld(scenario, settings), scenario, further, settings);
}

/** What comes after the end of a scenario, going on from a standing; of the rungs, the new ones. */
export function continuedCourse(
  standing: Standing,
  { text, until: from, seed, profile }: Scenario,
  until: string,
  settings: Settings,
): Course {
  const rules = rulesOf(parsePlan(text, settings.directory).plan, settings);
  const course = courseOf(live(standing, { from, until, seed, profile }, rules));
  return { ...course, rungs: course.rungs.filter((line) => line.slice(0, from.length) > from) };
}

function courseOf(world: World): Course {
  return {
    rungs: inOrder(
      world.happenings
        .filter(({ rung }) => rung !== null)
        .map(({ on, kind, owed: { key }, rung, ...climb }) => `${on} ${kind} ${rungKey({ key, ...climb }, rung!)}`),
    ),
    cases: inOrder(
      world.files.map(({ key, state, limitOn, heldOn, closedOn, outcome }) =>
        [key, state, limitOn, heldOn, closedOn, outcome].join(' '),
      ),
    ),
    documents: inOrder(
      world.papers.map(({ key, kind, state, draftedOn, issuedOn }) =>
        [key, kind, state, draftedOn, issuedOn].join(' '),
      ),
    ),
    matters: inOrder(world.papers.flatMap(({ key, matters }) => matters.map((matter) => `${key} ${matter.key}`))),
    scores: inOrder(
      world.years
        .filter(({ state }) => state === 'frozen')
        .flatMap(({ year, scores }) => scores.map(({ body, score, grade }) => [year, body, score, grade].join(' '))),
    ),
  };
}

const lines = (rows: Record<string, unknown>[]) => inOrder(rows.map((row) => Object.values(row).join(' ')));
const natural = (column: string) => `regexp_replace(${column}, '^plan-[0-9]+/', '')`;

/** The same from the record of a plan that ran on the real servers. */
export async function recordedCourse(em: EntityManager, planId: number): Promise<Course> {
  const ask = async (sql: string) => lines(await em.execute<Record<string, unknown>[]>(sql, [planId]));
  return {
    rungs: await ask(
      `select happened_on::text as day, kind, ${natural('key')} as key from event
       where plan_id = ? and data->>'rung' is not null
         and exists (select 1 from obligation o where o.id = obligation_id and o.parent_id is null)`,
    ),
    cases: await ask(
      `select ${natural('key')} as key, state, limit_on::text as limit_on, held_on::text as held_on,
         closed_on::text as closed_on, outcome from case_file where plan_id = ?`,
    ),
    documents: await ask(
      `select ${natural('key')} as key, kind, state, drafted_on::text as drafted_on, issued_on::text as issued_on
       from official_document where plan_id = ?`,
    ),
    matters: await ask(
      `select ${natural('d.key')} as paper, ${natural('m.key')} as matter from matter m
         join official_document d on d.id = m.document_id where m.taken_out_on is null and d.plan_id = ?`,
    ),
    scores: await ask(
      `select a.year, body.name, s.score, s.grade from assessment a join assessment_score s on s.assessment_id = a.id
       join body on body.id = s.body_id where a.state = 'frozen' and a.plan_id = ?`,
    ),
  };
}
