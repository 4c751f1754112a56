import { InitialSchema } from './20261123-initial-schema';
import { EventSeals } from './20261124-event-seals';
import { DateRules } from './20261124-date-rules';
import { Changes } from './20261124-changes';
import { DoubtDecisions } from './20261124-doubt-decisions';
import { ReorganisationOfBodies } from './20261124-reorganisation';
import { Amendments } from './20261124-amendments';

/** All migrations, in order. Listed by hand: no discovery of files, so the build, jest and the apps see the same. */
export const MIGRATIONS = [
  { name: '20261123-initial-schema', class: InitialSchema },
  { name: '20261124-event-seals', class: EventSeals },
  { name: '20261124-date-rules', class: DateRules },
  { name: '20261124-changes', class: Changes },
  { name: '20261124-doubt-decisions', class: DoubtDecisions },
  { name: '20261124-reorganisation', class: ReorganisationOfBodies },
  { name: '20261124-amendments', class: Amendments },
];
