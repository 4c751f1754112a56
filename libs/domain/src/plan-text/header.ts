import type { Piece } from './text-region';
import { linesOf } from './text-region';
import { coverLines } from './cover-lines';
import { readOrdinal } from './ordinals';
import { readWrittenDate } from './written-date';

export interface Header {
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: string | null;
  publicity: string | null;
  /** To whom the notice is addressed, as written; empty where it is addressed to nobody. */
  addressees: string[];
  /** Where the plan itself begins, after the notice that issues it. */
  bodyFrom: number;
}

const NUMBER = /[\u4e00-\u9fff]{1,12}[〔（[［【](?:19|20)\d{2}[〕）\]］】]\d{1,5}号/;
const NUMBER_LINE = new RegExp(`^${NUMBER.source}$`);
const PLAN_WORD =
  '(?:方案|计划|意见|规划|纲要|要点|办法|措施|政策|清单|细则|分工|安排|部署|预案|规定|通知|(?:分工|分解|任务|责任|安排|一览|进度|目标)表|(?:重点|目标|主要)(?:工作)?(?:任务|目标|事项)|台账)';
const TITLE_LINE = new RegExp(`^[^。；：！？\\t]{4,60}${PLAN_WORD}(?:（[^）]{1,20}）)?$`);
const ISSUING_LINE = /关于(?:印发|转发|下发)《?([^》。：]{4,60}?)》?的?通知(?:$|[\u4e00-\u9fff])/;
const LABELLED_NUMBER = new RegExp(`^(?:发文字号|文号|文件编号)：(${NUMBER.source})`);
const BODY_LINE = /^[\u4e00-\u9fff]{2,28}(?:人民政府|办公室|办公厅|委员会|指挥部|领导小组|[局委部厅院])$/;
const LETTERHEAD = /^([\u4e00-\u9fff]{2,28})文件$/;
const PUBLICITY = /^公开(?:方式|属性|类别)：(.{2,20})$/;
/** Titles, numbers and signatures stand in the first lines; further down, the same words mean other documents. */
const HEADER_LINES = 40;
/** Where a plan is signed at its end, the signature stands in these last lines. */
const CLOSING_LINES = 8;
/** 各镇人民政府，县直各单位：… */
const ADDRESSED = /^((?:各|[^。：；]{2,40}(?:政府|单位|部门|机构|企业|委员会|街道))[^。：；]{0,160})：/;

/** Reads what stands around the clauses: title, number, issuing body, date, way of publication. */
export function readHeader(text: string): Header {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => readOrdinal(line.text) !== null);
  const head = lines.slice(0, Math.min(first < 0 ? lines.length : first, HEADER_LINES));
  const dateAt = head.findIndex((line) => readWrittenDate(line.text) !== null);
  const titleLine = findTitleLine(head);
  const noticeLine = head.find((line) => TITLE_LINE.test(line.text)) ?? null;
  const signed = dateAt >= 0 ? signatureAt(head, dateAt) : signatureAtEnd(lines.slice(-CLOSING_LINES));
  return {
    title:
      (titleLine && wholeTitle(head, titleLine)) ??
      firstMatch(head, ISSUING_LINE) ??
      (noticeLine && wholeTitle(head, noticeLine)),
    documentNumber: documentNumber(head),
    issuer: signed.issuer ?? firstMatch(head, LETTERHEAD),
    issuedOn: signed.issuedOn,
    publicity: firstMatch([...lines].reverse(), PUBLICITY),
    addressees: addresseesOf(head),
    bodyFrom: bodyFrom(titleLine, head[dateAt]),
  };
}

interface Signature {
  issuer: string | null;
  issuedOn: string | null;
}

/** The date of a line, and the bodies that sign in the lines before. */
function signatureAt(lines: Piece[], at: number): Signature {
  const issuers: string[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const bodies = signersIn(lines[i].text);
    if (bodies.length === 0) break;
    issuers.unshift(...bodies);
  }
  return { issuer: issuers.join('、') || null, issuedOn: readWrittenDate(lines[at].text) };
}

const PLACE = /^[\u4e00-\u9fff]{1,6}?[省市州县区旗盟]/;

/** The bodies that sign in a line; several of one place stand behind one another. */
function signersIn(line: string): string[] {
  const place = PLACE.exec(line)?.[0];
  const bodies = place ? line.split(new RegExp(`(?<=[^和及、])(?=${place})`)) : [line];
  return bodies.every((body) => BODY_LINE.test(body)) ? bodies : [];
}

function signatureAtEnd(lines: Piece[]): Signature {
  const at = lines.findLastIndex((line) => readWrittenDate(line.text) !== null);
  return at < 0 ? { issuer: null, issuedOn: null } : signatureAt(lines, at);
}

function addresseesOf(head: Piece[]): string[] {
  const cover = coverLines(head);
  for (const line of head) {
    const list = ADDRESSED.exec(line.text)?.[1];
    if (list && !cover.has(line)) return list.split('，');
  }
  return [];
}

/** The plan's own title stands alone after the notice, so the last such line wins over the notice's title. */
function findTitleLine(head: Piece[]): Piece | null {
  return head.filter((line) => TITLE_LINE.test(line.text) && !/通知$/.test(line.text)).at(-1) ?? null;
}

/** 县政府关于进一步加强 ↵ 河道治理的意见: a title that goes over two lines begins where 关于 stands. */
function wholeTitle(head: Piece[], title: Piece): string {
  const at = head.indexOf(title);
  const above = head[at - 1]?.text ?? '';
  const goesOn = above.includes('关于') && !title.text.includes('关于') && !/[。；：！？》\t]/.test(above);
  return goesOn && !TITLE_LINE.test(above) && above.length <= LONGEST_PART ? above + title.text : title.text;
}

const LONGEST_PART = 40;

function documentNumber(head: Piece[]): string | null {
  const line = head.find((l) => NUMBER_LINE.test(l.text));
  const number = line ? NUMBER.exec(line.text)![0] : firstMatch(head, LABELLED_NUMBER);
  return number && number.replace(/[（[［【]/, '〔').replace(/[）\]］】]/, '〕');
}

function firstMatch(lines: Piece[], pattern: RegExp): string | null {
  for (const line of lines) {
    const match = pattern.exec(line.text);
    if (match) return match[1];
  }
  return null;
}

function bodyFrom(title: Piece | null, date: Piece | undefined): number {
  return Math.max(title ? title.from + title.text.length : 0, date ? date.from + date.text.length : 0);
}
