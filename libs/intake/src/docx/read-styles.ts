import { walkXml } from '../container/walk-xml';

/** What a paragraph says about its number, itself or by way of its style. */
export interface NumberRef {
  listId?: string;
  depth?: number;
}

interface Style extends NumberRef {
  basedOn?: string;
  contents: boolean;
}

/** The paragraph styles of a document, as far as they number paragraphs or make up a table of contents. */
export interface Styles {
  /** The list and level a style gives its paragraphs, its ancestors included; `from` is the style that names the list. */
  numberOf(styleId: string | undefined): NumberRef & { from?: string };
  /** True for the lines of a table of contents: they only repeat the headings. */
  isContents(styleId: string | undefined): boolean;
}

export function readStyles(xml: Buffer | null): Styles {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let normal: string | undefined;
  if (xml) {
    walkXml(xml, {
      open: (name, a) => {
        if (name === 'w:style') {
          style = { contents: false };
          styles.set(a.styleId, style);
          if (a.type === 'paragraph' && (a.default === '1' || a.default === 'true')) normal = a.styleId;
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = a.val;
        else if (name === 'w:numId') style.listId = a.val;
        else if (name === 'w:ilvl') style.depth = Number(a.val) || 0;
        else if (name === 'w:name') style.contents = /^toc \d/i.test(a.val ?? '');
      },
      close: (name) => {
        if (name === 'w:style') style = undefined;
      },
      text: () => {},
    });
  }
  return {
    isContents: (id) => (id ? (styles.get(id)?.contents ?? false) : false),
    numberOf: (id) => {
      const found: NumberRef & { from?: string } = {};
      const seen = new Set<string>();
      for (let at = id ?? normal; at && !seen.has(at); at = styles.get(at)?.basedOn) {
        seen.add(at);
        const { listId, depth } = styles.get(at) ?? {};
        found.depth ??= depth;
        if (listId !== undefined && found.listId === undefined) [found.listId, found.from] = [listId, at];
      }
      return found;
    },
  };
}
