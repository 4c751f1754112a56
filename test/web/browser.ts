/**
 * A browser for tests from npm alone: `@sparticuz/chromium` carries a headless Chromium, `playwright-core` drives it.
 * It has no Chinese font of its own and is given ours, so that pictures show what a person would see.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Tests start at the root of the repository, wherever the compiled code lies. */
const FONTS = join(process.cwd(), 'libs/documents/assets/fonts');

/** What a browser under test has no business doing: reaching out, or waiting for hardware. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A graphics card played in software takes half of the browser's time; no page of ours needs one.
  '--disable-gpu',
];

export interface TestBrowser {
  browser: Browser;
  close: () => Promise<void>;
}

export async function launchBrowser(): Promise<TestBrowser> {
  if (!existsSync(FONTS)) throw new Error(`No fonts under ${FONTS}. Start from the root of the repository.`);
  // Both are loaded on demand: unpacking the browser takes about two seconds.
  const [{ default: sparticuz }, { chromium }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  const home = await mkdtemp(join(tmpdir(), 'duban-browser-'));
  const fontsConf = join(home, 'fonts.conf');
  await writeFile(fontsConf, fontConfiguration(FONTS, join(home, 'cache')));

  sparticuz.setGraphicsMode = false;
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // One process for everything would leave a second person's page blank.
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), ...QUIET, '--lang=zh-CN'],
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontsConf, LANG: 'zh_CN.UTF-8' },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Our fonts, with 黑体 for what the page sets and what it falls back to. */
const fontConfiguration = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${cache}</cachedir>
  ${['sans-serif', 'system-ui', 'serif'].map(alias).join('\n  ')}
</fontconfig>
`;

const alias = (family: string): string =>
  `<alias><family>${family}</family><prefer><family>FandolHei</family></prefer></alias>`;
