import { addWorkingDays, type IsoDate } from '../calendar';
import { deriveObligations, horizonOf, type ReportingPolicy } from '../clause';
import { allBindingRoles } from '../plan-text';
import { DubanError } from '../errors';
import { applyDecisions, numberedDoubts, strictAnswer, type Decisions } from '../plan-text';
import type { ParsedClause, ParsedPlan } from '../plan-text/parsed-plan';
import { deskOf } from './desk';
import { watchCase } from './watch-case';
import { watchPaper } from './watch-paper';
import { watchClause } from './watch-clause';
import { watchPlan, watchYear } from './watch-years';
import type { AssessedYear, CaseOnItsWay, Given, Happening, Owed, Paper, Rules, World } from './world';

/** How far a plan is: what the record knows of it, or what confirming it today would write. */
export interface Standing {
  startedOn: IsoDate;
  horizon: IsoDate;
  owed: Owed[];
  papers: Paper[];
  files: CaseOnItsWay[];
  vacant: ReadonlySet<string>;
  years: AssessedYear[];
  given: Given[];
  happenings: Happening[];
}

/**
 * What confirming the plan on `startedOn` would write: every obligation open, nothing fired. Doubts nobody has answered
 * are answered as in a rehearsal, by what the reader proposes and by the strict defaults; what only a person can know
 * stays as it was read.
 *
 * @param answers to doubts, by their numbers
 * @throws DubanError `plan-without-date`
 */
export function standingOf(
  parsed: ParsedPlan,
  startedOn: IsoDate,
  rules: Rules & { reporting: ReportingPolicy },
  answers: Decisions = new Map(),
): Standing {
  const plan = applyDecisions(parsed, withDefaults(parsed, answers, rules.coordinator));
  const { issuedOn } = plan;
  if (!issuedOn) throw planWithoutDate();
  const horizon = horizonOf(plan, issuedOn);
  const { reporting, calendar, coordinator } = rules;
  const context = { issuedOn, horizon, reporting, calendar, coordinator };
  const owed: Owed[] = [];
  const given: Given[] = [];
  const objectBy = addWorkingDays(calendar, startedOn, rules.accountability.assignment.objectWorkingDays);
  for (const clause of plan.clauses) {
    const first = owed.length;
    for (const draft of deriveObligations(clause, context)) {
      const { kind, ladder, title, hardness, dueOn, owners } = draft;
      owed.push({
        id: owed.length + 1,
        key: `clause-${clause.number}/${draft.key}`,
        clause: clause.number,
        kind,
        ladder,
        title,
        hardness,
        originalDueOn: dueOn,
        dueOn,
        owners,
        state: 'open',
        round: 1,
        climbFrom: 1,
        extensions: 0,
        fired: new Set(),
        submittedOn: null,
        wasLate: false,
        closedOn: null,
        returnedOn: null,
        signed: null,
        asked: 0,
        request: null,
      });
    }
    const owners = owed.slice(first).flatMap((one) => one.owners);
    for (const body of partsIn(clause, owners)) {
      const key = `clause-${clause.number}/assignment-${body}`;
      const dates = { assignedOn: startedOn, objectBy, objectedOn: null };
      given.push({ assignmentId: given.length + 1, planId: 0, key, body, ...dates });
    }
  }
  return { startedOn, horizon, owed, papers: [], files: [], vacant: new Set(), years: [], given, happenings: [] };
}

/** The bodies that are given a clause: those it names, and whoever answers for it without being named. */
function partsIn({ roles }: ParsedClause, owners: readonly string[]): Set<string> {
  const named = allBindingRoles(roles).map(({ body }) => body);
  return new Set([...named, ...owners]);
}

function withDefaults(plan: ParsedPlan, answers: Decisions, coordinator: string): Decisions {
  const all = new Map(answers);
  for (const numbered of numberedDoubts(plan)) {
    const answer = all.has(numbered.number) ? null : strictAnswer(numbered, coordinator);
    if (answer) all.set(numbered.number, answer);
  }
  return all;
}

/** Refused where a plan is confirmed or foretold: nothing can be counted from. */
export const planWithoutDate = () =>
  new DubanError('plan-without-date', {
    zh: '未能从方案中读出成文日期，请在原文中补上日期后重新导入。',
    en: 'No date of issue was read from the plan. Add it to the document and import it again.',
  });

/** Puts a standing under watch, as of a day. */
export function buildWorld(standing: Standing, today: IsoDate, rules: Rules): World {
  const clauses = new Map<number, Owed[]>();
  for (const owed of standing.owed) clauses.set(owed.clause, [...(clauses.get(owed.clause) ?? []), owed]);
  const world: World = {
    rules,
    today,
    ...standing,
    clauses,
    watches: new Map(),
    desk: deskOf(standing.owed),
    rows: [],
  };
  for (const obligations of clauses.values()) watchClause(world, obligations);
  watchPlan(world);
  for (const year of world.years) if (year.state !== 'frozen') watchYear(world, year);
  for (const file of world.files) if (file.state !== 'closed') watchCase(world, file);
  for (const paper of world.papers)
    if (paper.state !== 'received' && paper.state !== 'withdrawn') watchPaper(world, paper);
  return world;
}
