import { isCountable, namedDate, parseDate, type IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { behaviourOf, type Stage, type Behaviour } from '../rehearsal';
import { buildWorld, type Standing } from './build-world';
import type { ForecastRow } from './rows';
import { courseOf } from './run-course';
import type { Owed, Rules } from './world';

/**
 * What is taken for granted about people. `nobody`: no department does anything from now on, while those who check,
 * sign and assess do so in time. `as-is`: whoever has nothing overdue today goes on in time, and whoever has something
 * overdue today goes on doing nothing.
 */
export type Assumption = 'nobody' | 'as-is';

export const ASSUMPTIONS: readonly Assumption[] = ['nobody', 'as-is'];

/** 延期 as a question: the date an obligation would have if it were put off. */
export interface WhatIfExtension {
  /** The natural key, e.g. `clause-14/milestone-2018-12-31-1`. */
  obligation: string;
  to: IsoDate;
}

export interface ForecastQuestion {
  from: IsoDate;
  until: IsoDate;
  assume: Assumption;
  extensions?: readonly WhatIfExtension[];
}

/**
 * What happens if nothing happens: every rung, interview and proposal between two dates, in their order. Pure, and
 * driven by the same ladder, limits, cases and scores as the real run; see `run-course.ts`.
 *
 * @param standing is used up: the run goes on from it
 * @throws DubanError `forecast-dates`, `invalid-date`, `date-too-late`, `obligation-unknown`
 */
export function forecast(standing: Standing, question: ForecastQuestion, rules: Rules): ForecastRow[] {
  const steps = forecastInSteps(standing, question, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same step by step, for whoever has others to serve between the steps. */
export function* forecastInSteps(
  standing: Standing,
  question: ForecastQuestion,
  rules: Rules,
): Generator<void, ForecastRow[]> {
  const { from, until, assume } = question;
  if (parseDate(from) > namedDate(until)) throw wrongDates(from, until);
  for (const extension of question.extensions ?? []) putOff(standing, extension);
  for (const owed of asideIn(standing)) owed.state = 'suspended'; // off the ladder, as in the real run
  const world = buildWorld(standing, from, rules);
  const stage: Pick<Stage, 'profile' | 'seed' | 'candidates' | 'behaviour'> = {
    profile: assume === 'nobody' ? 'nobody' : 'punctual',
    seed: 1,
    candidates: [],
    behaviour: assume === 'nobody' ? behaviourOf('nobody', 1, []) : asTheyAre(standing, from),
  };
  return (yield* courseOf(world, until, stage)).rows;
}

/** What nothing can be counted for: nothing of it is foretold, and the rest is as if it were not there. */
export const asideIn = ({ owed }: Pick<Standing, 'owed'>): Owed[] =>
  owed.filter(({ state, dueOn }) => state === 'open' && !isCountable(dueOn));

/** Everybody in time, but for the bodies that have something overdue today. */
function asTheyAre({ owed }: Standing, today: IsoDate): Behaviour {
  const late = new Set(
    owed.filter(({ state, dueOn }) => state === 'open' && dueOn < today).flatMap((one) => one.owners),
  );
  const punctual = behaviourOf('punctual', 1, []);
  return {
    ...punctual,
    reportAfter: (key, owners, dueOn) =>
      owners.some((owner) => late.has(owner)) ? null : punctual.reportAfter(key, owners, dueOn),
    rectifies: (_key, body) => !late.has(body),
  };
}

function putOff({ owed }: Standing, { obligation, to }: WhatIfExtension): void {
  const found = owed.find(({ key }) => key === obligation);
  if (!found) throw unknownObligation(obligation);
  if (found.state !== 'open') return;
  found.dueOn = namedDate(to);
  found.extensions += 1;
  found.fired.clear();
}

const wrongDates = (from: IsoDate, until: IsoDate) =>
  new DubanError(
    'forecast-dates',
    {
      zh: '推算的结束日期不得早于开始日期，请调整 --from 和 --until。',
      en: 'A forecast must not end before it begins: change --from or --until.',
    },
    { from, until },
  );

const unknownObligation = (obligation: string) =>
  new DubanError(
    'obligation-unknown',
    {
      zh: `方案中没有任务“${obligation}”，请用推算结果中 obligation 一栏的名称。`,
      en: `The plan has no obligation "${obligation}". Take a name from the column "obligation" of a forecast.`,
    },
    { obligation },
  );
