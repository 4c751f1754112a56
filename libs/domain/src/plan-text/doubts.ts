import type { Doubt, ParsedRole, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { spanOf } from './text-region';
import type { FoundDeadline } from './deadlines';
import { readVagueWords } from './vague-words';
import { readRepeatedFragments } from './repeated-fragments';

const HIGHER_LEVEL =
  /(?:达到|完成|落实|满足|实现)[^，。；\n]{0,6}?(?:国家|省|市|上级){1,4}[^，。；\n]{0,4}?(?:下达|控|定|级)[^，。；\n]{0,4}?(?:指标|任务|要求|目标)(?:要求|任务)?/g;
const FUTURE_RULE = /(?:即将|拟|将要)(?:出台|发布|印发|颁布|公布|实施|制定)/g;
const doubt = (code: string, message: string, span: Span): Doubt => ({ code, message, span });

/** What in a stretch of running text a person has to decide. `prose` holds no responsibility tails. */
export function doubtsInProse(prose: Piece, deadlines: readonly FoundDeadline[]): Doubt[] {
  return [
    ...deadlines.flatMap(doubtsOfDeadline),
    ...readVagueWords(prose, deadlines).map((word) =>
      doubt('vague-period', `“${word.text}”没有写明期限，建议${word.proposal}，请确认报告节奏。`, spanOf(word)),
    ),
    ...matches(prose, HIGHER_LEVEL).map((m) =>
      doubt('target-set-by-higher-level', `“${m.text}”的具体数值由上级确定，请在下达后录入数值和依据文件。`, spanOf(m)),
    ),
    ...matches(prose, FUTURE_RULE).map((m) =>
      doubt('depends-on-future-rule', `“${m.text}”的文件尚未出台，请确认由谁跟踪以及出台后多久完成。`, spanOf(m)),
    ),
    ...readRepeatedFragments(prose).map((p) =>
      doubt('repeated-fragment', `“${p.text}”疑似扫描或排版造成的重复，请核对原件后决定是否删去。`, spanOf(p)),
    ),
  ];
}

function doubtsOfDeadline(d: FoundDeadline): Doubt[] {
  if (d.ambiguous) return [doubt('ambiguous-date', `“${d.text}”${d.ambiguous}。`, d.span)];
  if (d.text.includes('本世纪')) {
    return [doubt('vision-date', `“${d.text}”是远景目标，没有确切日期，请确认不按期限督办。`, d.span)];
  }
  if (d.kind === 'recurring') {
    return [doubt('recurrence-anchor', `“${d.text}”没有写明从何时起算，请确定首次完成的日期。`, d.span)];
  }
  return [];
}

/** What in the responsibilities of one clause a person has to decide. `clause` is where to point when there is nothing. */
export function doubtsOfRoles(
  roles: readonly ParsedRole[],
  clause: Piece & { ordinal: string; heading: string },
): Doubt[] {
  if (!roles.some((role) => !role.openList)) {
    const span: Span = [clause.from, clause.from + clause.ordinal.length + clause.heading.length];
    return [doubt('clause-without-responsibility', `${clause.ordinal}没有写明责任单位，请指定由谁负责。`, span)];
  }
  const segments = new Map<number, ParsedRole[]>();
  for (const role of roles)
    segments
      .set(role.segment, segments.get(role.segment) ?? [])
      .get(role.segment)!
      .push(role);
  return [...segments.values()].flatMap(doubtsOfSegment);
}

function doubtsOfSegment(roles: ParsedRole[]): Doubt[] {
  const span: Span = [roles[0].span[0], roles.at(-1)!.span[1]];
  const named = roles.filter((role) => !role.openList);
  if (named.some((role) => role.role === 'lead')) return [];
  const responsible = named.filter((role) => role.role === 'responsible');
  if (responsible.length > 1) {
    const names = responsible.map((role) => role.written).join('、');
    return [doubt('joint-responsibility', `${names}共同负责而没有牵头单位，请确认由哪一家汇总，各家均须签字。`, span)];
  }
  if (responsible.length === 0) return [doubt('missing-lead', '这一处责任没有牵头或负责单位，请指定牵头单位。', span)];
  return [];
}

/** Text that stops in the middle of a sentence: a page may be missing. */
export function doubtOfFragment(prose: Piece): Doubt[] {
  const text = prose.text.trimEnd();
  const last = text.slice(-1);
  if (text.length < 40 || !text.includes('。') || /[。；！？：…”）》]/.test(last)) return [];
  const end = prose.from + text.length;
  const words = text.slice(-8);
  return [doubt('fragment', `“${words}”之后似有缺文，请核对原件。`, [end - words.length, end])];
}

function matches(piece: Piece, pattern: RegExp): Piece[] {
  return [...piece.text.matchAll(pattern)].map((m) => ({ text: m[0], from: piece.from + m.index }));
}
