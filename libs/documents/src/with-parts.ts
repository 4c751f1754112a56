import type { DocumentFacts, PaperPart } from './facts';

/** What the parts of a paper come to, by its kind; a paper without parts says everything itself. */
export function withParts<F extends DocumentFacts>(facts: F): F {
  const { parts } = facts;
  if (!parts || parts.length === 0) return facts;
  return { ...facts, ...gathered(facts, parts) };
}

function gathered(facts: DocumentFacts, parts: readonly PaperPart[]): object {
  if ('matters' in facts)
    return {
      matters: parts.flatMap(({ task, replyBy }) => (task ? [{ ...task, ...(replyBy ? { replyBy } : {}) }] : [])),
    };
  const tasks = parts.flatMap(({ task }) => task ?? []);
  const causes = [...new Set(parts.flatMap(({ cause }) => cause ?? []))];
  const years = [...new Set(parts.flatMap(({ year }) => year ?? []))].sort();
  switch (facts.kind) {
    case 'rectification-order':
      return {
        tasks,
        findings: parts.flatMap(({ findings = [] }) => findings),
        items: parts.flatMap(({ items = [] }) => items),
        causes,
        years,
      };
    case 'interview-notification':
      return { reasons: [...new Set(parts.flatMap(({ reasons = [] }) => reasons))], causes };
    case 'early-warning':
      return { situation: parts.flatMap(({ situation = [] }) => situation) };
    default:
      return {};
  }
}
