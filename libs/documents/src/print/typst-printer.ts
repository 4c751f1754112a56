import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { DubanError } from '@app/domain/errors';
import { repoRoot } from '../../../../config/paths';
import { annexLabel, type Paper } from '../paper/compose';
import { titleLines } from '../words/title-lines';
import type { Fonts } from './fonts';
import { copiesLabel, headText, keywords, signerWords } from './html-preview';

const layoutDir = join(repoRoot, 'libs/documents/templates/layout');
const dataFile = join(layoutDir, 'paper.json');

/** Characters in one line of a red head; with more of them it would be lower than 5 mm. */
const WIDEST_HEAD = 30;

/** How a paper is printed. */
export interface Printing {
  /** As PDF/A-2b, so that it can be read in the archive; the standard allows no character without a glyph. */
  archive?: boolean;
}

/** Where 版记 goes: beside a last annex that lies across its page, or so many pages further. */
interface ImprintPlace {
  across: boolean;
  more: number;
}

/** A place in the printed document, in millimetres from the top left corner of its page. */
export interface Mark {
  name: string;
  page: number;
  x: number;
  y: number;
}

/**
 * Prints papers in the official layout. Typst runs inside this process and synchronously, some milliseconds a document.
 * The data goes in as JSON strings, which Typst shows as they are and never reads as markup.
 */
export class TypstPrinter {
  private readonly compiler: NodeCompiler;

  /** @param fonts folders, and the families of a county that stand before those of the house */
  constructor({ folders, families }: Fonts) {
    this.compiler = NodeCompiler.create({
      workspace: layoutDir,
      fontArgs: [{ fontPaths: folders }],
      inputs: { ...families },
    });
  }

  print(paper: Paper, { archive = true }: Printing = {}): Uint8Array {
    const options = archive ? { pdfStandard: 'a-2b' as const } : {};
    return this.withDocument(paper, (document) => new Uint8Array(this.compiler.pdf(document, options)));
  }

  /** Where the elements stand on the pages, and how many pages there are; for tests of the layout. */
  measure(paper: Paper): { pages: number; marks: Mark[] } {
    return this.withDocument(paper, (document) => {
      const found = this.compiler.query(document, { selector: '<mark>' }) as { value: Mark }[];
      return { pages: document.numOfPages, marks: found.map(({ value }) => value) };
    });
  }

  private withDocument<T>(paper: Paper, use: (document: NodeTypstDocument) => T): T {
    try {
      // 版记 stands on the last side of the last sheet (7.4); where it would be on a front, it goes on the back. One that finds no
      // room below the text goes on a page by itself, so that the first page more may change nothing.
      const onBack = paper.form !== 'letter' && paper.form !== 'slip';
      // Beside a last annex that lies across no page more is needed; a letter has its 抄送 there.
      const across = (onBack || paper.copies.length > 0) && (paper.annexes.at(-1)?.landscape ?? false);
      const ways = [...(across ? [{ across, more: 0 }] : []), ...[0, 1, 2].map((more) => ({ across: false, more }))];
      let document = this.compiled(paper, ways[0]);
      for (let nth = 1; onBack && document.numOfPages % 2 === 1 && nth < ways.length; nth += 1)
        document = this.compiled(paper, ways[nth]);
      return use(document);
    } finally {
      this.compiler.unmapShadow(dataFile);
      this.compiler.evictCache(10);
    }
  }

  private compiled(paper: Paper, imprint: ImprintPlace): NodeTypstDocument {
    this.compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(layoutData(paper, imprint))));
    const outcome = this.compiler.compile({ mainFilePath: join(layoutDir, 'official.typ') });
    const complaints = [...messages(outcome.takeError()), ...messages(outcome.takeWarnings())];
    if (!outcome.result || complaints.length > 0) throw printFailed(complaints);
    return outcome.result;
  }
}

function layoutData(paper: Paper, imprint: ImprintPlace) {
  return {
    ...paper,
    imprint,
    head: titleLines(headText(paper), [], WIDEST_HEAD),
    copiesLabel: copiesLabel(paper),
    date: paper.issuedOn,
    annexes: paper.annexes.map((annex, at) => ({ ...annex, label: annexLabel(paper, at) })),
    author: paper.signer ? [signerWords(paper)] : [paper.issuer],
    keywords: keywords(paper),
  };
}

function messages(error: { shortDiagnostics: unknown[] } | null): string[] {
  return (error?.shortDiagnostics ?? []).map((one) => (one as { message: string }).message);
}

/** A warning (unknown font family) fails as an error does: a document in the wrong type must not leave the house. */
function printFailed(complaints: string[]): DubanError {
  return new DubanError(
    'document-print-failed',
    {
      zh: `公文排版失败：${complaints.join('；')}。请检查字体文件和版式模板。`,
      en: `The document could not be laid out: ${complaints.join('; ')}. Check the font files and the layout templates.`,
    },
    { complaints },
  );
}
