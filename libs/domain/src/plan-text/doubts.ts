import { doubt } from './doubt';
import { doubtsAboutEvents } from './event-deadlines';
import { bareBrackets } from './once-for-the-document';
import type { Doubt, ParsedRole, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { spanOf } from './text-region';
import type { FoundDeadline } from './deadlines';
import { readVagueWords } from './vague-words';
import { readRepeatedFragments } from './repeated-fragments';

const HIGHER_LEVEL =
  /(?:达到|完成|落实|满足|实现)[^，。；\n]{0,6}?(?:国家|省|市|上级){1,4}[^，。；\n]{0,4}?(?:下达|控|定|级)[^，。；\n]{0,4}?(?:指标|任务|要求|目标)(?:要求|任务)?/g;
const FUTURE_RULE = /(?:即将|拟|将要)(?:出台|发布|印发|颁布|公布|实施|制定)/g;

/** What in a stretch of running text a person has to decide. `prose` holds no responsibility tails. */
export function doubtsInProse(prose: Piece, deadlines: readonly FoundDeadline[]): Doubt[] {
  return [
    ...withoutRepeatedAnchors(deadlines).flatMap(doubtOfDeadline),
    ...doubtsAboutEvents(prose, deadlines),
    ...readVagueWords(prose, deadlines).map((word) =>
      doubt(
        'vague-period',
        {
          zh: `“${word.text}”没有写明期限，建议${word.proposal.zh}，请确认报告节奏。`,
          en: `“${word.text}” gives no date; proposed: ${word.proposal.en}. Please confirm how often to report.`,
        },
        spanOf(word),
        word.proposal.answer,
      ),
    ),
    ...matches(prose, HIGHER_LEVEL).map((m) =>
      doubt(
        'target-set-by-higher-level',
        {
          zh: `“${m.text}”的具体数值由上级确定，请在下达后录入数值和依据文件。`,
          en: `The figure of “${m.text}” is set by a higher level; enter it with its source document once it is known.`,
        },
        spanOf(m),
        { kind: 'accept' },
      ),
    ),
    ...matches(prose, FUTURE_RULE).map((m) =>
      doubt(
        'depends-on-future-rule',
        {
          zh: `“${m.text}”的文件尚未出台，请确认由谁跟踪以及出台后多久完成。`,
          en: `The rule (“${m.text}”) is not out yet; say who watches for it and how long after it the work is due.`,
        },
        spanOf(m),
        { kind: 'rhythm', every: { months: 6 } },
      ),
    ),
    ...readRepeatedFragments(prose).map((p) =>
      doubt(
        'repeated-fragment',
        {
          zh: `“${p.text}”疑似扫描或排版造成的重复，请核对原件后决定是否删去。`,
          en: `“${p.text}” seems to stand twice by a slip of scanning or typesetting; check the original.`,
        },
        spanOf(p),
        { kind: 'accept' },
      ),
    ),
  ];
}

/** 每年…，每年…: of several duties in one rhythm the first is asked about. */
function withoutRepeatedAnchors(deadlines: readonly FoundDeadline[]): FoundDeadline[] {
  const asked = new Set<string>();
  return deadlines.filter(({ note, every }) => {
    if (note?.code !== 'recurrence-anchor') return true;
    const rhythm = JSON.stringify(every);
    const again = asked.has(rhythm);
    asked.add(rhythm);
    return !again;
  });
}

export function doubtOfDeadline({ text, span, note }: FoundDeadline): Doubt[] {
  if (!note) return [];
  return [doubt(note.code, { zh: `“${text}”${note.zh}。`, en: `“${text}” ${note.en}.` }, span, note.proposal)];
}

/**
 * What in the responsibilities of one clause a person has to decide. `clause` is where to point when there is nothing.
 * @param bare the places that name bodies in a bracket and say nothing else
 */
export function doubtsOfRoles(
  roles: readonly ParsedRole[],
  clause: Piece & { ordinal: string; heading: string },
  bare: ReadonlySet<number> = new Set(),
): Doubt[] {
  if (!roles.some((role) => !role.openList)) {
    const span: Span = [clause.from, clause.from + clause.ordinal.length + clause.heading.length];
    const sentence = {
      zh: `${clause.ordinal}没有写明责任单位，请指定由谁负责。`,
      en: `${clause.ordinal} names nobody; say who is responsible.`,
    };
    return [doubt('clause-without-responsibility', sentence, span)];
  }
  const segments = new Map<number, ParsedRole[]>();
  for (const role of roles)
    segments
      .set(role.segment, segments.get(role.segment) ?? [])
      .get(role.segment)!
      .push(role);
  return [
    ...doubtOfBareBrackets(roles, clause, bare),
    ...[...segments].flatMap(([segment, ofSegment]) => (bare.has(segment) ? [] : doubtsOfSegment(ofSegment))),
  ];
}

function doubtOfBareBrackets(
  roles: readonly ParsedRole[],
  { ordinal, heading }: { ordinal: string; heading: string },
  bare: ReadonlySet<number>,
): Doubt[] {
  const named = roles.filter(({ segment }) => bare.has(segment));
  if (named.length === 0) return [];
  const place = ordinal === '' ? heading : ordinal.replace(/[、.]$/, '');
  const span: Span = [named[0].span[0], named[0].span[1]];
  return [doubt('bare-brackets', bareBrackets(place, place), span, { kind: 'accept' })];
}

function doubtsOfSegment(roles: ParsedRole[]): Doubt[] {
  const span: Span = [roles[0].span[0], roles.at(-1)!.span[1]];
  const named = roles.filter((role) => !role.openList);
  const answering = named.filter(({ role }) => role === 'lead' || role === 'responsible' || role === 'executor');
  if (answering.length > 0 && named.every(({ inProse }) => inProse)) {
    const lead = named.find(({ role }) => role === 'lead') ?? answering[0];
    const names = [...new Set(answering.map(({ written }) => written))].join('、');
    const sentence = {
      zh: `“${names}”只在正文中写明，请确认由“${lead.written}”牵头，或者指定其他单位。`,
      en: `“${names}” is named in running text only; confirm that “${lead.written}” leads, or name another body.`,
    };
    return [doubt('named-in-prose', sentence, span, { kind: 'lead', body: lead.body })];
  }
  if (named.some((role) => role.role === 'lead')) return [];
  const responsible = named.filter((role) => role.role === 'responsible');
  if (responsible.length > 1) {
    const names = responsible.map((role) => role.written).join('、');
    const sentence = {
      zh: `${names}共同负责而没有牵头单位，请确认由哪一家汇总，各家均须签字。`,
      en: `${names} are jointly responsible without a lead; say which one gathers the report, all have to sign.`,
    };
    return [doubt('joint-responsibility', sentence, span, { kind: 'lead', body: responsible[0].body })];
  }
  if (responsible.length === 0) {
    const sentence = {
      zh: '这一处责任没有牵头或负责单位，请指定牵头单位。',
      en: 'Nobody leads or answers for this part; name the lead.',
    };
    return [doubt('missing-lead', sentence, span, { kind: 'lead', body: named[0]?.body ?? roles[0].body })];
  }
  return [];
}

function matches(piece: Piece, pattern: RegExp): Piece[] {
  return [...piece.text.matchAll(pattern)].map((m) => ({ text: m[0], from: piece.from + m.index }));
}
