/** A piece of a text as it stands in both versions, in the earlier only, or in the later only. */
export interface TextPiece {
  kind: 'same' | 'dropped' | 'added';
  text: string;
}

/** The table of the comparison may have so many cells; longer stretches are compared phrase by phrase, then as a whole. */
const LARGEST_TABLE = 1_000_000;

/**
 * What to strike out and what to write in so that one text becomes the other. The pieces without `added` are the
 * earlier text, those without `dropped` the later one.
 */
export function diffText(earlier: string, later: string): TextPiece[] {
  let head = 0;
  while (head < earlier.length && head < later.length && earlier[head] === later[head]) head += 1;
  let tail = 0;
  const room = Math.min(earlier.length, later.length) - head;
  while (tail < room && earlier.at(-1 - tail) === later.at(-1 - tail)) tail += 1;
  const middle = compare(earlier.slice(head, earlier.length - tail), later.slice(head, later.length - tail));
  return joined([
    { kind: 'same', text: earlier.slice(0, head) },
    ...middle,
    { kind: 'same', text: earlier.slice(earlier.length - tail) },
  ]);
}

function compare(earlier: string, later: string): TextPiece[] {
  for (const cut of [/(?:)/u, /(?<=[，。；、：！？\n])/]) {
    const [a, b] = [earlier.split(cut), later.split(cut)];
    if (a.length * b.length <= LARGEST_TABLE) return compareTokens(a, b);
  }
  return [
    { kind: 'dropped', text: earlier },
    { kind: 'added', text: later },
  ];
}

/** The longest common subsequence, read from a table of the lengths of those of the remainders. */
function compareTokens(a: readonly string[], b: readonly string[]): TextPiece[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
      pieces.push({ kind: 'dropped', text: a[i++] });
    } else {
      pieces.push({ kind: 'added', text: b[j++] });
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; between two matches what was dropped comes before what was added. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  let [dropped, added] = ['', ''];
  const settle = () => {
    if (dropped) result.push({ kind: 'dropped', text: dropped });
    if (added) result.push({ kind: 'added', text: added });
    [dropped, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'dropped') dropped += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  settle();
  return result;
}
