import { walkXml, type Attributes, type XmlVisitor } from '../container/walk-xml';
import { DocumentWalk } from './document-walk';
import type { Numbering } from './read-numbering';
import type { Styles } from './read-styles';

/** What Word draws above notes; no text. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/** Reads footnotes.xml or endnotes.xml (ISO/IEC 29500-1, 17.11) into `notes`. */
export function readNotes(
  xml: Buffer | null,
  kind: 'footnote' | 'endnote',
  notes: Map<string, readonly string[]>,
  styles: Styles,
  numbering: Numbering,
): void {
  if (!xml) return;
  const walk = new NotesWalk(kind, () => new DocumentWalk(styles, numbering));
  walkXml(xml, walk);
  for (const [id, lines] of walk.notes) notes.set(`w:${kind}Reference ${id}`, lines);
}

class NotesWalk implements XmlVisitor {
  readonly notes = new Map<string, readonly string[]>();
  private note: { id: string; walk: DocumentWalk } | null = null;

  constructor(
    private readonly kind: string,
    private readonly begin: () => DocumentWalk,
  ) {}

  open(name: string, a: Attributes): void {
    if (name !== `w:${this.kind}`) this.note?.walk.open(name, a);
    else if (!SEPARATORS.has(a.type)) this.note = { id: a.id, walk: this.begin() };
  }

  close(name: string): void {
    if (name !== `w:${this.kind}`) this.note?.walk.close(name);
    else if (this.note) {
      const lines = this.note.walk.lines.map((line) => line.trim()).filter((line) => line !== '');
      this.notes.set(this.note.id, lines.length > 0 ? [`注：${lines.join('')}`] : []);
      this.note = null;
    }
  }

  text(words: string): void {
    this.note?.walk.text(words);
  }
}
