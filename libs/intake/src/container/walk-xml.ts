import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable';

/** Attributes by their local names. */
export type Attributes = Record<string, string>;

export interface XmlVisitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(words: string): void;
}

const WORD_NAMESPACE = /wordprocessingml\/(?:2006\/)?main$/;

/**
 * Walks through a part of a Word document. Word's own elements come as `w:p`, whatever prefix the file gave them;
 * others keep theirs. Entities of a DTD are not known to the parser, so nothing can be blown up by them.
 *
 * @throws Unreadable `broken`
 */
export function walkXml(bytes: Buffer, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  const prefixes = new Set<string>();
  const nameOf = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    return prefixes.has(prefix) ? `w:${name.slice(colon + 1)}` : name;
  };
  parser.on('error', () => {
    throw new Unreadable('broken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local: Attributes = {};
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('xmlns')) {
        if (WORD_NAMESPACE.test(value)) prefixes.add(key.slice('xmlns:'.length));
      } else local[key.slice(key.indexOf(':') + 1)] ??= value;
    }
    visitor.open(nameOf(name), local);
  });
  parser.on('closetag', ({ name }) => visitor.close(nameOf(name)));
  parser.on('text', (words) => visitor.text(words));
  parser.on('cdata', (words) => visitor.text(words));
  parser.write(decodeXml(bytes)).close();
}

function decodeXml(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
