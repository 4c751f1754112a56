export { buildWorld, planWithoutDate, standingOf, type Standing } from './build-world';
export {
  asideIn,
  forecast,
  forecastInSteps,
  type Assumption,
  type ForecastQuestion,
  type WhatIfExtension,
} from './forecast';
export { type ForecastAct, type ForecastRow } from './rows';
export { runCourse } from './run-course';
export {
  type AssessedYear,
  type CaseOnItsWay,
  type Given,
  type Happening,
  type Owed,
  type Paper,
  type Rules,
  type World,
} from './world';
