import type { EntityManager } from '@mikro-orm/postgresql';
import { announceUntil, schemeOf, scoreRefusal, scorersOf, type GroupedBody } from '@app/domain/assessment';
import { yearOf, type IsoDate } from '@app/domain/calendar';
import type { Seat, Situation, TaskInPlay, YearInPlay, YearsInPlay } from '@app/domain/rehearsal';
import {
  ASKED_YEAR,
  Assessment,
  AssessmentCheck,
  AssessmentMark,
  AssessmentScheme,
  AssessmentScore,
  Event,
  OWED_IN_YEAR,
  ScoreObjection,
  SelfAssessment,
  type Body,
  type Clause,
  type Obligation,
  type Plan,
} from '@app/persistence';
import { readPartiesByClause, readTold } from '@app/persistence/read-models';
import {
  assessedBodies,
  grouped,
  handItemsOf,
  objectUntil,
  scoringBodies,
  standIns,
  untoldBodies,
  yearInView,
  type Settings,
  type YearScene,
} from '@app/use-cases';
import type { HeadlinesReader } from './headlines-in-play';
import { workListsInPlay } from './work-lists-in-play';

/** What the years of announced schemes wait for, on a day of a rehearsal. */
export async function yearsInPlay(
  em: EntityManager,
  settings: Settings,
  plan: Plan,
  today: IsoDate,
  headlines: HeadlinesReader,
): Promise<YearsInPlay> {
  const running = await em.execute<{ id: number }[]>(
    `select id from assessment where plan_id = ? and announced_id is not null and stage <> 'frozen' order by year`,
    [plan.id],
  );
  const inHand: YearInPlay[] = [];
  for (const { id } of running)
    inHand.push(await new YearReader(em, settings, await yearInView({ em, now: new Date() }, id)).read());
  return {
    toAnnounce: await toAnnounce(em, settings, plan, yearOf(today) + 1),
    lists: await workListsInPlay(em, settings, plan, today),
    headlines: await headlines.read(em, plan),
    inHand,
  };
}

/** Frozen years whose result each body has by its notice; of a year of no announced scheme, since it was frozen. */
export async function unpublishedYears(
  em: EntityManager,
  settings: Settings,
  plan: Plan,
  today: IsoDate,
): Promise<Situation['unpublished']> {
  const frozen = await em.find(
    Assessment,
    { plan: plan.id, state: 'frozen', publishedOn: null },
    { orderBy: { year: 1 } },
  );
  const found: Situation['unpublished'] = [];
  for (const assessment of frozen) {
    if ((await untoldBodies({ em, settings }, assessment, today)).length > 0) continue;
    const told = (await readTold(em, assessment.id)).flatMap(({ on }) => on ?? []);
    const toldOn = told.sort().at(-1) ?? assessment.frozenOn!;
    found.push({ assessmentId: assessment.id, year: assessment.year, toldOn });
  }
  return found;
}

/** The last of the schemes that are offered for announcement, or else the one in force; nothing beyond the plan. */
async function toAnnounce(
  em: EntityManager,
  settings: Settings,
  plan: Plan,
  year: number,
): Promise<YearsInPlay['toAnnounce']> {
  if (year > yearOf(plan.horizon!) || year < settings.schemes[0].firstYear) return null;
  if (await em.count(AssessmentScheme, { plan: plan.id, year })) return null;
  const fitting = settings.offered.filter(({ firstYear }) => firstYear <= year);
  const { version, cycle } = fitting.at(-1) ?? schemeOf(settings.schemes, year);
  return { planId: plan.id, year, version, until: announceUntil(year, cycle) };
}

/** What one year waits for in its stage. */
class YearReader {
  constructor(
    private readonly em: EntityManager,
    private readonly settings: Settings,
    private readonly year: YearScene,
  ) {}

  async read(): Promise<YearInPlay> {
    const { assessment, key } = this.year;
    const stage = assessment.stage!;
    this.standIns = await standIns(this.em, this.year, scoringBodies(this.year.scheme));
    this.heirs = Object.fromEntries((await this.bodies).map(({ name, speaker }) => [name, speaker.name]));
    const begun = await this.em.findOne(Event, { key: `${key}/stage/${stage}` });
    return {
      assessmentId: assessment.id,
      year: assessment.year,
      stage,
      since: begun?.on ?? assessment.openedOn,
      selfAssessmentBy: assessment.selfAssessmentBy!,
      verifyBy: assessment.verifyBy!,
      unfiled: stage === 'self-assessment' ? await this.unfiled() : [],
      unchecked: stage === 'verification' ? await this.unchecked() : [],
      unmarked: stage === 'scoring' ? await this.unmarked() : [],
      ...(stage === 'objection' ? await this.drafts() : { unreceived: [], corrected: [], objections: [] }),
      presented: assessment.drafter != null,
      reviewed: assessment.reviewer != null,
    };
  }

  private get bodies() {
    return assessedBodies(this.em, this.settings, this.year);
  }

  /** By the name of a body that has ended who speaks for it. Played people act for bodies that exist. */
  private heirs: Record<string, string> = {};

  /** By the name in the scheme who scores today. */
  private standIns: ReadonlyMap<string, GroupedBody> = new Map();

  private async unfiled(): Promise<string[]> {
    const filed = await this.em.find(SelfAssessment, { assessment: this.year.assessment.id });
    const done = new Set(filed.map(({ body }) => body.id));
    return (await this.bodies).filter(({ id, speaker }) => speaker.id === id && !done.has(id)).map(({ name }) => name);
  }

  private async unchecked(): Promise<YearInPlay['unchecked']> {
    const open = await this.em.find(
      AssessmentCheck,
      { assessment: this.year.assessment.id, outcome: null },
      { populate: ['body', 'obligation', 'obligation.clause'], orderBy: { id: 1 } },
    );
    const scorers = scoringBodies(this.year.scheme);
    const groups = await this.groups([...scorers, ...open.map(({ body }) => (body as Body).name)]);
    const found: YearInPlay['unchecked'] = [];
    for (const check of open) {
      const { number } = (check.obligation as Obligation).clause as Clause;
      const [by] = this.seats((check.body as Body).name, scorers, groups, await this.partiesOf([number]));
      if (by) found.push({ ...taskOf(check), by });
    }
    return found;
  }

  private async unmarked(): Promise<YearInPlay['unmarked']> {
    const { assessment, scheme } = this.year;
    const items = handItemsOf(scheme, await this.bodies);
    if (items.length === 0) return [];
    const given = await this.em.find(AssessmentMark, { assessment: assessment.id }, { populate: ['scorerBody'] });
    const groups = await this.groups(items.flatMap(({ body, item }) => [body.name, ...scorersOf(item)]));
    const done = await this.shareDone();
    const found: YearInPlay['unmarked'] = [];
    for (const { body, item } of items) {
      const seats = this.seats(body.name, scorersOf(item), groups, await this.partiesOf(item.clauses));
      const marks = given.filter((mark) => mark.body.id === body.id && mark.item === item.id);
      const by = new Map<string, number>();
      for (const { scorerBody } of marks) {
        const { name } = scorerBody as Body;
        by.set(name, (by.get(name) ?? 0) + 1);
      }
      for (const seat of seats.slice(0, scheme.cycle.scorersPerItem)) {
        const before = by.get(seat.body) ?? 0;
        by.set(seat.body, before - 1);
        if (before > 0) continue; // its persons give their points in the order of their seats
        const options = (item.rule?.options as Record<string, number> | undefined) ?? null;
        const about = { bodyId: body.id, body: body.name, item: item.id, full: item.weight ?? 0, options };
        found.push({ ...about, by: seat, done: done.get(body.id) ?? 0 });
      }
    }
    return found;
  }

  private async drafts(): Promise<Pick<YearInPlay, 'unreceived' | 'corrected' | 'objections'>> {
    const { assessment, scheme } = this.year;
    const { calendar } = this.settings;
    const of = { assessment: assessment.id };
    const scores = await this.em.find(AssessmentScore, of, { populate: ['body'], orderBy: { id: 1 } });
    const until = new Map(
      scores.map((row) => [row.body.id, objectUntil(row, assessment.draftedOn!, scheme.cycle, calendar)]),
    );
    const checks = await this.em.find(
      AssessmentCheck,
      { ...of, outcome: 'corrected' },
      { populate: ['body', 'obligation'], orderBy: { id: 1 } },
    );
    const filed = await this.em.find(ScoreObjection, of, { populate: ['body', 'obligation'], orderBy: { id: 1 } });
    const same = (one: AssessmentCheck | ScoreObjection, other: AssessmentCheck | ScoreObjection) =>
      one.body.id === other.body.id && one.obligation?.id === other.obligation?.id;
    return {
      unreceived: scores
        .filter(({ body, receivedOn }) => !receivedOn && !isEnded(body))
        .map(({ body }) => (body as Body).name),
      corrected: checks
        .filter((check) => until.has(check.body.id) && !isEnded(check.body) && !filed.some((one) => same(one, check)))
        .map((check) => ({ ...taskOf(check), objectBy: until.get(check.body.id)! })),
      objections: filed
        .filter(({ state }) => state === 'pending')
        .map((one) => ({
          objectionId: one.id,
          key: `${(one.body as Body).name}-${one.obligation ? natural((one.obligation as Obligation).key) : 'score'}`,
          filedOn: one.filedOn,
          decideBy: one.decideBy,
          borneOut: borneOut(
            one,
            checks.find((check) => same(check, one)),
          ),
        })),
    };
  }

  /** Who may look at something, or give points for it: heads first; for the organization department others, as its head decides. */
  private seats(
    assessed: string,
    scorers: readonly string[],
    groups: ReadonlyMap<string, GroupedBody>,
    parties: readonly string[],
  ): Seat[] {
    const one = (body: string) => groups.get(body) ?? { body, group: null };
    const { [assessed]: heir } = this.heirs;
    const today = scorers.flatMap((body) => this.standIns.get(body) ?? []);
    const item = { assessed: one(assessed), heir, scorers: today, parties };
    const { organizationDepartment } = this.settings.directory;
    const able = today.filter((body) => scoreRefusal(body, item, organizationDepartment) === null);
    if (able.length > 0)
      return (['head', 'clerk'] as const).flatMap((seat) => able.map(({ body }): Seat => ({ body, seat })));
    if (scoreRefusal(one(organizationDepartment), item, organizationDepartment) !== null) return [];
    return (['clerk', 'deputy'] as const).map((seat): Seat => ({ body: organizationDepartment, seat }));
  }

  private groups(names: readonly string[]): Promise<Map<string, GroupedBody>> {
    const { organizationDepartment } = this.settings.directory;
    return grouped(this.em, this.year.scheme, [...new Set([...names, organizationDepartment])]);
  }

  private parties?: Promise<Map<number, string[]>>;

  private async partiesOf(clauses: readonly number[]): Promise<string[]> {
    const parties = await (this.parties ??= readPartiesByClause(this.em, this.year.plan.id));
    return clauses.flatMap((clause) => parties.get(clause) ?? []);
  }

  /** How much of what each body owed in the year was accepted. */
  private async shareDone(): Promise<Map<number, number>> {
    const { plan, assessment } = this.year;
    const rows = await this.em.execute<{ id: number; share: number }[]>(
      `select owed.body_id as id, avg((o.closed_on is not null and o.state <> 'not-done')::int)::float as share
        from ${ASKED_YEAR} cross join ${OWED_IN_YEAR} join obligation o on o.id = owed.obligation_id group by owed.body_id`,
      [plan.id, assessment.year],
    );
    return new Map(rows.map(({ id, share }) => [id, share]));
  }
}

const isEnded = (body: unknown) => (body as Body).heirId != null;

const natural = (key: string) => key.replace(/^plan-\d+\//, '');

function taskOf({ body, obligation }: AssessmentCheck): TaskInPlay {
  const { id: obligationId, key } = obligation as Obligation;
  return { bodyId: body.id, body: (body as Body).name, obligationId, key: natural(key) };
}

/** What a correction took off a task that, as the record has it, was reported in time and accepted at once. */
function borneOut({ obligation }: ScoreObjection, check: AssessmentCheck | undefined): number | null {
  const task = obligation as Obligation | null;
  if (!task || !check || Number(check.points) >= 0) return null;
  const { state, round, submittedOn, originalDueOn } = task;
  const asDue = state === 'accepted' && round === 1 && submittedOn != null && submittedOn <= originalDueOn;
  return asDue ? -Number(check.points) : null;
}
