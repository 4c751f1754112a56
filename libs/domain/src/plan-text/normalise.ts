import { rejoinBrokenLines } from './broken-lines';
import { CELL_LINE, joinCellLines } from './cell-lines';
import { splitInlineItems } from './inline-items';
import { writeMarkedNames } from './marked-tables';
import { endsLikeBody } from './name-list';
import { asksForPersons } from './persons';
import { joinQuotedCells, markTableRows } from './table-lines';
import { isUnread } from './unread';

/** Control and format characters: byte order marks, soft hyphens, zero-width spaces. */
const INVISIBLE = /(?![\n\t\v])[\p{Cc}\p{Cf}]/gu;
/** One character for a whole ordinal: ⒈ ⑴ ㈠. Those in circles only list things inside an item and stay. */
const WHOLE_ORDINALS = /[⒈-⒛⑴-⒇㈠-㈩]/g;
const HALF_TO_FULL: Record<string, string> = { '(': '（', ')': '）', '﹝': '〔', '﹞': '〕' };
/** These stand in numbers, times and addresses as well, so they widen only beside Chinese. */
const HALF_TO_FULL_BESIDE_CHINESE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** Square brackets around words become those of the official script; around a year they are left to the header. */
const SQUARE_BRACKETS = /[[［]([^[\]［］\n]{4,600})[\]］]/g;
/** In a line with labels, a label or an item set apart by nothing but spaces begins a line of its own. */
const LABEL_AFTER_SPACES =
  /(?<![ \u3000，；、：（,;:(])[ \u3000]+(?=[\u4e00-\u9fff]{0,4}(?:单位|部门|时限|时间)\s?[：:])/g;
/**
 * Makes the text one shape, so that every later stage has one spelling to know: half-width digits and letters,
 * full-width punctuation, no space inside Chinese, one paragraph per line, no blank line, cells of a table joined by tabs.
 * All spans of a parsed plan refer to what this returns.
 */
export function normalise(raw: string): string {
  const text = raw
    .replace(/\r\n?|[\f\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(WHOLE_ORDINALS, spellOut);
  const written = joinQuotedCells(text.split('\n'), CELL_LINE).flatMap((line) =>
    line.includes('\t') ? [line] : line.split(/[\v\u2028]/),
  );
  const decimals = written.filter((line) => DECIMAL_ITEM.test(line)).length > 1;
  const lines = writeMarkedNames(joinCellLines(markTableRows(decimals ? written.map(numberAlone) : written)))
    .flatMap((line) => (line.includes('\t') ? [line] : line.split('\v').flatMap(breakAtParagraphs)))
    .flatMap((line) => (line.includes('\t') ? [normaliseRow(line)] : breakAtLabels(line).map(normaliseLine)))
    .filter((line) => line !== '');
  return splitInlineItems(rejoinBrokenLines(lines)).join('\n');
}

/** 1 水利 above 1.1 整修渠道: in a plan with decimal numbers a number set apart by a space is one as well. */
const DECIMAL_ITEM = /^[\s\u3000]*\d{1,2}\.\d{1,2}(?![\d.])[\s\u3000、.]*[\u4e00-\u9fff]/;
const numberAlone = (line: string): string =>
  line.replace(/^[\s\u3000]*(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff])/, '$1、');

/** Two wide spaces inside a line stand where a paragraph began before the lines were lost. */
const SPACES = /[\u3000 ]{2,}/g;
const LONG_LINE = 200;
const ITEM_AHEAD =
  /^(?:（?[一二三四五六七八九十]{1,3}[）、]|第[一二三四五六七八九十百]{1,5}[条章节]|[（(]?\d{1,2}[）).、．](?!\d))/;
/** A line with several such breaks is cut at each, any other only where an item begins behind it. */
function breakAtParagraphs(line: string): string[] {
  if (!line.includes('\u3000\u3000')) return [line];
  const inside = line.trim();
  const breaks = [...inside.matchAll(SPACES)].filter(([spaces]) => spaces.includes('\u3000\u3000'));
  const all = breaks.length > 1 && inside.length > LONG_LINE;
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: spaces } of breaks) {
    const next = index + spaces.length;
    if (!all && !ITEM_AHEAD.test(inside.slice(next, next + 8))) continue;
    parts.push(inside.slice(from, index));
    from = next;
  }
  return [...parts, inside.slice(from)];
}

const normaliseRow = (line: string): string =>
  line
    .split('\t')
    .map((cell) => normaliseLine(divideNames(cell)))
    .join('\t');

function breakAtLabels(line: string): string[] {
  if (isUnread(line)) return [line];
  const mended = mendMarks(line);
  const lines = /(?:单位|部门)\s?[：:]/.test(mended) ? mended.replace(LABEL_AFTER_SPACES, '\n').split('\n') : [mended];
  return lines.map((one) => (NAMES_SOMEBODY.test(one) ? divideNames(one) : one));
}

/** A line with a label for bodies, or a bracket that gives them something to do. */
const NAMES_SOMEBODY =
  /(?:牵头|责任|负责|主办|主抓|主责|配合|协办|协助|参与|承办|落实|实施|督办|监督|验收|包联|整改|分工)[\u4e00-\u9fff]{0,8}(?:[（(][^（）()]{1,8}[）)])?\s?[：:]|[（(【〔[][^（）()\n]{2,300}(?:牵头|负责|配合|参与|落实)[）)\]】〕]/;
const ROLE_LABEL =
  '(?:牵头|责任|主办|主责|配合|协办|协助|参与|承办|落实|实施|督办|监督)(?:单位|部门|主体)(?:及(?:责任|负责)人)?';
/** 责任单位；甲局 and 责任单位 甲局: the colon got lost. */
const COLON_LOST = new RegExp(
  `((?:^|[（(【〔。])${ROLE_LABEL})(?:[；;]|[ \\u3000]+)(?=([\\u4e00-\\u9fff]{2,20})(?:[、，；。）),\\s]|$))`,
  'g',
);
/** （县甲局], （县甲局〉: a bracket closed by one of another kind, at the end of what it says. */
const CLOSED_OTHERWISE = /([（(])([^（）()《》〈〉【】〔〕[\]\n]{2,300})[\]〉>》｝}】〕](?=$|[\n。；])/g;
const SAYS_WHO = /[\u4e00-\u9fff](?:单位|部门|[局委办部院会厅府镇乡]|牵头|负责|配合|参与|落实|实施)$/;

/** Marks that a typist or a scan got wrong around the words that say who does it. */
function mendMarks(line: string): string {
  if (!/单位|部门|主体|[\]〉>》｝}】〕]/.test(line)) return line;
  return line
    .replace(COLON_LOST, (whole, label: string, name: string) => (endsLikeBody(name) ? `${label}：` : whole))
    .replace(CLOSED_OTHERWISE, (whole, open: string, inside: string) =>
      SAYS_WHO.test(inside) || /(?:单位|部门)[：:]/.test(inside)
        ? `${open}${inside}${open === '(' ? ')' : '）'}`
        : whole,
    );
}

/** The name of a person beside that of a body: 县甲局 某某. */
const PERSON = /^(?:某{1,3}|[\u4e00-\u9fff]某{1,2}|[\u4e00-\u9fff]{2,3})$/;
/** 县政府 办公室: goes on with the name before it. */
const GOES_ON = /^(?:等|和|与|及|以及|办公室|办|政府|人民政府|党委|委员会|管委会|管理委员会|领导小组)/;
/** Shorter words are parts of a name written apart: 县科 农局. */
const isWholeName = (word: string): boolean => (word.length > 2 || /^各/.test(word)) && endsLikeBody(word);

/**
 * Names set apart by nothing but spaces are divided like others: 县甲局 县乙局 各镇. Only where every space of the line stands
 * between two names; a line with other spaces was written apart, and they mean nothing.
 */
function divideNames(line: string): string {
  if (line.length > LONGEST_LINE_OF_NAMES || !/[\u4e00-\u9fff）][ \u3000]+[\u4e00-\u9fff]/.test(line)) return line;
  const parts = line.split(/((?<=[\u4e00-\u9fff）])[ \u3000]+(?=[\u4e00-\u9fff]))/);
  const persons = /某/.test(line) || asksForPersons(/^[^：:]{0,20}(?=[：:])/.exec(line.trim())?.[0] ?? '');
  let out = parts[0];
  for (let i = 1; i < parts.length; i += 2) {
    const left = /[^：:、，,；;。（(\s]*$/.exec(out.slice(-40))![0];
    const right = /^[^、，,；;。）)\s]*/.exec(parts[i + 1])![0].replace(/(?:负责|牵头|配合|参与|落实)$/, '');
    const leftIsName = isWholeName(left) || (persons && PERSON.test(left));
    const rightIsName = isWholeName(right) || (persons && PERSON.test(right));
    if (!leftIsName || !rightIsName || GOES_ON.test(right)) return line;
    out += `、${parts[i + 1]}`;
  }
  return out;
}

const LONGEST_LINE_OF_NAMES = 600;

function normaliseLine(line: string): string {
  return widenPunctuation(dropSpaces(narrowLettersAndDigits(line)));
}

/** Full-width ASCII (Ａ９％．) becomes half-width; its punctuation is settled by `widenPunctuation`. */
function narrowLettersAndDigits(line: string): string {
  return line
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/﹒/g, '.')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** ⒈ → 1., ⑴ → （1）, ㈠ → （一）. */
function spellOut(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 0x3220) return `（${'一二三四五六七八九十'[code - 0x3220]}）`;
  return code >= 0x2488 ? `${code - 0x2487}.` : `（${code - 0x2473}）`;
}

/** A space means something only between two words or numbers in Latin letters. */
function dropSpaces(line: string): string {
  if (!line.includes(' ')) return line;
  let out = '';
  for (let i = 0; i < line.length; i++) {
    if (line[i] !== ' ' || (isLatin(line[i - 1]) && isLatin(line[i + 1]))) out += line[i];
  }
  return out;
}

const HALF_WIDTH = /[(),;:?!﹝﹞]/g;

function widenPunctuation(line: string): string {
  const out = line.replace(HALF_WIDTH, (c, at: number) => {
    const wide = HALF_TO_FULL_BESIDE_CHINESE[c];
    if (wide === undefined) return HALF_TO_FULL[c];
    return isChinese(line[at - 1]) || isChinese(line[at + 1]) ? wide : c;
  });
  if (!/[[［]/.test(out)) return out;
  return out.replace(SQUARE_BRACKETS, (whole, inside: string) => (/[：牵责配]/.test(inside) ? `【${inside}】` : whole));
}

const isLatin = (c: string | undefined): boolean => c !== undefined && /[A-Za-z0-9]/.test(c);
const isChinese = (c: string | undefined): boolean =>
  c !== undefined && /[\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef()]/.test(c);
