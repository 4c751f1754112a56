import type { Plugin, Rolldown } from 'vite';

/** Where people land, and the module of each page. An address is a pattern of the server's (`apps/api/src/files-ahead.ts`). */
const PAGES = {
  '/|/workbench': 'features/workbench/WorkbenchPage.tsx',
  '/inbox': 'features/inbox/InboxPage.tsx',
  '/plans/[0-9]+': 'features/plan-board/BoardPage.tsx',
  '/plans/[0-9]+/statistics': 'features/statistics/StatisticsPage.tsx',
  '/plans/[0-9]+/clauses/[0-9]+': 'features/clause-detail/ClausePage.tsx',
};

/** What the first script goes on with. */
const START = ['app/start.tsx'];
/** The pages without the frame. */
const SIGN_IN = { '/sign-in': 'features/sign-in/SignInPage.tsx' };
/** What every page behind the sign-in begins with, and at which address. */
const FRAME = ['app/RequireSession.tsx', 'app/shell/Shell.tsx'];
const ANY_OTHER = '/.*';
/** So many characters of scripts may every page begin with; a window or field among them brings hundreds of thousands more. */
const MOST = 720_000;

/**
 * Writes down which files each of these pages begins with. Without it a browser learns of them only when the first script has
 * come and run; the server names them with its first answer.
 */
export const ahead = (): Plugin => ({
  name: 'ahead',
  apply: 'build',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
    const begins = chunks.find(({ isEntry }) => isEntry);
    if (!begins) throw new Error('There is no first script.');
    const of = (module: string): string[] => {
      const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`));
      if (!chunk) throw new Error(`${module} has no chunk of its own any more; see apps/web/ahead.mts.`);
      return filesOf(chunk);
    };
    // In the order in which they are wanted: a browser asks for a few at a time.
    const first = [...filesOf(begins), ...START.flatMap(of)];
    const frame = [...first, ...FRAME.flatMap(of)];
    const weighs = [...new Set(frame)].reduce((sum, name) => sum + lengthOf(bundle[name]), 0);
    if (weighs > MOST) {
      throw new Error(
        `Every page begins with ${weighs} characters of scripts, more than ${MOST}: see the groups of apps/web/vite.config.mts.`,
      );
    }
    const named = (begin: string[], pages: Record<string, string>) =>
      Object.entries(pages).map(([address, module]) => [address, [...new Set([...begin, ...of(module)])]]);
    // The server takes the first that fits.
    const pages = [...named(frame, PAGES), ...named(first, SIGN_IN), [ANY_OTHER, [...new Set(frame)]]];
    const source = JSON.stringify(Object.fromEntries(pages), null, 1);
    this.emitFile({ type: 'asset', fileName: 'ahead.json', source });

    function lengthOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): number {
      return file.type === 'chunk' ? file.code.length : 0;
    }

    /** A chunk, what it cannot do without, and the styles of both. */
    function filesOf(chunk: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
      if (seen.has(chunk.fileName)) return [...seen];
      seen.add(chunk.fileName);
      for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
      for (const name of chunk.imports) filesOf(bundle[name] as Rolldown.OutputChunk, seen);
      return [...seen];
    }
  },
});
