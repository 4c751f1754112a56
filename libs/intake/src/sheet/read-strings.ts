import { walkXml } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { MOST_CELLS } from './grid';
import { LimitedText } from './limited-text';
import { localName } from './local-name';

/** The texts that cells point to by number: of each its runs, without what is said about its pronunciation. */
export function readStrings(xml: Buffer | null): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  const text = new LimitedText();
  let [inside, phonetic] = [false, false];
  walkXml(xml, {
    open: (name) => {
      const local = localName(name);
      if (local === 'si') text.clear();
      else if (local === 'rPh') phonetic = true;
      else if (local === 't') inside = true;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'rPh') phonetic = false;
      else if (local === 't') inside = false;
      else if (local === 'si' && strings.push(text.value) > MOST_CELLS) throw new Unreadable('too-complex');
    },
    text: (words) => {
      if (inside && !phonetic) text.add(words);
    },
  });
  return strings;
}
