import {
  decidesObjection,
  inTime,
  isApart,
  mostOfObjection,
  personsWho,
  prefilled,
  sameScorer,
  scorersOf,
} from '@app/domain/assessment';
import { samePerson } from '@app/domain/bodies';
import type { ActOn } from '@app/domain/vocabulary';
import { AssessmentMark, SelfAssessment, type Body, type EntityManager } from '@app/persistence';
import {
  readAnnouncedSchemes,
  readLeague,
  readScoreObjections,
  readYearTasks,
  type AssessmentYearView,
  type AwaitedPointsView,
  type HandScoreView,
  type LeagueRowView,
  type ListOfYearView,
  type MovedView,
  type ScoreObjectionView,
  type SelfAssessmentView,
  type YearTaskView,
} from '@app/persistence/read-models';
import {
  asMark,
  assessedBodies,
  handItems,
  handItemsOf,
  isTurnOf,
  listOfYear,
  mayDecideScoreObjection,
  mayFileSelfAssessment,
  mayGivePoints,
  mayObjectToScore,
  mayPresentAssessment,
  mayReceiveScore,
  mayReviewAssessment,
  maySeeCadreSection,
  maySignAssessment,
  mayTakeBackAssessment,
  mayVerifyPoints,
  objectUntil,
  officersOfYear,
  readerOf,
  refusalsFor,
  scoringBodies,
  type RefusalFor,
  tasksOfYear,
  whoScored,
  withStanding,
  yearInView,
  type Actor,
  type AssessedBody,
  type Settings,
  type YearScene,
} from '@app/use-cases';
import { presentScheme } from './present-scheme';

/** What everybody's part in a year is worked out from. */
interface Seen {
  em: EntityManager;
  settings: Settings;
  me: Actor;
  year: YearScene;
  bodies: AssessedBody[];
  /** The county office looks on; the organization department leads. */
  leads: boolean;
  /** What the rule of the two bodies says of this person's body. */
  refusal: RefusalFor;
}

/**
 * A year of an announced scheme, as far as this person sees it: a body its own; who scores, what it may verify or score and
 * nobody else's points, so nothing of itself or its rivals before the draft; the organization department and the county office all of it. What
 * everybody sees of a frozen year is the table that is published.
 */
export async function presentYear(
  em: EntityManager,
  settings: Settings,
  me: Actor,
  assessmentId: number,
): Promise<AssessmentYearView> {
  const year = await yearInView({ em, now: new Date() }, assessmentId);
  const { assessment, plan, scheme, today } = year;
  const seen = await seenBy(em, settings, await withStanding({ em, now: new Date() }, me), year);
  const announced = (await readAnnouncedSchemes(em, plan.id)).find((one) => one.year === assessment.year)!;
  const league = await leagueFor(seen);
  const objections = await objectionsFor(seen, league);
  return {
    id: assessment.id,
    planId: plan.id,
    year: assessment.year,
    stage: assessment.stage!,
    today,
    dates: {
      selfAssessmentBy: assessment.selfAssessmentBy!,
      verifyBy: assessment.verifyBy!,
      draftOn: assessment.draftOn,
    },
    scheme: presentScheme(scheme),
    announced,
    presentedBy: assessment.drafter?.name ?? null,
    reviewedBy: assessment.reviewer?.name ?? null,
    signedBy: assessment.signedBy ?? null,
    signedOn: assessment.signedOn ?? null,
    frozenOn: assessment.frozenOn ?? null,
    missingReason: league.length > 0 ? (assessment.missingReason ?? null) : null,
    seed: seedFor(seen),
    workList: await workListFor(seen),
    league,
    moved: movedFor(seen, league),
    selfAssessments: await selfAssessmentsFor(seen),
    tasks: await tasksFor(seen),
    desk: await deskFor(seen),
    awaited: await awaitedFor(seen),
    objections,
    cadreSection: maySeeCadreSection(me, assessment),
    may: await actsOf(seen, league),
  };
}

async function seenBy(em: EntityManager, settings: Settings, me: Actor, year: YearScene): Promise<Seen> {
  const bodies = await assessedBodies(em, settings, year);
  return {
    ...{ em, settings, me, year, bodies },
    leads: me.role === 'organization' || me.role === 'county-office',
    refusal: await refusalsFor({ em, settings }, year, me, bodies),
  };
}

/** By the seed a body works out which of its tasks are looked at on site, so it learns it when that is over. */
function seedFor({ me, year: { assessment }, bodies, leads }: Seen): number | null {
  const assessed = me.bodyId === null || bodies.some(({ speaker }) => speaker.id === me.bodyId);
  return !leads && assessed && assessment.stage === 'verification' ? null : (assessment.seed ?? null);
}

async function workListFor({ em, me, year, leads }: Seen): Promise<ListOfYearView | null> {
  const { assessment, plan } = year;
  const drafted = assessment.dossier?.workList ?? null;
  if (assessment.dossier) {
    return (
      drafted && {
        ...drafted,
        notCounted: drafted.notCounted
          .filter(({ body }) => leads || body === me.body)
          .map(({ body, title, why }) => ({ body, title, why })),
      }
    );
  }
  const list = await listOfYear(em, plan.id, assessment.year);
  return list && { decidedOn: list.decidedOn, decidedBy: list.decidedBy, notCounted: [] };
}

async function leagueFor({ em, settings, me, year, leads }: Seen): Promise<LeagueRowView[]> {
  const { assessment, scheme } = year;
  const all = await readLeague(em, assessment.id, readerOf(me));
  const rows = all.filter(({ mine }) => leads || mine);
  return rows.map((row) => {
    const until = () => objectUntil(row, assessment.draftedOn!, scheme.cycle, settings.calendar);
    return { ...row, objectBy: assessment.stage === 'objection' ? until() : null };
  });
}

/** Whom the last change moved: those who lead see all of them, a body itself. */
function movedFor({ year: { assessment }, leads }: Seen, league: readonly LeagueRowView[]): MovedView[] {
  const mine = new Set(league.filter((row) => row.mine).map(({ body }) => body));
  const change = <Value>([from, to]: [Value, Value]) => ({ from, to });
  return (assessment.moved ?? [])
    .filter(({ body }) => leads || mine.has(body))
    .map(({ body, score, place, grade, items }) => ({
      ...{ body, score: change(score), place: change(place), grade: change(grade) },
      items: items.map(({ item, points }) => ({ item, ...change(points) })),
    }));
}

async function selfAssessmentsFor({ em, settings, me, year, bodies, leads, refusal }: Seen) {
  const { assessment, scheme } = year;
  const scoring = scoringBodies(scheme);
  const filed = await em.find(
    SelfAssessment,
    { assessment: assessment.id },
    { populate: ['body'], orderBy: { id: 1 } },
  );
  const isOwn = ({ id, heirId }: Body) => (heirId ?? id) === me.bodyId;
  const shown: SelfAssessmentView[] = filed
    .filter(({ body }) => leads || isOwn(body as Body) || refusal((body as Body).name, scoring, []) === null)
    .map(({ body, tasks, statement, filedBy, filedOn }) => {
      const mine = isOwn(body as Body);
      return { bodyId: body.id, body: (body as Body).name, mine, tasks, statement, filedBy, filedOn };
    });
  const open: SelfAssessmentView[] = [];
  for (const { id, name } of bodies.filter(({ speaker }) => speaker.id === me.bodyId)) {
    if (shown.some(({ bodyId }) => bodyId === id)) continue;
    const tasks = prefilled(await tasksOfYear(em, settings, year, name));
    open.push({ bodyId: id, body: name, mine: true, tasks, statement: null, filedBy: null, filedOn: null });
  }
  return [...open, ...shown];
}

async function tasksFor({ em, me, year, bodies, leads, refusal }: Seen): Promise<YearTaskView[]> {
  const { assessment, scheme } = year;
  if (assessment.stage === 'self-assessment') return [];
  const scoring = scoringBodies(scheme);
  const assessed = new Map(bodies.map((body) => [body.id, body]));
  const drafted = assessment.state !== 'open';
  return (await readYearTasks(em, assessment.id))
    .filter(({ bodyId }) => assessed.has(bodyId))
    .map((task) => ({ task, refused: refusal(task.body, scoring, [task.clause]) }))
    .filter(
      ({ task, refused }) =>
        leads || refused === null || (drafted && assessed.get(task.bodyId)?.speaker.id === me.bodyId),
    )
    .map(({ task: { checker, ...task }, refused }) => {
      const facts = { stage: assessment.stage ?? null, bodyId: task.bodyId, refusal: refused };
      const free = checker === null || samePerson(checker, me);
      return { ...task, may: free && inTime(year.today, assessment.verifyBy!) && mayVerifyPoints(me, facts) };
    });
}

/** The items this person scores by hand. */
async function deskFor({ em, me, year, bodies, refusal }: Seen): Promise<HandScoreView[]> {
  const { assessment, scheme } = year;
  if (assessment.stage !== 'scoring') return [];
  const marks = await em.find(AssessmentMark, { assessment: assessment.id });
  const self = { scorer: me.name, scorerBody: me.bodyId ?? 0, scorerAccount: me.accountId };
  return handItemsOf(scheme, bodies)
    .filter(({ body, item }) => {
      const facts = { stage: assessment.stage ?? null, bodyId: body.id };
      return mayGivePoints(me, { ...facts, refusal: refusal(body.name, scorersOf(item), item.clauses) });
    })
    .map(({ body, item }) => {
      const given = marks.filter((mark) => mark.body.id === body.id && mark.item === item.id);
      const mine = given.find((mark) => sameScorer(asMark(mark), self));
      return {
        ...{
          bodyId: body.id,
          body: body.name,
          item: item.id,
          given: personsWho({ body: body.id, item: item.id }, given.map(asMark)),
          needed: scheme.cycle.scorersPerItem,
        },
        ...{
          points: mine?.points == null ? null : Number(mine.points),
          choice: mine?.choice ?? null,
          reason: mine?.reason ?? null,
        },
      };
    });
}

/** The items that too few persons have given points for; who lead see which bodies may give them. */
async function awaitedFor({ em, settings, year, leads }: Seen): Promise<AwaitedPointsView[]> {
  const { assessment, scheme } = year;
  if (!leads || assessment.stage !== 'scoring') return [];
  const needed = scheme.cycle.scorersPerItem;
  return (await handItems(em, settings, year)).flatMap(({ body, item, seats, marks }) => {
    const given = personsWho({ body: body.id, item: item.id }, marks);
    if (seats.length === 0 || given >= needed) return []; // what nobody may touch holds the year up for nobody
    return [{ body: body.name, item: item.id, given, needed, by: seats.map((seat) => seat.body) }];
  });
}

async function objectionsFor(
  { em, me, year, leads }: Seen,
  league: readonly LeagueRowView[],
): Promise<ScoreObjectionView[]> {
  const mine = new Set(league.filter((row) => row.mine).map(({ bodyId }) => bodyId));
  const { assessment, scheme } = year;
  const all = await readScoreObjections(em, assessment.id);
  const shown: ScoreObjectionView[] = [];
  for (const one of all.filter(({ bodyId }) => leads || mine.has(bodyId))) {
    const facts = { stage: assessment.stage ?? null, bodyId: one.bodyId, pending: one.state === 'pending' };
    const about = { assessmentId: assessment.id, bodyId: one.bodyId, item: one.item, obligationId: one.obligationId };
    const scored = leads ? await whoScored(em, scheme, about) : [];
    const may = mayDecideScoreObjection(me, facts) && decidesObjection(me, scored);
    const row = league.find(({ bodyId }) => bodyId === one.bodyId);
    const ofItem = row?.items.find(({ item }) => item === one.item)?.points ?? null;
    shown.push({
      ...{ ...one, may, most: mostOfObjection(scheme, one.item) },
      present: one.item !== null ? ofItem : one.obligationId === null ? (row?.score ?? null) : null,
      scoredBy: [...new Set(scored.map(({ name }) => name))],
    });
  }
  return shown;
}

async function actsOf({ em, settings, me, year, bodies }: Seen, league: readonly LeagueRowView[]) {
  const { assessment, today } = year;
  const { stage = null, drafter = null, reviewer = null, state, signedOn = null } = assessment;
  const mine = bodies.filter(({ speaker }) => speaker.id === me.bodyId);
  const filed = await em.count(SelfAssessment, { assessment: assessment.id, body: mine.map(({ id }) => id) });
  const rows = league.filter((row) => row.mine);
  const named = await officersOfYear(em, settings.directory, today);
  const own = { stage, bodyId: mine.length + rows.length > 0 ? (me.bodyId ?? 0) : 0 };
  const may: [ActOn<'assessment'>, boolean][] = [
    [
      'file-self-assessment',
      filed < mine.length && today <= assessment.selfAssessmentBy! && mayFileSelfAssessment(me, own),
    ],
    ['receive-score', rows.some(({ receivedOn }) => receivedOn === null) && mayReceiveScore(me, own)],
    [
      'object-to-score',
      rows.some(({ objectBy }) => objectBy !== null && today <= objectBy) && mayObjectToScore(me, own),
    ],
    ['present-assessment', mayPresentAssessment(me, { stage, presented: drafter !== null })],
    [
      'review-assessment',
      mayReviewAssessment(me, { stage, presented: drafter !== null, reviewed: reviewer !== null }) &&
        isApart(me, [drafter]) &&
        isTurnOf(me, named.reviewer, [drafter]),
    ],
    ['take-back-assessment', mayTakeBackAssessment(me, { stage, presented: drafter !== null, signedOn })],
    [
      'sign-assessment',
      maySignAssessment(me, { state, signedOn, stage, reviewed: reviewer !== null }) &&
        isApart(me, [drafter, reviewer]) &&
        isTurnOf(me, named.signer, [drafter, reviewer]),
    ],
  ];
  return may.flatMap(([act, allowed]) => (allowed ? [act] : []));
}
