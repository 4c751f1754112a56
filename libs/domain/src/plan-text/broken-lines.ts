import { startsItem } from './ordinals';
import { startsLabel } from './labels';
import { isUnread } from './unread';

const SENTENCE_END = /[。！？；：…”』」》]$/;
const LABEL = /^[\u4e00-\u9fff]{2,8}：/;
const ATTACHMENT = /^附(?:件|表|录)/;
/** A bracket open for longer than this was never closed; it does not swallow the rest of the document. */
const LONGEST_BRACKET = 600;
/** A line this long with a comma in it is running text, a shorter one may be a heading that stands alone. */
const RUNNING_TEXT = 25;

/** Puts sentences together again that a page break has torn apart; headings, labels and items stay on their own lines. */
export function rejoinBrokenLines(lines: string[]): string[] {
  const whole: { parts: string[]; state: LineState }[] = [];
  for (const line of lines) {
    const previous = whole.at(-1);
    if (
      previous &&
      goesOn(previous.state, previous.parts.at(-1)!) &&
      !startsAnew(line, previous.state.openBrackets > 0)
    ) {
      previous.parts.push(line);
      previous.state = extend(previous.state, line);
    } else {
      whole.push({ parts: [line], state: extend(undefined, line) });
    }
  }
  return whole.map(({ parts }) => parts.join(''));
}

/** What has to be known of a line so far; kept beside the parts so that joining many lines stays linear. */
interface LineState {
  item: boolean;
  length: number;
  hasStop: boolean;
  hasComma: boolean;
  openBrackets: number;
  /** Characters since the outermost open bracket. */
  sinceOpen: number;
  /** A row of a table stays a row, and so does what says that something was not read. */
  row: boolean;
}

function extend(state: LineState | undefined, line: string): LineState {
  let open = state?.openBrackets ?? 0;
  let since = state?.sinceOpen ?? 0;
  for (const c of line) {
    since = open > 0 ? since + 1 : 0;
    if (c === '（' || c === '〔' || c === '【') open++;
    else if (c === '）' || c === '〕' || c === '】') open = Math.max(0, open - 1);
  }
  return {
    item: state?.item ?? startsItem(line),
    length: (state?.length ?? 0) + line.length,
    hasStop: (state?.hasStop ?? false) || line.includes('。'),
    hasComma: (state?.hasComma ?? false) || line.includes('，'),
    openBrackets: open,
    sinceOpen: since,
    row: line.includes('\t') || isUnread(line),
  };
}

function goesOn(state: LineState, lastPart: string): boolean {
  if (state.row) return false;
  if (/[，、]$/.test(lastPart)) return true;
  if (state.openBrackets > 0 && state.sinceOpen < LONGEST_BRACKET) return true;
  if (SENTENCE_END.test(lastPart) || lastPart.endsWith('）')) return false;
  if (state.hasStop) return true;
  return !state.item && state.hasComma && state.length > RUNNING_TEXT;
}

function startsAnew(line: string, inBracket: boolean): boolean {
  if (startsItem(line) || ATTACHMENT.test(line) || line.includes('\t') || isUnread(line)) return true;
  return !inBracket && (LABEL.test(line) || startsLabel(line));
}
