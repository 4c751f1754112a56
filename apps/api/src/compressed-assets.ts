import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/**
 * Sends the copy of a script or style sheet that the build has compressed, to browsers that can read it; all else goes on its
 * usual way. Names carry a hash of the content, so what is there at the start is all there is.
 *
 * @param folder of the built page
 */
export function compressedAssets(folder: string): RequestHandler {
  const assets = join(folder, 'assets');
  const known = new Set(existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.br')) : []);
  return (request, response, next) => {
    const name = request.path.slice(1);
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!known.has(`${name}.br`) || !request.acceptsEncodings('br')) return next();
    response.set({
      'Content-Type': TYPES[extname(name)],
      'Content-Encoding': 'br',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    });
    // What never changes is never asked for again, so nothing to ask with is sent along.
    const sent = { root: assets, cacheControl: false, etag: false, lastModified: false, acceptRanges: false };
    response.sendFile(`${name}.br`, sent, (error) => error && next(error));
  };
}
