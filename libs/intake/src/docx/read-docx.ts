import type { Archive } from '../container/unzip';
import { walkXml } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { DocumentWalk } from './document-walk';
import { readNotes } from './read-notes';
import { readNumbering } from './read-numbering';
import { readStyles } from './read-styles';

/**
 * The text of a Word document (.docx, .docm, new .wps), one paragraph or row of a table a line, with the numbers that
 * Word would show.
 *
 * @throws Unreadable `broken`, `too-complex`, `encrypted`, `pictures-only`
 */
export async function readDocx(archive: Archive): Promise<string> {
  const main = await mainPart(archive);
  const document = await archive.read(main);
  if (!document) throw new Unreadable('broken');
  const beside = (name: string) => archive.read(main.replace(/[^/]*$/, name));
  const styles = readStyles(await beside('styles.xml'));
  const numbering = readNumbering(await beside('numbering.xml'));
  const notes = new Map<string, readonly string[]>();
  readNotes(await beside('footnotes.xml'), 'footnote', notes, styles, numbering);
  readNotes(await beside('endnotes.xml'), 'endnote', notes, styles, numbering);
  const walk = new DocumentWalk(styles, numbering, notes);
  walkXml(document, walk);
  const text = walk.lines.join('\n');
  if (text.trim() === '' && archive.names.some((name) => /\/media\/./.test(name)))
    throw new Unreadable('pictures-only');
  return text;
}

/** Where the text lies; most programs call it word/document.xml, but it is the package that says. */
export async function mainPart(archive: Archive): Promise<string> {
  let target: string | undefined;
  const relations = await archive.read('_rels/.rels');
  if (relations) {
    walkXml(relations, {
      open: (name, { Type: type, Target: to }) => {
        if (/Relationship$/.test(name) && type?.endsWith('/officeDocument')) target ??= to;
      },
      close: () => {},
      text: () => {},
    });
  }
  return target?.replace(/^\//, '') ?? 'word/document.xml';
}
