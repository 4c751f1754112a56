import type { ParsedDeadline, ParsedPlan, ParsedTarget, Span } from './parsed-plan';
import type { ClausePiece } from './segment';

/** Why something was read the way it was: the stage, the rule of that stage, and the words it went by. */
export interface TraceStep {
  stage: 'segment' | 'responsibility' | 'first-listed' | 'resolve' | 'dates' | 'figures' | 'doubt';
  rule: string;
  span: Span;
  words: string;
  /** What came of it, e.g. `lead 县甲局`. */
  result: string;
}

/** By which rule a date or a figure of a plan was found; the plan itself does not keep it. */
export type FoundBy = Map<ParsedDeadline | ParsedTarget, string>;

/** Explains every clause, role, date, figure and doubt of a plan, clause by clause in the order of the text. */
export function traceOf(text: string, pieces: readonly ClausePiece[], plan: ParsedPlan, foundBy: FoundBy): TraceStep[] {
  const step = (stage: TraceStep['stage'], rule: string, span: Span, result: string): TraceStep => ({
    stage,
    rule,
    span,
    words: text.slice(...span),
    result,
  });
  return plan.clauses.flatMap((clause, i) => {
    const { rule, tails } = pieces[i];
    const ruleOf = new Map(tails.map((tail) => [tail.roles[0]?.segment ?? 0, tail.rule]));
    const head: Span = [clause.span[0], clause.span[0] + Math.min(40, clause.text.split('\n')[0].length)];
    return [
      step('segment', rule, head, `clause ${clause.number} ${clause.heading}`),
      ...clause.roles.flatMap((role) => [
        step(
          'responsibility',
          ruleOf.get(role.segment) ?? '',
          role.span,
          `${role.role} ${role.written} (${role.phrase})`,
        ),
        ...(role.byRule ? [step('first-listed', 'first-listed-leads', role.span, `lead ${role.written}`)] : []),
        ...(role.body === role.written ? [] : [step('resolve', 'directory', role.span, role.body)]),
      ]),
      ...clause.deadlines.map((d) =>
        step('dates', foundBy.get(d) ?? d.kind, d.span, `${d.kind} ${d.date ?? 'no date'}`),
      ),
      ...clause.targets.map((t) =>
        step(
          'figures',
          foundBy.get(t) ?? t.operator,
          t.span,
          `${t.indicator} ${t.operator} ${t.value ?? '?'}${t.unit ?? ''}`,
        ),
      ),
      ...clause.doubts.map((d) => step('doubt', d.code, d.span, d.message)),
    ];
  });
}
