import type { ParsedPlan, Span } from '../parsed-plan';

/** Every span with the words it has to quote. */
export function quotes(plan: ParsedPlan): [Span, string][] {
  const { deadlines, targets } = plan.outsideClauses;
  return [
    ...plan.sections.map((s): [Span, string] => [s.span, s.ordinal + s.heading]),
    ...[...deadlines, ...targets].map((x): [Span, string] => [x.span, x.text]),
    ...plan.clauses.flatMap((c): [Span, string][] => [
      [c.span, c.text],
      ...c.roles.map((r): [Span, string] => [r.span, r.written]),
      ...[...c.deadlines, ...c.targets].map((x): [Span, string] => [x.span, x.text]),
    ]),
  ];
}
