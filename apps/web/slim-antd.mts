import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Imports of antd's own that bring more than is used of them: the file that asks, what it asks for, and what it gets. */
const INSTEAD = [
  // The provider of forms alone, and not the fields and rules of a form on every page.
  { by: 'antd/es/form/context.js', source: '@rc-component/form', gets: '@rc-component/form/es/FormContext' },
  // Needed for `tooltip.unique`, which we do not use.
  {
    by: 'antd/es/config-provider/index.js',
    source: '../tooltip/UniqueProvider',
    gets: from('src/app/no-unique-tooltip.ts'),
  },
];

/** Leaves out of antd what every page would have to fetch and none would use. */
export const slimAntd = (): Plugin => ({
  name: 'slim-antd',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer, options) {
    const path = importer?.replaceAll('\\', '/');
    const found = INSTEAD.find((one) => one.source === source && path?.endsWith(`/node_modules/${one.by}`));
    return found ? this.resolve(found.gets, importer, { ...options, skipSelf: true }) : null;
  },
});
