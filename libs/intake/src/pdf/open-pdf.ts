import { dirname, join } from 'node:path';
import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable';
import { requireModestStreams } from './modest-streams';

type Pdfjs = typeof PdfjsModule;

/**
 * Works with a PDF while it is open; whatever goes wrong is a fault of the file.
 *
 * @throws Unreadable `broken`, `encrypted`, `too-complex`, and whatever `work` finds
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  work: (document: PdfjsModule.PDFDocumentProxy, pdfjs: Pdfjs) => T | Promise<T>,
): Promise<T> {
  requireModestStreams(bytes);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    // Fonts that are not in the file name one of Adobe's character collections instead.
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    return await work(await loading.promise, pdfjs);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken');
  } finally {
    await loading.destroy();
  }
}
