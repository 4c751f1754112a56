import type { ParsedRole, Span } from './parsed-plan';

/** What may stand between two names that lost their mark, or inside one name. */
const BETWEEN = /^[、和及与暨 ]$/;
const LONGEST = 120;

/**
 * The directory decides where a name ends: what is several of its names run together is cut between them, and two parts that
 * are one of its names together are put together again. Where there is more than one way, nothing is cut and a person is asked.
 */
export function cutByDirectory(
  roles: readonly ParsedRole[],
  knows: (name: string) => boolean,
  quote: (span: Span) => string,
): ParsedRole[] {
  const joined: ParsedRole[] = [];
  for (const role of roles) {
    const last = joined.at(-1);
    const whole = last && wholeOf(last, role, knows, quote);
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(role);
  }
  return joined.flatMap((role) => {
    if (role.openList || knows(role.written) || role.written.length > LONGEST) return [role];
    const parts = partsOf(role.written, knows);
    return parts?.map(({ at, name }) => ({ ...role, ...named(name, role.span[0] + at) })) ?? [role];
  });
}

const named = (name: string, from: number): Pick<ParsedRole, 'body' | 'written' | 'span'> => ({
  body: name,
  written: name,
  span: [from, from + name.length],
});

/** 县发展 + 改革局 of 县发展和改革局, where only the whole is a body of the directory. */
function wholeOf(
  a: ParsedRole,
  b: ParsedRole,
  knows: (name: string) => boolean,
  quote: (span: Span) => string,
): ParsedRole | null {
  const gap = b.span[0] - a.span[1];
  const alike = a.role === b.role && a.segment === b.segment && !a.openList && !b.openList;
  if (!alike || gap < 0 || gap > 1 || (knows(a.written) && knows(b.written))) return null;
  const name = quote([a.span[0], b.span[1]]);
  return knows(name) ? { ...a, ...named(name, a.span[0]) } : null;
}

interface Part {
  at: number;
  name: string;
}

/** The names a text consists of, two at least; null where it is none of the kind, or may be cut in several ways. */
function partsOf(text: string, knows: (name: string) => boolean): Part[] | null {
  // ways[i]: how the text from i on can be cut; two are enough to know that it is not certain.
  const ways: Part[][][] = Array.from({ length: text.length + 1 }, () => []);
  ways[text.length] = [[]];
  for (let at = text.length - 2; at >= 0; at--) {
    for (let end = at + 2; end <= text.length && ways[at].length < 2; end++) {
      const name = text.slice(at, end);
      if (!knows(name)) continue;
      const next = BETWEEN.test(text[end] ?? '') ? end + 1 : end;
      for (const rest of ways[next].slice(0, 2)) ways[at].push([{ at, name }, ...rest]);
    }
  }
  const [only, other] = ways[0];
  return only && !other && only.length > 1 ? only : null;
}
