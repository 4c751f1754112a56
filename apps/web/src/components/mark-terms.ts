/** A piece of a text, and what it is. */
export interface MarkedPiece {
  text: string;
  as: string | null;
}

/** Cuts a text where terms stand in it, the longest first; the pieces together are the text. */
export function markTerms(text: string, terms: Record<string, readonly string[]>): MarkedPiece[] {
  const wanted = Object.entries(terms)
    .flatMap(([as, words]) => words.map((word) => ({ as, word })))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  const pieces: MarkedPiece[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = wanted.find(({ word }) => text.startsWith(word, at));
    if (!found) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) pieces.push({ text: plain, as: null });
    plain = '';
    pieces.push({ text: found.word, as: found.as });
    at += found.word.length;
  }
  if (plain) pieces.push({ text: plain, as: null });
  return pieces;
}
