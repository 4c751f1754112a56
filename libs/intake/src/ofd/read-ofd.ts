import type { Archive } from '../container/unzip';
import { walkXml } from '../container/walk-xml';
import { linesWithTables } from '../layout/lines-with-tables';
import { joinParagraphs } from '../pdf/paragraphs';
import { withoutRunningHeads, type Page } from '../pdf/running-heads';
import { settleTables } from '../pdf/settle-tables';
import { Unreadable } from '../unreadable';
import { PageWalk } from './page-walk';

const MOST_PAGES = 1000;
/** Fewer characters than this on a page are a stamp or a page number. */
const LEAST_TEXT = 10;
/** A4, where the document does not say. */
const USUAL_HEIGHT = 297;

/**
 * The text of an OFD document (GB/T 33190—2016), one paragraph a line, put together from where its characters stand as
 * that of a PDF is.
 *
 * @throws Unreadable `broken`, `encrypted`, `too-complex`, `pictures-only`
 */
export async function readOfd(archive: Archive): Promise<string> {
  const root = archive.names.find((name) => /(?:^|\/)OFD\.xml$/i.test(name))!;
  const document = resolved(root, await textOf(archive, root, 'DocRoot'));
  const { pages, templates, height } = await partsOf(archive, document);
  if (pages.length === 0) throw new Unreadable('broken');
  if (pages.length > MOST_PAGES) throw new Unreadable('too-complex');
  const read: Page[] = [];
  for (const page of pages) {
    const walk = new PageWalk();
    const xml = await archive.read(page);
    if (!xml) throw new Unreadable('broken');
    walkXml(xml, walk);
    for (const id of walk.templates) {
      const template = templates.get(id) && (await archive.read(templates.get(id)!));
      if (template) walkXml(template, walk);
    }
    const length = walk.fragments.reduce((sum, { text }) => sum + text.trim().length, 0);
    // One page of a scan among pages of text would be lost without a word.
    if (length < LEAST_TEXT && walk.hasPicture) throw new Unreadable('pictures-only');
    read.push({ lines: linesWithTables(walk.fragments, walk.rules), height: walk.height ?? height });
  }
  return joinParagraphs(settleTables(withoutRunningHeads(read))).join('\n');
}

/** The parts that a document names: its pages in their order, and the templates that pages lie on. */
async function partsOf(
  archive: Archive,
  document: string,
): Promise<{ pages: string[]; templates: Map<string, string>; height: number }> {
  const xml = await archive.read(document);
  if (!xml) throw new Unreadable('broken');
  const pages: string[] = [];
  const templates = new Map<string, string>();
  let height = USUAL_HEIGHT;
  let box: string | null = null;
  walkXml(xml, {
    open: (name, a) => {
      const local = localOf(name);
      if (local === 'Page' && a.BaseLoc) pages.push(resolved(document, a.BaseLoc));
      else if (local === 'TemplatePage' && a.BaseLoc) templates.set(a.ID ?? '', resolved(document, a.BaseLoc));
      else if (local === 'PhysicalBox') box = '';
    },
    close: (name) => {
      if (localOf(name) === 'PhysicalBox') height = Number(box?.trim().split(/\s+/)[3]) || height;
      if (localOf(name) === 'PhysicalBox') box = null;
    },
    text: (words) => {
      if (box !== null && box.length < 100) box += words;
    },
  });
  return { pages, templates, height };
}

/** The words of the first element of a name. */
async function textOf(archive: Archive, part: string, element: string): Promise<string> {
  const xml = await archive.read(part);
  if (!xml) throw new Unreadable('broken');
  let [found, inside] = ['', false];
  walkXml(xml, {
    open: (name) => {
      inside = localOf(name) === element && found === '';
    },
    close: () => {
      inside = false;
    },
    text: (words) => {
      if (inside && found.length < 1000) found += words;
    },
  });
  if (found.trim() === '') throw new Unreadable('broken');
  return found.trim();
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A place that a part names, from the beginning of the package: /Doc_0/Document.xml or Pages/Page_0/Content.xml. */
function resolved(part: string, place: string): string {
  if (place.startsWith('/')) return place.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of place.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
