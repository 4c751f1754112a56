import type {
  ParsedClause,
  ParsedDeadline,
  ParsedPlan,
  ParsedRole,
  ParsedTarget,
} from '@app/domain/plan-text/parsed-plan';
import type { NumberedDoubt } from '../../api/types';
import type { Mark, MarkKind } from './colour-spans';

/** The id of a mark says where it comes from, so that a list beside the text can point at it. */
export const clauseMarkId = (number: number): string => `clause-${number}`;
export const doubtMarkId = (number: number): string => `doubt-${number}`;
export const doubtNumberOf = (markId: string): number => Number(markId.slice('doubt-'.length));

/** Everything that was read from a plan, and what is doubtful about it, as marks on its text. */
export function planMarks(parsed: ParsedPlan, doubts: readonly NumberedDoubt[]): Mark[] {
  const { deadlines, targets } = parsed.outsideClauses;
  return [
    ...parsed.clauses.flatMap(clauseMarks),
    ...deadlines.map(deadlineMark),
    ...targets.map(targetMark),
    ...doubts.map(doubtMark),
  ];
}

function clauseMarks(clause: ParsedClause): Mark[] {
  const whole = { id: clauseMarkId(clause.number), kind: 'clause' as const, span: clause.span };
  return [
    { ...whole, note: `${clause.ordinal}${clause.heading}` },
    ...clause.roles.map(roleMark),
    ...clause.deadlines.map(deadlineMark),
    ...clause.targets.map(targetMark),
  ];
}

const mark = (kind: MarkKind, span: Mark['span'], note: string): Mark => ({
  id: `${kind}-${span[0]}-${span[1]}`,
  kind,
  span,
  note,
});

const roleMark = ({ span, phrase, body }: ParsedRole): Mark => mark('role', span, `${body} ${phrase}`);

const deadlineMark = ({ span, date, text }: ParsedDeadline): Mark => mark('deadline', span, date ?? text);

const targetMark = ({ span, indicator, operator, value, unit }: ParsedTarget): Mark =>
  mark('target', span, `${indicator} ${value === null ? '?' : `${operator} ${value}${unit ?? ''}`}`);

const doubtMark = ({ number, from, to, message, decision }: NumberedDoubt): Mark => ({
  id: doubtMarkId(number),
  kind: decision ? 'settled' : 'doubt',
  span: [from, to],
  note: message,
});
