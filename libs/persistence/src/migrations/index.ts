import { InitialSchema } from './20261123-initial-schema';
import { EventSeals } from './20261124-event-seals';
import { DateRules } from './20261124-date-rules';
import { Changes } from './20261124-changes';
import { DoubtDecisions } from './20261124-doubt-decisions';
import { ReorganisationOfBodies } from './20261124-reorganisation';
import { Contributions } from './20261124-contributions';
import { Assignments } from './20261124-assignments';
import { Registers } from './20261124-registers';
import { Amendments } from './20261124-amendments';
import { SiteChecks } from './20261124-site-checks';
import { LocalHolidays } from './20261124-local-holidays';
import { Indicators } from './20261124-indicators';
import { RulesOfAnswers } from './20261124-rules-of-answers';
import { HoldCalendar } from './20261124-hold-calendar';
import { WaysDown } from './20261124-ways-down';
import { PolicyMoves } from './20261124-policy-moves';
import { Deliverables } from './20261124-deliverables';
import { Restrictions } from './20261124-restrictions';
import { Findings } from './20261124-findings';
import { PlannedReorganisations } from './20261124-planned-reorganisations';
import { Referrals } from './20261124-referrals';

/** All migrations, in order. Listed by hand: no discovery of files, so the build, jest and the apps see the same. */
export const MIGRATIONS = [
  { name: '20261123-initial-schema', class: InitialSchema },
  { name: '20261124-event-seals', class: EventSeals },
  { name: '20261124-date-rules', class: DateRules },
  { name: '20261124-changes', class: Changes },
  { name: '20261124-doubt-decisions', class: DoubtDecisions },
  { name: '20261124-reorganisation', class: ReorganisationOfBodies },
  { name: '20261124-contributions', class: Contributions },
  { name: '20261124-assignments', class: Assignments },
  { name: '20261124-registers', class: Registers },
  { name: '20261124-amendments', class: Amendments },
  { name: '20261124-site-checks', class: SiteChecks },
  { name: '20261124-indicators', class: Indicators },
  { name: '20261124-rules-of-answers', class: RulesOfAnswers },
  { name: '20261124-hold-calendar', class: HoldCalendar },
  { name: '20261124-ways-down', class: WaysDown },
  { name: '20261124-local-holidays', class: LocalHolidays },
  { name: '20261124-policy-moves', class: PolicyMoves },
  { name: '20261124-deliverables', class: Deliverables },
  { name: '20261124-restrictions', class: Restrictions },
  { name: '20261124-findings', class: Findings },
  { name: '20261124-planned-reorganisations', class: PlannedReorganisations },
  { name: '20261124-referrals', class: Referrals },
];
