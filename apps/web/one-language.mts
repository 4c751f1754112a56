import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The words of a subject stand side by side in both languages. Whoever reads one fetches that one alone: the English
 * dictionary gets copies of these modules of its own, and of each copy the bundler keeps what is used.
 */
export const oneLanguage = (): Plugin => ({
  name: 'one-language',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer?.endsWith(join('i18n', 'en.ts')) || !source.startsWith('./')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?en`;
  },
});
