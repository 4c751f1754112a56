/**
 * `npm run bench`: how fast the pure core is, and the chain over the events. Figures are minima of several runs on this machine; compare only figures
 * of one run, and trust the ratios more than the milliseconds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { benchReading } from './lib/bench-reading.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { benchAudit } from './lib/bench-audit.mjs';
import { benchCalendar } from './lib/bench-calendar.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { shortest } from './lib/shortest.mjs';

async function bench() {
  const require = createRequire(join(ROOT, 'dist/cli/apps/cli/src/main.js'));
  const domain = join(ROOT, 'dist/cli/libs/domain/src');
  const { parsePlan } = require(join(domain, 'plan-text/index.js'));
  const { forecast, standingOf } = require(join(domain, 'forecast/index.js'));
  const { forecastRules } = require(join(ROOT, 'dist/cli/libs/use-cases/src/forecast-rules.js'));
  const config = require(join(ROOT, 'dist/cli/config/index.js'));
  const { loadCalendar, loadDirectory } = config;
  const plan = readFileSync(join(ROOT, 'config/demo/plan.txt'), 'utf8');
  const directory = loadDirectory();
  const say = (line) => process.stdout.write(`${line}\n`);

  benchReading((text) => parsePlan(text, directory), plan, say);

  const calendar = loadCalendar();
  benchCalendar(require(join(domain, 'calendar/index.js')), calendar, say);

  const rules = forecastRules({
    calendar,
    directory,
    escalation: config.loadEscalationPolicy(),
    assessment: config.loadAssessmentPolicy(),
    reporting: config.loadReportingPolicy(),
    legalBases: config.loadLegalBases(),
  });
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

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await bench();
} else {
  await ensureInstalled();
  await ensureBuilt(['code']);
  process.exitCode = await become(pinnedNode(), [join(ROOT, 'scripts/bench.mjs')]);
}
