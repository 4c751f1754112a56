import type { Place } from './fib';

/** A stretch of bytes in the document stream with the raw properties of its paragraph or characters. */
export interface Run {
  from: number;
  to: number;
  properties: Buffer;
}

const PAGE = 512;
const NOTHING = Buffer.alloc(0);

/**
 * The paragraphs (`kind` 13 bytes an entry) or character runs (1 byte an entry) of all formatted disk pages, sorted
 * ([MS-DOC] 2.9.174, 2.9.33). For paragraphs the properties begin with the number of the style.
 */
export function readRuns(document: Buffer, table: Buffer, place: Place, kind: 'paragraph' | 'characters'): Run[] {
  const plc = table.subarray(place.at, place.at + place.length);
  const count = Math.floor((plc.length - 4) / 8);
  const runs: Run[] = [];
  for (let i = 0; i < count; i++) {
    const at = (plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    if (at + PAGE > document.length) continue;
    for (const run of runsOfPage(document.subarray(at, at + PAGE), kind)) runs.push(run);
  }
  return runs.sort((a, b) => a.from - b.from);
}

function runsOfPage(page: Buffer, kind: 'paragraph' | 'characters'): Run[] {
  const count = page[PAGE - 1];
  const width = kind === 'paragraph' ? 13 : 1;
  if ((count + 1) * 4 + count * width > PAGE) return [];
  return Array.from({ length: count }, (_, i) => ({
    from: page.readUInt32LE(i * 4),
    to: page.readUInt32LE(i * 4 + 4),
    properties: propertiesAt(page, page[(count + 1) * 4 + i * width] * 2, kind),
  }));
}

function propertiesAt(page: Buffer, at: number, kind: 'paragraph' | 'characters'): Buffer {
  if (at === 0) return NOTHING;
  if (kind === 'characters') return page.subarray(at + 1, at + 1 + page[at]);
  // An odd length is written as half of the next even one; an even one needs a zero in front.
  return page[at] === 0 ? page.subarray(at + 2, at + 2 + page[at + 1] * 2) : page.subarray(at + 1, at + page[at] * 2);
}

/** Finds the run over a byte. */
export function runAt(runs: Run[], at: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].to <= at) low = middle + 1;
    else high = middle;
  }
  return runs[low]?.from <= at ? runs[low] : undefined;
}
