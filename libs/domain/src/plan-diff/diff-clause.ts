import type { ParsedClause, Span } from '../plan-text/parsed-plan';
import type { Change, ClauseChanges } from './difference';
import { diffDates, diffRoles, diffTargets } from './diff-items';

/** Stands in running text for what another field names. */
const PLACE = '□';

/** What differs between a clause and the one that took its place, each change in one field only. */
export function diffClause(before: ParsedClause, after: ParsedClause): ClauseChanges {
  const roles = diffRoles(before.roles, after.roles);
  const dates = diffDates(before.deadlines, after.deadlines);
  const targets = diffTargets(before.targets, after.targets);
  const named = roles.length + dates.length + targets.length > 0;
  return {
    ordinal: changeOf(before.ordinal, after.ordinal),
    section: changeOf(before.section, after.section),
    heading: changeOf(before.heading, after.heading),
    wording: wordingChange(runningText(before), runningText(after), named),
    roles,
    dates,
    targets,
  };
}

/** True when there is a change at all. */
export const isChanged = (changes: ClauseChanges): boolean =>
  isReworded(changes) || changes.ordinal !== null || changes.section !== null;

/** True when more than the place of the clause changed. */
export const isReworded = ({ heading, wording, roles, dates, targets }: ClauseChanges): boolean =>
  heading !== null || wording !== null || roles.length + dates.length + targets.length > 0;

export const changeOf = <T extends string | null>(from: T, to: T): Change<T> | null =>
  from === to ? null : { from, to };

/** Commas and brackets that come and go with a name or a figure are no change of their own. */
function wordingChange(from: string, to: string, otherChanges: boolean): Change<string> | null {
  if (from === to) return null;
  const bare = (text: string) => text.replace(/[□，。、；：（）]/g, '');
  return otherChanges && bare(from) === bare(to) ? null : { from, to };
}

/** The text of a clause without its ordinal, heading, dates, figures, responsibility tails and blanks. */
function runningText(clause: ParsedClause): string {
  const spans = [
    ...tailsOf(clause),
    ...clause.roles.filter(({ inProse }) => inProse).map(({ span }) => inside(clause, span)),
    ...[...clause.deadlines, ...clause.targets].map(({ span }) => inside(clause, span)),
  ].sort((a, b) => a[0] - b[0]);
  const start = clause.text.startsWith(clause.ordinal + clause.heading)
    ? clause.ordinal.length + clause.heading.length
    : 0;
  let text = '';
  let at = start;
  for (const [from, to] of spans) {
    if (to <= at) continue;
    text += clause.text.slice(at, Math.max(from, at)) + PLACE;
    at = to;
  }
  return (text + clause.text.slice(at)).replace(/\s/g, '').replace(/□[□、]*/g, PLACE);
}

const inside = (clause: ParsedClause, [from, to]: Span): Span => [from - clause.span[0], to - clause.span[0]];

/** Each responsibility tail from bracket to bracket, or, where a label introduces it, its line. */
function tailsOf(clause: ParsedClause): Span[] {
  const { text } = clause;
  return [...new Set(clause.roles.map(({ segment }) => segment))].map((segment) => {
    const spans = clause.roles.filter((role) => role.segment === segment && !role.inProse).map(({ span }) => span);
    if (spans.length === 0) return [0, 0];
    const from = Math.min(...spans.map(([start]) => start)) - clause.span[0];
    const to = Math.max(...spans.map(([, end]) => end)) - clause.span[0];
    const bracket = [text.lastIndexOf('（', from), text.indexOf('）', to)];
    if (bracket[0] >= 0 && bracket[1] >= 0 && !text.slice(bracket[0], from).includes('）')) {
      return [bracket[0], bracket[1] + 1];
    }
    const end = text.indexOf('\n', to);
    return [text.lastIndexOf('\n', from) + 1, end < 0 ? text.length : end];
  });
}
