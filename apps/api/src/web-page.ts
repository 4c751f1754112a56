import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { repoRoot } from '@app/config';
import { filesAhead } from './files-ahead';

/** Where the build puts the page. */
export const WEB_PAGE = join(repoRoot, 'apps/web/dist');

/** A monitor that asks here instead of below /api learns that nothing is here, and is not told that all is well by a page. */
const PROBES = ['/ready', '/live', '/health'];

/**
 * The built web page, served beside the API where it exists; addresses the page knows itself lead to its first file. A
 * script that is gone since an update is not there, and never the first file: an open tab learns that it is old.
 */
export function webPage(folder = WEB_PAGE): DynamicModule[] {
  if (!existsSync(join(folder, 'index.html'))) return [];
  const ahead = filesAhead(folder);
  return [
    ServeStaticModule.forRoot({
      rootPath: folder,
      exclude: ['/api', '/api/{*any}', '/assets/{*any}', ...PROBES],
      serveStaticOptions: {
        setHeaders: (response, path) => {
          // Files under assets/ carry a hash of their content in the name, the others may change with each build.
          const lasting = path.includes('/assets/');
          response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
          const link = path.endsWith('index.html') && ahead(response.req.path);
          if (link) response.setHeader('Link', link);
        },
      },
    }),
  ];
}
