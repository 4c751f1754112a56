import { startsItem } from './ordinals';

const SENTENCE_END = /[。！？；：…”』」》]$/;
const LABEL = /^[\u4e00-\u9fff]{2,8}：/;
const ATTACHMENT = /^附(?:件|表|录)/;
/** A line this long with a comma in it is running text, a shorter one may be a heading that stands alone. */
const RUNNING_TEXT = 25;

/** Puts sentences together again that a page break has torn apart; headings, labels and items stay on their own lines. */
export function rejoinBrokenLines(lines: string[]): string[] {
  const whole: { parts: string[]; state: LineState }[] = [];
  for (const line of lines) {
    const previous = whole.at(-1);
    if (previous && goesOn(previous.state, previous.parts.at(-1)!) && !startsAnew(line)) {
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
}

function extend(state: LineState | undefined, line: string): LineState {
  let open = state?.openBrackets ?? 0;
  for (const c of line) {
    if (c === '（') open++;
    else if (c === '）') open = Math.max(0, open - 1);
  }
  return {
    item: state?.item ?? startsItem(line),
    length: (state?.length ?? 0) + line.length,
    hasStop: (state?.hasStop ?? false) || line.includes('。'),
    hasComma: (state?.hasComma ?? false) || line.includes('，'),
    openBrackets: open,
  };
}

function goesOn(state: LineState, lastPart: string): boolean {
  if (/[，、]$/.test(lastPart)) return true;
  if (state.openBrackets > 0) return true;
  if (SENTENCE_END.test(lastPart) || lastPart.endsWith('）')) return false;
  if (state.hasStop) return true;
  return !state.item && state.hasComma && state.length > RUNNING_TEXT;
}

function startsAnew(line: string): boolean {
  return startsItem(line) || LABEL.test(line) || ATTACHMENT.test(line);
}
