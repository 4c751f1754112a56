import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe calls serious or critical on a page, or inside one part of it. */
export async function serious(page: Page, within?: string): Promise<string[]> {
  // In one call and only what is wrong: everything that is right, element by element, would be most of the work.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, html }) => `${id} ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}
