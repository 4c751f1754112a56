import type { Page } from 'playwright-core';

/** Settles the doubts of the plan on screen as the reader proposes: together what may be, one by one what must be looked at. */
export async function adoptProposals(page: Page): Promise<void> {
  const together = page.getByTestId('accept-proposals');
  // A later version keeps the answers to the earlier one, and then nothing may be left.
  if (await together.count()) await together.click();
  await together.waitFor({ state: 'detached' });
  const left = page.locator('[data-testid=doubt][data-state=blocking]').filter({ has: page.getByTestId('adopt') });
  for (let id = await firstOf(); id !== null; id = await firstOf()) {
    await page.locator(`#${id}`).getByTestId('adopt').click();
    await page.locator(`#${id}`).getByTestId('doubt-decision').waitFor();
  }

  async function firstOf(): Promise<string | null> {
    return (await left.count()) > 0 ? left.first().getAttribute('id') : null;
  }
}
