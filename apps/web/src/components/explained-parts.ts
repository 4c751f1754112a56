import type { Term } from '../i18n/glossary';

/** A piece of a sentence; a term of the glossary has its explanation. */
export interface ExplainedPart {
  text: string;
  help: string | null;
}

/**
 * A sentence in pieces, each term of the glossary one of its own where it stands first; said again, it is plain text. Of terms that
 * begin alike the longest is meant.
 */
export function explainedParts(text: string, glossary: readonly Term[]): ExplainedPart[] {
  const terms = [...glossary].sort((a, b) => b.term.length - a.term.length);
  const parts: ExplainedPart[] = [];
  const seen = new Set<string>();
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = terms.find(({ term }) => !seen.has(term) && text.startsWith(term, at));
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) parts.push({ text: plain, help: null });
    parts.push({ text: found.term, help: found.help });
    seen.add(found.term);
    plain = '';
    at += found.term.length;
  }
  return plain ? [...parts, { text: plain, help: null }] : parts;
}
