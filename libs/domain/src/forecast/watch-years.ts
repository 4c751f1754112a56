import {
  ASSESSED_EVENTS,
  draftDay,
  FAILED,
  gatherFacts,
  judgedBy,
  nextYearToAssess,
  scoreBody,
  type BodyYearFacts,
} from '../assessment';
import { yearOf } from '../calendar';
import { openCase } from './watch-case';
import { note } from './rows';
import { watch, type AssessedYear, type World } from './world';

/** 工作方案: opens the assessment of each year that is over. */
export function watchPlan(world: World): void {
  watch(world, world, () => {
    for (;;) {
      const { rules, today } = world;
      const opened = new Set(world.years.map(({ year }) => year));
      const next = nextYearToAssess(world, opened, rules.assessment, rules.calendar);
      if (next === null) return 'ended';
      if (today < next.opensOn) return next.opensOn;
      const draftOn = draftDay(next.year, rules.assessment, rules.calendar);
      const year: AssessedYear = {
        id: next.year,
        year: next.year,
        draftOn,
        state: 'open',
        draftedOn: null,
        signed: false,
        scores: [],
      };
      world.years.push(year);
      watchYear(world, year);
    }
  });
}

/** 年度考核: scored, signed, frozen; whoever failed is rectified (ladder B). */
export function watchYear(world: World, year: AssessedYear): void {
  watch(world, year, () => {
    if (year.state === 'open') {
      if (world.today < year.draftOn) return year.draftOn;
      year.scores = factsOf(world, year.year).map((facts) => scoreBody(facts, world.rules.assessment));
      year.state = 'draft';
      year.draftedOn = world.today;
    }
    if (!year.signed) return null;
    if (year.state === 'draft') rectifyFailed(world, year);
    year.state = 'frozen';
    return 'ended';
  });
}

function rectifyFailed(world: World, { year, scores }: AssessedYear): void {
  for (const { body, grade } of scores) {
    if (grade !== FAILED) continue;
    const obligation = `assessment-${year}`;
    openCase(world, { key: `${obligation}/${body}`, kind: 'rectification', body, owed: null, year });
    note(
      world,
      {
        clause: null,
        obligation,
        title: `${year}年度考核`,
        body,
        ladder: 'B',
        rung: 'rectification-order',
        act: 'rectification-order',
        counted: null,
      },
      world.rules.escalation.rectification.basis,
    );
  }
}

/** The year as the record would have it today; assessor and assessed are never the same body. */
function factsOf(world: World, year: number): BodyYearFacts[] {
  const { rules, startedOn } = world;
  const owed = world.owed
    .filter(({ originalDueOn }) => yearOf(originalDueOn) === year && originalDueOn >= startedOn)
    .flatMap((one) =>
      one.owners.map((body) => ({
        body,
        key: one.key,
        title: one.title,
        clause: one.clause,
        kind: one.kind,
        hardness: one.hardness,
        dueOn: judgedBy(one),
        acceptedOn: one.state === 'not-done' ? null : one.closedOn,
        submittedOn: one.submittedOn,
        eventIds: [],
      })),
    );
  const happened = world.happenings
    .filter(({ kind, on }) => kind in ASSESSED_EVENTS && yearOf(on) === year)
    .flatMap(({ kind, on, owed: one }, id) =>
      one.owners.map((body) => ({ body, id, kind, on, obligation: one.key, clause: one.clause })),
    );
  return gatherFacts(year, owed, happened, (name) => {
    const kind = rules.bodyOf(name)?.kind ?? 'department';
    return name === rules.organizationDepartment || rules.assessment.excludeKinds.includes(kind);
  });
}
