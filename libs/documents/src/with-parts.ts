import type { DocumentFacts, PaperPart } from './facts';

/** What the parts of a paper come to, by its kind; a paper without parts says everything itself. */
export function withParts<F extends DocumentFacts>(facts: F): F {
  const { parts } = facts;
  if (!parts || parts.length === 0) return facts;
  return { ...facts, ...gathered(facts, parts) };
}

function gathered({ kind }: DocumentFacts, parts: readonly PaperPart[]): object {
  const tasks = parts.flatMap(({ task }) => task ?? []);
  switch (kind) {
    case 'supervision-notice':
    case 'urging-slip':
      return { matters: tasks };
    case 'rectification-order':
      return {
        tasks,
        findings: parts.flatMap(({ findings = [] }) => findings),
        items: parts.flatMap(({ items = [] }) => items),
      };
    case 'interview-notification':
      return { reasons: [...new Set(parts.flatMap(({ reasons = [] }) => reasons))] };
    case 'early-warning':
      return { situation: parts.flatMap(({ situation = [] }) => situation) };
    default:
      return {};
  }
}
