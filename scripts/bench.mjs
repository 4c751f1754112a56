/**
 * `npm run bench`: how fast the pure core is, and the chain over the events. `npm run bench -- clauses`: what running
 * clauses costs on real servers; `-- reading`: how long files of each kind take, small and large; `-- hostile`: how long others wait while somebody sends what is meant to hurt;
 * `-- engines`: the same beside Flowable and the plainest workflow, with rates, processors and `kill -9`, or some of it (`DUBAN_BENCH_PHASES`);
 * `-- morning`: a hundred thousand reminders of one morning, with kills; `-- cost`: what a year of a clause costs in Temporal;
 * `-- papers`: papers a second, and the memory that printing takes;
 * `-- web`: what pages weigh and how soon they can be used;
 * `-- pages`: how long the API takes for what the pages ask in a county with 62 plans, beside its SQL;
 * `-- messages`: a hundred thousand reminders of one morning; `-- inbox`: how long an inbox takes in a county that owes a hundred thousand things;
 * `-- assessment`: a year of two thousand bodies with 200 items each. Compare only figures of one run, and trust the ratios more than the seconds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { benchReading } from './lib/bench-reading.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { benchAssessment } from './lib/bench-assessment.mjs';
import { benchAudit } from './lib/bench-audit.mjs';
import { benchCalendar } from './lib/bench-calendar.mjs';
import { benchClauses } from './lib/bench-clauses/index.mjs';
import { benchCost } from './lib/bench-cost.mjs';
import { benchEngines } from './lib/bench-engines/index.mjs';
import { benchFiles } from './lib/bench-files.mjs';
import { benchHostile } from './lib/bench-hostile.mjs';
import { benchInbox } from './lib/bench-inbox.mjs';
import { benchMessages } from './lib/bench-messages.mjs';
import { benchMorning } from './lib/bench-morning/index.mjs';
import { benchPages } from './lib/bench-pages/index.mjs';
import { benchPapers } from './lib/bench-papers.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { shortest } from './lib/shortest.mjs';

const require = createRequire(join(ROOT, 'dist/cli/apps/cli/src/main.js'));
const say = (line) => process.stdout.write(`${line}\n`);

async function benchCore() {
  const domain = join(ROOT, 'dist/cli/libs/domain/src');
  const { parsePlan } = require(join(domain, 'plan-text/index.js'));
  const { forecast, standingOf } = require(join(domain, 'forecast/index.js'));
  const { forecastRules } = require(join(ROOT, 'dist/cli/libs/use-cases/src/forecast/forecast-rules.js'));
  const { rulesFor } = require(join(ROOT, 'dist/cli/apps/cli/src/forecast/forecast-file.js'));
  const settings = rulesFor({}); // those of `duban forecast`
  const { calendar, directory } = settings;
  const plan = readFileSync(join(ROOT, 'config/demo/plan.txt'), 'utf8');

  benchReading((text) => parsePlan(text, directory), plan, say);

  benchCalendar(require(join(domain, 'calendar/index.js')), calendar, say);

  const rules = forecastRules(settings);
  const { plan: parsed } = parsePlan(plan, directory);
  const [from, until] = ['2017-06-29', '2030-12-31'];
  let rows = 0;
  const foretell = () =>
    (rows = forecast(standingOf(parsed, from, rules), { from, until, assume: 'nobody' }, rules).length);
  const cold = shortest(1, foretell);
  const warm = shortest(5, foretell);
  say(`foretelling the demo plan 2017–2030: ${cold.toFixed(0)} ms at first, ${warm.toFixed(0)} ms again, ${rows} rows`);

  await benchAudit(require, join(ROOT, 'dist/cli'), say);
}

const clauses = process.argv[2] === 'clauses';
const cost = process.argv[2] === 'cost';
const engines = process.argv[2] === 'engines';
const morning = process.argv[2] === 'morning';
const hostile = process.argv[2] === 'hostile';
const reading = process.argv[2] === 'reading';
const messages = process.argv[2] === 'messages';
const inbox = process.argv[2] === 'inbox';
const assessment = process.argv[2] === 'assessment';
const pages = process.argv[2] === 'pages';
const papers = process.argv[2] === 'papers';
const web = process.argv[2] === 'web';
await ensureInstalled();
const needs = clauses || cost || engines || hostile || pages ? ['code', 'workflows', 'api'] : ['code'];
await ensureBuilt(web ? ['code', 'workflows', 'api', 'web'] : needs);
if (pinnedNode() !== process.execPath) {
  process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/bench.mjs'), ...process.argv.slice(2)]);
} else if (clauses) {
  await benchClauses(require, join(ROOT, 'dist/cli'), say);
} else if (cost) {
  await benchCost(require, join(ROOT, 'dist/cli'), say);
} else if (engines) {
  await benchEngines(require, join(ROOT, 'dist/cli'), say);
} else if (morning) {
  await benchMorning(require, join(ROOT, 'dist/cli'), say);
} else if (web) {
  // Reads TypeScript, which only the pinned Node does.
  const { benchWeb } = await import('./lib/bench-web.mjs');
  await benchWeb(require, join(ROOT, 'dist/cli'), say);
} else if (messages) {
  await benchMessages(require, join(ROOT, 'dist/cli'), say);
} else if (inbox) {
  await benchInbox(require, join(ROOT, 'dist/cli'), say);
} else if (assessment) {
  const { loadScheme } = require(join(ROOT, 'dist/cli/config/policies/load-policies.js'));
  benchAssessment(require(join(ROOT, 'dist/cli/libs/domain/src/assessment/index.js')), loadScheme(), say);
} else if (pages) {
  await benchPages(require, join(ROOT, 'dist/cli'), say);
} else if (papers) {
  await benchPapers(require, join(ROOT, 'dist/cli'), say);
} else if (hostile) {
  await benchHostile(require, join(ROOT, 'dist/cli'), say);
} else if (reading) {
  const { parsePlan } = require(join(ROOT, 'dist/cli/libs/domain/src/plan-text/index.js'));
  const plan = readFileSync(join(ROOT, 'config/demo/plan.txt'), 'utf8');
  benchReading((text) => parsePlan(text), plan, say);
  await benchFiles(require, join(ROOT, 'dist/cli'), say);
} else {
  await benchCore();
}
