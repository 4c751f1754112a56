import { parsePlan } from '../parse-plan';
import type { ParsedClause } from '../parsed-plan';

const LETTER: Record<string, string> = {
  lead: 'L',
  executor: 'E',
  responsible: 'R',
  participant: 'P',
  cooperator: 'C',
  unspecified: '?',
};

/** The bodies of a clause in one line: `L:县甲局 P:县乙局`; `+` an open list, `~` in running text, `!` by a rule of the document. */
const rolesOf = ({ roles }: ParsedClause): string =>
  roles
    .map((r) => `${LETTER[r.role]}:${r.written}${r.openList ? '+' : ''}${r.inProse ? '~' : ''}${r.byRule ? '!' : ''}`)
    .join(' ');

/** The bodies of the clauses of a text, a line each. */
export const rolesIn = (text: string): string[] => parsePlan(text).plan.clauses.map(rolesOf);

/** The bodies of a single task that ends with these words. */
export const rolesOfTask = (words: string): string => rolesIn(`一、修桥。${words}`)[0];

/** The clauses of a text: section, ordinal, heading. */
export const outlineOf = (text: string): string[] =>
  parsePlan(text).plan.clauses.map((c) => [c.section ?? '-', c.ordinal, c.heading].join(' | '));

/** The clauses of a text with all that matters: section, ordinal and heading, bodies, days to meet; what is not there is left out. */
export const clausesIn = (text: string): string[] =>
  parsePlan(text).plan.clauses.map((c) => {
    const days = c.deadlines.map((d) => [d.kind, d.firstDueOn ?? d.date, d.until].filter(Boolean).join(' '));
    return [c.section, `${c.ordinal}${c.heading}`, rolesOf(c), days.join(', ')].filter(Boolean).join(' | ');
  });

/** The doubts of a text: those of the document, then those of each clause. */
export function doubtsIn(text: string): string[][] {
  const { plan } = parsePlan(text);
  return [plan.doubts, ...plan.clauses.map((clause) => clause.doubts)].map((all) => all.map(({ code }) => code));
}
