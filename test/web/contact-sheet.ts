import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

const COLUMNS = 5;
/** Of a page that is longer than a screen its head is shown. */
const HEIGHT = 420;

/** Lays the pictures of a folder whose names end so side by side, each with its name, as `sheet<ending>`. */
export async function contactSheet(page: Page, folder: string, ending: string): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('sheet'))
    .sort();
  const figures = names.map((name) => `<figure><img src="${name}"><figcaption>${name}</figcaption></figure>`);
  const html = join(folder, `sheet${ending}.html`);
  writeFileSync(
    html,
    `<meta charset="utf-8"><style>
      body { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 8px; margin: 8px; font: 11px sans-serif }
      figure { margin: 0; border: 1px solid #999 }
      img { display: block; width: 100%; height: ${HEIGHT}px; object-fit: cover; object-position: left top }
    </style>${figures.join('')}`,
  );
  await page.setViewportSize({ width: 2000, height: 1000 });
  await page.goto(pathToFileURL(html).href);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.screenshot({ path: join(folder, `sheet${ending}`), fullPage: true });
}
