import { dirname, join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A point in millimetres. */
export const MM = 25.4 / 72;

/** A piece of text on a page: where it begins and ends, in millimetres from the left, and its height from the top. */
export interface Piece {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  /** On a page that lies across. */
  across: boolean;
}

/** Where the text of a PDF stands, as somebody who has nothing but the file sees it. */
export async function piecesOf(pdf: Uint8Array): Promise<{ pages: number; pieces: Piece[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(require.resolve('pdfjs-dist/package.json'));
  const loading = getDocument({ data: new Uint8Array(pdf), cMapUrl: join(home, 'cmaps/'), verbosity: 0 });
  const document = await loading.promise;
  const pieces: Piece[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const one = await document.getPage(page);
    const [, , width, height] = one.view;
    for (const item of (await one.getTextContent()).items as TextItem[]) {
      const [along, , , , x, y] = item.transform as number[];
      if (item.str.trim() === '') continue;
      const right = (x + (along > 0 ? item.width : 0)) * MM; // what stands upright on such a page has no width
      pieces.push({ page, text: item.str, left: x * MM, right, top: (height - y) * MM, across: width > height });
    }
  }
  const { numPages: pages } = document;
  await loading.destroy();
  return { pages, pieces };
}
