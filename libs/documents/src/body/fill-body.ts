import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { repoRoot } from '../../../../config/paths';
import type { DocumentKind } from '../facts';
import type { Annex, Block } from '../blocks';
import { readBlocks } from './read-blocks';
import { shield } from './shield';

const handlebars = Handlebars.create();
const compiled = new Map<DocumentKind, HandlebarsTemplateDelegate>();

/**
 * Fills the wording of a kind (`templates/<kind>/body.hbs`) with plain words and reads the result as blocks.
 * Nothing is escaped here, because the blocks hold plain text; each renderer escapes for its own target.
 * A word the template names and the facts do not give is an error (strict), so a typo never becomes a gap in a document.
 */
export function fillBody(kind: DocumentKind, words: Record<string, unknown>): { body: Block[]; annexes: Annex[] } {
  return readBlocks(template(kind)(shield(words)));
}

function template(kind: DocumentKind): HandlebarsTemplateDelegate {
  let found = compiled.get(kind);
  if (!found) {
    const source = readFileSync(join(repoRoot, 'libs/documents/templates', kind, 'body.hbs'), 'utf8');
    found = handlebars.compile(source, { noEscape: true, strict: true });
    compiled.set(kind, found);
  }
  return found;
}
