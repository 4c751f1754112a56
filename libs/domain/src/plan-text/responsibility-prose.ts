import type { Piece } from './text-region';
import { endOf, splitAt } from './text-region';
import type { Assignment } from './assignments';
import { readAssignments } from './assignments';
import { endsLikeBody, readNames } from './name-list';
import { readOrdinal } from './ordinals';
import { ROLE_WORD, readRolePhrase } from './role-words';
import type { FoundTail } from './found-tail';

/** 由甲局牵头 …, 由甲局、乙局共同负责 … */
const BY = /由([^，。；：\n由]{2,80}?)(?:共同|联合|具体|分别|统一)?(牵头|负责|主办|承办|承担|组织实施|配合|参与)/g;
/** 甲局要 …, 乙局应当 … */
const SHALL = /^([^，。；：\n]{2,60}?)(?:要|应当|应|须|必须)(?=[\u4e00-\u9fff])/;
const LONGEST_START = 80;
const ROLE_WORDS = new RegExp(ROLE_WORD, 'g');

/**
 * Responsibility given in running text. Read only where no bracket, label or duty list says it, and only from names that
 * all end like bodies: a sentence says much that is no assignment.
 */
export function readProseRoles(piece: Piece): FoundTail[] {
  const assigned: Assignment[] = [];
  for (const sentence of splitAt(piece, '。；！？\n\t')) {
    const found = [...byBodies(sentence), ...atTheStart(sentence)];
    const taken = new Set<number>();
    for (const one of found) {
      if (!taken.has(one.from)) assigned.push(one);
      taken.add(one.from);
    }
  }
  if (assigned.every((one) => one.openList)) return [];
  assigned.sort((a, b) => a.from - b.from);
  return [{ span: [assigned[0].from, endOf(assigned.at(-1)!)], rule: 'prose', assigned, asides: wholeOf(assigned) }];
}

/** Running text stays running text: all of it is read for dates and figures. */
const wholeOf = (assigned: Assignment[]): [number, number][] => [[assigned[0].from, endOf(assigned.at(-1)!)]];

function byBodies(sentence: Piece): Assignment[] {
  if (!sentence.text.includes('由')) return [];
  return [...sentence.text.matchAll(BY)].flatMap((match) => {
    const list = { text: match[1], from: sentence.from + match.index + 1 };
    const { assigned } = readAssignments({ text: `${match[1]}${match[2]}`, from: list.from }, null);
    return assigned.every(isBody) ? assigned : [];
  });
}

/** 甲局牵头，乙局、丙局配合，… and 甲局要…: each part of a sentence that begins with bodies. */
function atTheStart(sentence: Piece): Assignment[] {
  return splitAt(withoutOrdinal(sentence), '，').flatMap((found) => {
    const whole = behindEmpowering(found);
    const together = withOthers(whole);
    if (together) return together;
    const part = whole.text.startsWith('由') ? { text: whole.text.slice(1), from: whole.from + 1 } : whole;
    const start = part.text.slice(0, LONGEST_START);
    const led = byRoleWord(start, part.from);
    if (led) return led;
    const shall = SHALL.exec(start);
    const names = shall ? readNames({ text: shall[1], from: part.from }) : null;
    if (!names?.every((name) => isBody(name) || (name.openList && names.some(isBody)))) return [];
    return names.map((name) => ({ ...name, role: 'responsible' as const, phrase: shall![0].slice(shall![1].length) }));
  });
}

/** 县政府授权县甲局负责…: the one that is empowered has the duty. */
const EMPOWERS = /^[^，。；]{2,20}?(?:授权|委托|指定|责成)/;

function behindEmpowering(part: Piece): Piece {
  const length = EMPOWERS.exec(part.text.slice(0, LONGEST_START))?.[0].length ?? 0;
  return { text: part.text.slice(length), from: part.from + length };
}

/** 县甲局会同县乙局负责…: the first answers, the others go with it. */
const TOGETHER = /^([^，。；：]{2,30}?)会同([^，。；：]{2,60})$/;
const WITH_DUTY = /(?:共同|联合|具体|分别)?(?:牵头|负责|组织|制定|开展|推进|做好|建立|研究|编制|落实|实施|要|应当|应)/;

function withOthers({ text, from }: Piece): Assignment[] | null {
  if (!text.includes('会同')) return null;
  const match = TOGETHER.exec(text.slice(0, LONGEST_START));
  if (!match) return null;
  const skip = match[1].startsWith('由') ? 1 : 0;
  const names = readNames({ text: match[1].slice(skip), from: from + skip });
  if (!names?.every(isBody)) return null;
  const others = match[2];
  for (const word of others.matchAll(new RegExp(WITH_DUTY, 'g'))) {
    if (word.index < 2) continue;
    const list = readNames({ text: others.slice(0, word.index), from: from + match[1].length + 2 });
    if (!list?.every((name) => name.openList || isBody(name))) continue;
    const lead = word[0].includes('牵头') ? ('lead' as const) : ('responsible' as const);
    return [
      ...names.map((name) => ({ ...name, role: lead, phrase: '会同' })),
      ...list.map((name) => ({ ...name, role: 'cooperator' as const, phrase: '会同' })),
    ];
  }
  return null;
}

/** The bodies before the first role word that is not part of a name (市督查落实办牵头). */
function byRoleWord(start: string, from: number): Assignment[] | null {
  for (const word of start.matchAll(ROLE_WORDS)) {
    if (word.index < 2) continue;
    const phrase = readRolePhrase(start.slice(0, word.index + word[0].length));
    const names = phrase && phrase.names.length >= 2 ? readNames({ text: phrase.names, from }) : null;
    if (names?.every(isBody)) return names.map((name) => ({ ...name, role: phrase!.role, phrase: phrase!.phrase }));
  }
  return null;
}

function withoutOrdinal(sentence: Piece): Piece {
  const length = readOrdinal(sentence.text)?.ordinal.length ?? 0;
  return { text: sentence.text.slice(length), from: sentence.from + length };
}

/** Sentences speak of enterprises, places and people as well; only what is called like an office counts. */
const OFFICE =
  /(?:[局委办部厅院署]|政府|办公室|委员会|领导小组|管委会|指挥部|专班|工作组|街道|[大支总中]队|中心|法院|检察院|银行|[分支]行|供电公司|海关|总工会|妇联|残联|科协|各[市县区镇乡]|乡镇|各地区?|部门|科|处|所|站)(?:（[^（）]{1,24}）)?$/;
/** 所在地的…, 未达标的…: the subject of a sentence, not a name. */
const SUBJECT =
  /的|所在|企业|业主|尚未|应当|可以|由|为|把|被|以|使|让|[向对]各|授权|会同|^(?:[（和及与]|该|其(?!他|它)|本|未|部门$)|干部|群众|职工|党员/;

const isBody = (name: { text: string; openList: boolean }): boolean =>
  endsLikeBody(name.text) && name.text.length <= 24 && OFFICE.test(name.text) && !SUBJECT.test(name.text);
