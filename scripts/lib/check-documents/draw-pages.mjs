import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SCALE = 100 / 72; // 100 dots an inch
const require = createRequire(import.meta.url);

/** Draws every page of a PDF as `NAME-1.png` and so on, from the file itself. @returns how many pages */
export async function drawPages(bytes, folder, name) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(require.resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps/'),
    standardFontDataUrl: join(home, 'standard_fonts/'),
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await loading.promise;
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const page = await document.getPage(nth);
    const viewport = page.getViewport({ scale: SCALE });
    const { canvas, context } = document.canvasFactory.create(viewport.width, viewport.height);
    await page.render({ canvasContext: context, canvas, viewport }).promise;
    writeFileSync(join(folder, `${name}-${nth}.png`), canvas.toBuffer('image/png'));
  }
  const { numPages } = document;
  await loading.destroy();
  return numPages;
}
