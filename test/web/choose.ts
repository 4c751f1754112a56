import type { Page } from 'playwright-core';

/**
 * Chooses entries of a list one can search, as somebody at the keyboard does: types, sees the entry marked, presses Enter,
 * and sees it chosen. A pointer may meet the list just as the search makes it shorter, and then points at nothing.
 */
export async function choose(page: Page, testId: string, ...labels: string[]): Promise<void> {
  const field = page.getByTestId(testId).last();
  const list = page.locator('.ant-select-dropdown:visible');
  await field.click();
  for (const label of labels) {
    await field.locator('input').fill(label);
    await list.locator('.ant-select-item-option-active', { hasText: label }).waitFor();
    await field.locator('input').press('Enter');
    await field.getByText(label).first().waitFor();
  }
  // A list of several stays open. One of a single choice closes by itself: Escape would then reach the dialog around it.
  const several = await field.evaluate((select) => Boolean(select.closest('.ant-select-multiple')));
  if (several) await page.keyboard.press('Escape');
  await list.first().waitFor({ state: 'detached' });
}
