import { walkXml, type Attributes } from '../container/walk-xml';
import type { Level, NumberedList } from '../numbering/counters';

interface Abstract {
  levels: (Level | undefined)[];
  /** Style id → level, where a heading style is tied to a level. */
  styles: Map<string, number>;
  /** A list defined by way of a numbering style points to it, and the style's own list has the levels. */
  styleLink?: string;
  numStyleLink?: string;
}

/** The lists of numbering.xml by their ids (ISO/IEC 29500-1, 17.9). */
export interface Numbering {
  lists: Map<string, NumberedList>;
  /** The level a style has in a list. */
  levelOf(listId: string, styleId: string): number | undefined;
}

const MOST_LEVELS = 9;

export function readNumbering(xml: Buffer | null): Numbering {
  const abstracts = new Map<string, Abstract>();
  const numbers = new Map<string, { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> }>();
  let abstract: Abstract | undefined;
  let number: { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> } | undefined;
  let overridden = -1;
  let level: Level | undefined;
  let depth = -1;
  const open = (name: string, a: Attributes): void => {
    if (name === 'w:abstractNum') abstracts.set(a.abstractNumId, (abstract = { levels: [], styles: new Map() }));
    else if (name === 'w:num')
      numbers.set(a.numId, (number = { abstractId: '', starts: new Map(), levels: new Map() }));
    else if (name === 'w:abstractNumId' && number) number.abstractId = a.val;
    else if (name === 'w:lvlOverride') overridden = depthOf(a.ilvl);
    else if (name === 'w:startOverride' && number && overridden >= 0) number.starts.set(overridden, Number(a.val) || 0);
    else if (name === 'w:lvl') {
      depth = depthOf(a.ilvl);
      level = { start: 0, format: 'decimal', text: '' };
      if (depth >= 0 && number) number.levels.set(depth, level);
      else if (depth >= 0 && abstract) abstract.levels[depth] = level;
    } else if (name === 'w:styleLink' && abstract) abstract.styleLink = a.val;
    else if (name === 'w:numStyleLink' && abstract) abstract.numStyleLink = a.val;
    else if (level) describeLevel(level, name, a);
    if (name === 'w:pStyle' && abstract && !number && depth >= 0) abstract.styles.set(a.val, depth);
  };
  const close = (name: string): void => {
    if (name === 'w:abstractNum') abstract = undefined;
    if (name === 'w:num') number = undefined;
    if (name === 'w:lvlOverride') overridden = -1;
    if (name === 'w:lvl') [level, depth] = [undefined, -1];
  };
  if (xml) walkXml(xml, { open, close, text: () => {} });

  const abstractOf = (id: string): [string, Abstract | undefined] => {
    const link = abstracts.get(id)?.numStyleLink;
    const target = link && [...abstracts].find(([, { styleLink }]) => styleLink === link);
    return target || [id, abstracts.get(id)];
  };
  const lists = new Map<string, NumberedList>();
  for (const [id, { abstractId, starts, levels }] of numbers) {
    const [counter, found] = abstractOf(abstractId);
    const all = Array.from({ length: MOST_LEVELS }, (_, at) => levels.get(at) ?? found?.levels[at]);
    lists.set(id, { counter, levels: all, startOverrides: starts });
  }
  return {
    lists,
    levelOf: (listId, styleId) => {
      const entry = numbers.get(listId);
      return entry && abstractOf(entry.abstractId)[1]?.styles.get(styleId);
    },
  };
}

function describeLevel(level: Level, name: string, a: Attributes): void {
  if (name === 'w:start') level.start = Number(a.val) || 0;
  // A custom format has a plain one beside it for older programs; the later of the two is the plain one.
  else if (name === 'w:numFmt') level.format = a.val;
  else if (name === 'w:lvlText') level.text = a.val ?? '';
  else if (name === 'w:lvlRestart') level.restartAfter = Number(a.val) || 0;
  else if (name === 'w:isLgl') level.legal = a.val !== '0' && a.val !== 'false';
}

function depthOf(value: string | undefined): number {
  const depth = Number(value);
  return Number.isInteger(depth) && depth >= 0 && depth < MOST_LEVELS ? depth : -1;
}
