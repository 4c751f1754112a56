import { monthsOf } from './months-of';
import { numberedDoubts } from './numbered-doubts';
import { doubtCodeRow } from './doubt-codes';
import type {
  Doubt,
  DoubtAnswer,
  ParsedClause,
  ParsedDeadline,
  ParsedPlan,
  ParsedRole,
  ParsedTarget,
  Rhythm,
  Span,
} from './parsed-plan';

/** What was decided, by the number of the doubt (`numberedDoubts`). */
export type Decisions = ReadonlyMap<number, DoubtAnswer>;

interface Settled<A extends DoubtAnswer = DoubtAnswer> {
  doubt: Doubt;
  answer: A;
}

/**
 * The reading of a plan after people settled its doubts: a date goes into the deadline at its place, a body into the
 * written name, a chosen lead into the roles, the first day into a recurrence, a figure into its target, a rhythm into
 * the reporting of the clause. `accept` leaves what is written, `drop` strikes it out
 * (`withoutDropped`). The doubts themselves stay, so deciding twice is
 * deciding once; names are resolved before a lead is chosen among them, in whatever order people answered; clauses
 * about which nothing was decided are the same objects as before.
 *
 * What a person adds (a lead nobody named, a date for 尽快) has the span of the doubt; an added lead's span is empty,
 * since no words stand for it.
 */
export function applyDecisions(plan: ParsedPlan, decisions: Decisions): ParsedPlan {
  const byClause = new Map<ParsedClause | null, Settled[]>();
  for (const { number, clause, doubt } of numberedDoubts(plan)) {
    const answer = decisions.get(number);
    if (answer) byClause.set(clause, [...(byClause.get(clause) ?? []), { doubt, answer }]);
  }
  if (byClause.size === 0) return plan;
  const { deadlines, targets } = plan.outsideClauses;
  const around = byClause.get(null) ?? [];
  return {
    ...plan,
    clauses: plan.clauses.map((clause) => applyToClause(clause, byClause.get(clause) ?? [])),
    outsideClauses: around.length
      ? {
          deadlines: [...withDates(deadlines, around, null), ...periodOf(plan, around)],
          targets: withValues(targets, around, null),
        }
      : plan.outsideClauses,
  };
}

function applyToClause(clause: ParsedClause, settled: readonly Settled[]): ParsedClause {
  if (settled.every(({ answer }) => answer.kind === 'accept')) return clause;
  const quote = ([from, to]: Span) => clause.text.slice(from - clause.span[0], to - clause.span[0]);
  const reportEvery = rhythmOfClause(clause, settled);
  const dropped = answered(settled, 'drop').map(({ doubt: { span } }) => span);
  return {
    ...clause,
    roles: withLeads(withBodies(clause.roles, settled), settled),
    deadlines: withDates(clause.deadlines, settled, quote),
    targets: withValues(clause.targets, settled, quote),
    ...(reportEvery ? { reportEvery } : {}),
    ...(dropped.length > 0 ? { dropped } : {}),
  };
}

/** Until which day the plan runs, where a person said so: what comes again and again ends with it. */
function periodOf({ title }: ParsedPlan, around: readonly Settled[]): ParsedDeadline[] {
  const own = around.filter(({ doubt }) => doubt.code === 'recurrence-horizon');
  return answered(own, 'date').map(({ doubt: { span }, answer: { date } }) => {
    const common = { kind: 'during', hardness: 'firm', every: null } as const;
    return { ...common, text: title ?? '', date, span };
  });
}

type Answer<K extends DoubtAnswer['kind']> = Extract<DoubtAnswer, { kind: K }>;

/** Those answered in one way, in the order of the text. */
function answered<K extends DoubtAnswer['kind']>(settled: readonly Settled[], kind: K): Settled<Answer<K>>[] {
  return settled.flatMap(({ doubt, answer }) => (answer.kind === kind ? [{ doubt, answer: answer as Answer<K> }] : []));
}

const isSame = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const isWithin = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

function withBodies(roles: readonly ParsedRole[], settled: readonly Settled[]): ParsedRole[] {
  const bodies = answered(settled, 'body');
  return roles.map((role) => {
    const found = bodies.find(({ doubt }) => isSame(doubt.span, role.span));
    return found ? { ...role, body: found.answer.body } : role;
  });
}

/** The body leads where it is named already; else it is added to the part of the clause the doubt is about. */
function withLeads(roles: ParsedRole[], settled: readonly Settled[]): ParsedRole[] {
  return answered(settled, 'lead').reduce((all, { doubt, answer }) => {
    const segment = (all.find(({ span }) => isWithin(span, doubt.span)) ?? all[0])?.segment ?? 1;
    const isMeant = ({ body, written }: ParsedRole) => body === answer.body || written === answer.body;
    const at = all.findIndex((role) => role.segment === segment && !role.openList && isMeant(role));
    // Whom running text names with this lead is bound as well; another lead it names gives way to the one a person chose.
    const bound = all.map((role) =>
      role.segment === segment && role.inProse && gives(role, at >= 0) ? { ...role, inProse: false } : role,
    );
    if (at >= 0) return bound.with(at, { ...bound[at], role: 'lead', inProse: false, chosen: true });
    const lead: ParsedRole = {
      role: 'lead',
      body: answer.body,
      written: answer.body,
      phrase: '',
      segment,
      openList: false,
      inProse: false,
      span: [doubt.span[1], doubt.span[1]],
      chosen: true,
    };
    return [...bound, lead];
  }, roles);
}

/** What running text gives a body beside the lead that was chosen; `named`: that lead stands in the text itself. */
const gives = ({ role }: ParsedRole, named: boolean): boolean =>
  named ? role !== 'lead' : role === 'participant' || role === 'cooperator';

/** Dates go into the deadline at their place, or into a new one there; first days into the recurrence. */
function withDates(
  deadlines: readonly ParsedDeadline[],
  settled: readonly Settled[],
  quote: ((span: Span) => string) | null,
): ParsedDeadline[] {
  let result = [...deadlines];
  const put = (at: number, date: string) => (result = result.with(at, { ...result[at], date }));
  for (const { doubt, answer } of answered(settled, 'date')) {
    const exact = result.findIndex(({ span }) => isSame(span, doubt.span));
    const at = exact >= 0 ? exact : result.findIndex(({ span }) => overlaps(span, doubt.span));
    if (at >= 0) put(at, answer.date);
    else if (quote) {
      const added = { kind: 'by', date: answer.date, hardness: 'firm', every: null, span: doubt.span } as const;
      result.push({ text: quote(doubt.span), ...added });
    }
  }
  for (const { doubt, answer } of answered(settled, 'anchor')) {
    const at = result.findIndex(({ kind, span }) => kind === 'recurring' && isSame(span, doubt.span));
    if (at >= 0) put(at, answer.from);
  }
  return result.sort((a, b) => a.span[0] - b.span[0]);
}

/** A figure that a higher level set goes into the target whose figure was open, or into a new one. */
function withValues(
  targets: readonly ParsedTarget[],
  settled: readonly Settled[],
  quote: ((span: Span) => string) | null,
): ParsedTarget[] {
  let result = [...targets];
  for (const { doubt, answer } of answered(settled, 'value')) {
    const { value, unit } = answer;
    const at = result.findIndex(
      (target) =>
        overlaps(target.span, doubt.span) &&
        (target.value === null || isSame(target.span, doubt.span) || (target.value === value && target.unit === unit)),
    );
    if (at >= 0) result = result.with(at, { ...result[at], value, unit });
    else if (quote) {
      const text = quote(doubt.span);
      result.push({ text, indicator: text, operator: '>=', value, unit, span: doubt.span });
    }
  }
  return result.sort((a, b) => a.span[0] - b.span[0]);
}

/**
 * How often the clause reports: the most frequent rhythm decided for it. A doubt that is still open holds the rhythm
 * proposed for it, so that an answer to one of them never slows down what another asks for.
 */
function rhythmOfClause(clause: ParsedClause, settled: readonly Settled[]): Rhythm | null {
  const decided = answered(settled, 'rhythm').map(({ answer }) => answer.every);
  if (decided.length === 0) return null;
  const open = clause.doubts.flatMap((doubt) =>
    !settled.some((one) => one.doubt === doubt) &&
    doubtCodeRow(doubt.code).answers.includes('rhythm') &&
    doubt.proposal?.kind === 'rhythm'
      ? [doubt.proposal.every]
      : [],
  );
  return [...decided, ...open].reduce((most, every) => (monthsOf(every) < monthsOf(most) ? every : most));
}
