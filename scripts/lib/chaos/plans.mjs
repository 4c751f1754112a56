import { join } from 'node:path';
import { inventedPlan } from '../invented-plan.mjs';

/** Ladder runs in one plan: ten clauses with five dates each. */
const SHAPE = { clauses: 10, datesEach: 5, dueOn: '2017-12-31', issuedOn: '2017-06-29', ownBases: true };
export const PER_PLAN = SHAPE.clauses * SHAPE.datesEach;
const SPAN = { from: '2017-12-20', until: '2018-07-31' };
/**
 * Rehearsals in which nobody does anything, so that every obligation climbs its whole ladder.
 *
 * @param pace milliseconds to rest at each date
 * @returns the plans, with every rung that the pure core foretells of them
 */
export async function startPlans(require, built, duban, count, pace = 0) {
  const { startRehearsal } = require(join(built, 'apps/cli/src/rehearsal/run-rehearsal.js'));
  const { seedDirectory } = require(join(built, 'libs/identity/src/index.js'));
  const { directory } = duban.settings;
  await duban.orm.em.fork().transactional((em) => seedDirectory(em, directory));
  const text = inventedPlan(SHAPE);
  const expected = foretold(require, built, text, duban.settings);
  const plans = [];
  for (let nth = 0; nth < count; nth += 1) {
    const order = { ...SPAN, seed: 1, profile: 'nobody', pace, fileName: 'plan.txt', bytes: Buffer.from(text) };
    plans.push({ planId: await startRehearsal(duban, order), expected });
  }
  return plans;
}

/** Every rung of one plan with its date, as the pure core foretells it. */
function foretold(require, built, text, settings) {
  const domain = join(built, 'libs/domain/src');
  const { parsePlan } = require(join(domain, 'plan-text/index.js'));
  const { buildWorld, runCourse, standingOf } = require(join(domain, 'forecast/index.js'));
  const { rungKey } = require(join(domain, 'escalation/index.js'));
  const { behaviourOf } = require(join(domain, 'rehearsal/index.js'));
  const { forecastRules } = require(join(built, 'libs/use-cases/src/forecast/forecast-rules.js'));
  const rules = forecastRules(settings);
  const { plan } = parsePlan(text, settings.directory);
  const world = buildWorld(standingOf(plan, SPAN.from, rules), SPAN.from, rules);
  const players = { profile: 'nobody', seed: 1, candidates: [], behaviour: behaviourOf('nobody', 1, []) };
  return runCourse(world, SPAN.until, players)
    .happenings.filter(({ rung }) => rung !== null)
    .map(({ on, kind, owed: { key }, rung, ...climb }) => `${on} ${kind} ${rungKey({ key, ...climb }, rung)}`);
}
