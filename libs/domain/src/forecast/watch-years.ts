import {
  ASSESSED_EVENTS,
  draftDay,
  FAILED,
  gatherFacts,
  judgedBy,
  nextYearToAssess,
  groupOf,
  nothingFurther,
  schemeOf,
  scoreYear,
  type SubjectFacts,
} from '../assessment';
import { yearOf } from '../calendar';
import { isAbout, namesRestriction, notPassed, openingDay } from '../escalation';
import { mayWrite } from './correspondence';
import { openCase } from './watch-case';
import { note } from './rows';
import { watch, type AssessedYear, type World } from './world';

/** 工作方案: opens the assessment of each year that is over. */
export function watchPlan(world: World): void {
  watch(world, world, () => {
    for (;;) {
      const { rules, today } = world;
      const opened = new Set(world.years.map(({ year }) => year));
      const next = nextYearToAssess(world, opened, rules.schemes, rules.calendar);
      if (next === null) return 'ended';
      if (today < next.opensOn) return next.opensOn;
      const draftOn = draftDay(next.year, rules.schemes, rules.calendar);
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
      const scheme = schemeOf(world.rules.schemes, year.year);
      year.scores = scoreYear(scheme, year.year, factsOf(world, year.year)).subjects;
      year.state = 'draft';
      year.draftedOn = world.today;
    }
    if (!year.signed) return null;
    if (year.state === 'draft') rectifyFailed(world, year);
    year.state = 'frozen';
    return 'ended';
  });
}

/** Ladder B, for everybody who did not pass; a proposal to restrict is a line for a person, and for towns alone. */
function rectifyFailed(world: World, { year, scores }: AssessedYear): void {
  const { rules, today } = world;
  const { assessment: ladder } = rules.escalation;
  for (const { body } of notPassed(scores, FAILED, ladder)) {
    const kind = rules.bodyOf(body)?.kind ?? 'department';
    for (const rung of ladder.rungs.filter((one) => isAbout(one, kind))) {
      const about = { clause: null, obligation: `assessment-${year}`, title: `${year}年度考核`, body };
      if (rung.act === 'restriction-proposal') {
        if (!namesRestriction(rung.basis, rules.legalBases)) continue;
        note(world, { ...about, ladder: 'B', rung: rung.id, act: rung.act, counted: null }, rung.basis);
        continue;
      }
      if (!mayWrite(world, 'rectification-order', body)) continue;
      const opensOn = openingDay(rung, today, rules.calendar);
      openCase(world, { key: `${about.obligation}/${body}`, kind: 'rectification', body, owed: null, year, opensOn });
    }
  }
}

/** The year as the record would have it today; assessor and assessed are never the same body. */
function factsOf(world: World, year: number): SubjectFacts[] {
  const { rules, startedOn } = world;
  const owed = world.owed
    .filter((one) => yearOf(judgedBy(one)) === year && judgedBy(one) >= startedOn)
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
  const kindOf = (name: string) => rules.bodyOf(name)?.kind ?? 'department';
  const scheme = schemeOf(rules.schemes, year);
  const facts = gatherFacts(
    year,
    owed,
    happened,
    (name) => name === rules.organizationDepartment || groupOf(scheme, { name, kind: kindOf(name) }) === null,
  );
  return facts.map((one) => ({ ...one, kind: kindOf(one.body), ...nothingFurther() }));
}
