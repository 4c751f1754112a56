import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The header that names the files a page begins with, so that a browser asks for all of them at once and not for the later ones
 * when the first have come and run. The build writes which they are (`apps/web/ahead.mts`); of another address nothing is said.
 *
 * @param folder of the built page
 * @returns by the address of a page: the value of `Link` (RFC 8288), if there is something to name
 */
export function filesAhead(folder: string): (path: string) => string | undefined {
  const file = join(folder, 'ahead.json');
  if (!existsSync(file)) return () => undefined;
  const pages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
  const known = Object.entries(pages).map(([address, files]) => ({
    address: new RegExp(`^(?:${address})$`),
    link: files.map(linkTo).join(', '),
  }));
  return (path) => known.find(({ address }) => address.test(path))?.link;
}

const linkTo = (file: string): string =>
  file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`;
