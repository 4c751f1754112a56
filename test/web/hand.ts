import { appendFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { countedFile, JOURNEYS, type Counted } from './journeys';

/** Where a page keeps what it has counted; the argument of {@link countHands}. */
export const HANDS = 'hand';

interface Counts {
  clicks: number;
  fields: number;
  /** Pages that were loaded anew: an address typed, or a refresh. */
  loads: number;
}

/** What waits for somebody on their first page, be it of this week or later. */
export const taskOf = (page: Page, act: string): Locator =>
  page.locator(`[data-testid=task-card] [data-testid=${act}], [data-testid=line-${act.replace(/^open-/, '')}]`).first();

/** In the page: counts what somebody does there, over all its pages. Nothing of it is seen or sent. */
export function countHands(storedAs: string): void {
  if (window !== window.top) return;
  const add = (what: string) => {
    try {
      const counts = JSON.parse(sessionStorage.getItem(storedAs) ?? '{}') as Record<string, number>;
      sessionStorage.setItem(storedAs, JSON.stringify({ ...counts, [what]: (counts[what] ?? 0) + 1 }));
    } catch {
      // An empty page keeps nothing.
    }
  };
  const filled = new WeakSet<Element>();
  const fill = (field: Element) => {
    if (filled.has(field)) return;
    filled.add(field);
    add('fields');
  };
  const TYPED = 'textarea, input:not([type=radio], [type=checkbox], [type=button], [type=file])';
  const LIST = '.ant-select, .ant-picker';
  // Not at the window: there a click that would meet something else, because the page still moves, is taken back and done again.
  const on = (kind: string, listen: (event: Event, target: Element) => void) =>
    document.addEventListener(kind, (event) => event.target instanceof Element && listen(event, event.target), true);
  add('loads');
  on('pointerdown', (event, target) => {
    if (!event.isTrusted || target.closest('.ant-select-dropdown, .ant-picker-dropdown')) return;
    const list = target.closest(LIST);
    if (list) fill(list);
    else if (!target.matches(TYPED)) add('clicks');
  });
  on('input', (_, target) => target.matches(TYPED) && fill(target.closest(LIST) ?? target));
  on('change', (_, target) => target.matches('[type=file]') && fill(target));
  on('keydown', (event, target) => {
    const { key } = event as KeyboardEvent;
    if (event.isTrusted && !target.closest(LIST) && (key === 'Enter' || !target.matches(TYPED))) add('clicks');
  });
}

/**
 * What somebody does on their way: clicks, keys that are no part of what is typed, and fields that are filled, counted in
 * the page itself. Typing an address or loading anew is no way to get anywhere.
 */
export class Hand {
  private readonly begun: [Page, Counts][] = [];

  /** From here on. */
  static async on(...pages: Page[]): Promise<Hand> {
    const hand = new Hand();
    await hand.also(...pages);
    return hand;
  }

  /** Another person, or the same one elsewhere, goes on from here. */
  async also(...pages: Page[]): Promise<void> {
    for (const page of pages) this.begun.push([page, await counted(page)]);
  }

  /** So far. */
  async counts(): Promise<Counts> {
    const all: Counts = { clicks: 0, fields: 0, loads: 0 };
    for (const [page, before] of this.begun) {
      const now = await counted(page);
      for (const what of ['clicks', 'fields', 'loads'] as const) all[what] += now[what] - before[what];
    }
    return all;
  }

  /** One is where one wants to be: a line of the table, and a failure where the way was too long. */
  async arrived(...journeys: string[]): Promise<void> {
    const { clicks, fields, loads } = await this.counts();
    for (const journey of journeys) {
      const { goal, from } = JOURNEYS[journey];
      const line: Counted = { journey, clicks, fields };
      appendFileSync(countedFile(), `${JSON.stringify(line)}\n`);
      expect({ journey, clicks, within: clicks <= goal }).toEqual({ journey, clicks, within: true });
      if (from === undefined) expect({ journey, loads }).toEqual({ journey, loads: 0 });
    }
  }
}

async function counted(page: Page): Promise<Counts> {
  const kept = await page.evaluate((storedAs) => sessionStorage.getItem(storedAs), HANDS);
  return { clicks: 0, fields: 0, loads: 0, ...(JSON.parse(kept ?? '{}') as Partial<Counts>) };
}
