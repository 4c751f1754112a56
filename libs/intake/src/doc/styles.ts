import type { Fib } from './fib';
import { readProperties, type Property } from './properties';

/** The built-in styles `toc 1` … `toc 9`. */
const CONTENTS = [19, 27];

interface Style {
  base: number;
  own: Property[];
  contents: boolean;
}

export interface DocStyles {
  /** The properties a style gives, those of its ancestors first. */
  propertiesOf(style: number): Property[];
  /** True for the lines of a table of contents: they only repeat the headings. */
  isContents(style: number): boolean;
}

/** The paragraph styles by their numbers ([MS-DOC] 2.9.272 STSH, 2.9.260 STD). */
export function readStyles({ table, styles }: Fib): DocStyles {
  const found: Style[] = [];
  const end = Math.min(styles.at + styles.length, table.length);
  if (styles.length > 6 && styles.at + 6 <= end) {
    const count = table.readUInt16LE(styles.at + 2);
    const baseSize = table.readUInt16LE(styles.at + 4);
    let at = styles.at + 2 + table.readUInt16LE(styles.at);
    for (let i = 0; i < count && at + 2 <= end; i++) {
      const size = table.readUInt16LE(at);
      const style = table.subarray(at + 2, Math.min(at + 2 + size, end));
      found[i] = readStyle(style, baseSize);
      at += 2 + size;
    }
  }
  const chain = (style: number, steps: number): Property[] => {
    const one = found[style];
    return one && steps > 0 ? [...chain(one.base, steps - 1), ...one.own] : [];
  };
  const known = new Map<number, Property[]>();
  return {
    propertiesOf: (style) => {
      const properties = known.get(style) ?? chain(style, 12);
      known.set(style, properties);
      return properties;
    },
    isContents: (style) => found[style]?.contents ?? false,
  };
}

function readStyle(style: Buffer, baseSize: number): Style {
  if (style.length < baseSize + 2 || style.length < 6) return { base: 0xfff, own: [], contents: false };
  const [kind, base] = [style.readUInt16LE(2) & 0xf, style.readUInt16LE(2) >> 4];
  const nameLength = style.readUInt16LE(baseSize);
  const builtIn = style.readUInt16LE(0) & 0xfff;
  const contents = builtIn >= CONTENTS[0] && builtIn <= CONTENTS[1];
  // A paragraph style (1) has its paragraph properties first; they begin with its own number.
  const at = baseSize + 2 + (nameLength + 1) * 2;
  if (kind !== 1 || at + 4 > style.length) return { base, own: [], contents };
  return { base, own: readProperties(style.subarray(at + 4, at + 2 + style.readUInt16LE(at))), contents };
}
