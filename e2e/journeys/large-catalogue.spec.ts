import { chromium, expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { type Frames, framesDuring } from '../support/frames';
import { largeSet } from '../support/large-set';
import { type LongTask, longTasksDuring } from '../support/main-thread';
import { cardLink, listedCards, openShop, searchFor, shopIsOpen } from '../support/shop';
import { importInLab, trainingRuns } from '../support/training';

/** Twenty thousand imported products: their list scrolls as any other, holds few cards at a time, and is found by words. */

const PRODUCTS = 20_000;
/** Milliseconds of the processor that no task of the main thread may take. */
const LIMIT = 50;
const MOST_CARDS = 150;

const frame = (page: Page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** A turn of the wheel for every frame. */
async function turnWheel(page: Page, turns: number): Promise<void> {
  await page.mouse.move(800, 500);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 240);
    await frame(page);
  }
}

/** As the scrollbar is dragged: a piece of the whole way for every frame, to the very end. */
async function dragToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const STEPS = 60;
    const from = scrollY;
    for (let step = 1; step <= STEPS; step++) {
      const end = document.documentElement.scrollHeight - innerHeight;
      scrollTo({ top: from + ((end - from) * step) / STEPS, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

const told = ({ perSecond, p95, longest }: Frames) =>
  `${perSecond} frames a second, 95 of 100 within ${p95} ms, longest ${longest} ms`;

test('twenty thousand imported products are scrolled through without a long task, and searched', async ({
  baseURL,
}) => {
  const browser = await chromium.launch(withoutGpu());
  try {
    const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await openShop(page);
    const { interactions, items } = largeSet(PRODUCTS);
    await importInLab(page, interactions, items);
    // What is measured is the list: training waits meanwhile, as a person can have it.
    await page.goto('/');
    await shopIsOpen(page);
    await trainingRuns(page);
    await page.goto('/lab');
    await page.getByRole('button', { name: en.lab.training.pause, exact: true }).click();

    await page.getByRole('link', { name: en.shell.home }).click();
    await page.getByRole('main').getByRole('link', { name: 'Everything' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Everything' })).toBeVisible();
    await expect(page.getByText(en.shop.listing.results('20,000', PRODUCTS))).toBeVisible();
    await expect(listedCards(page).first()).toBeVisible();

    let most = 0;
    const look = async () => {
      most = Math.max(most, await listedCards(page).count());
    };
    const frames: Frames[] = [];
    const tasks: LongTask[] = await longTasksDuring(browser, page, async () => {
      for (const gesture of [() => turnWheel(page, 90), () => dragToEnd(page)]) {
        await look();
        frames.push(await framesDuring(page, gesture));
        await look();
      }
    });
    console.log(`20,000 products: by wheel ${told(frames[0])}; dragged to the end ${told(frames[1])}`);
    console.log(`at most ${most} cards at once; tasks of 50 ms and more: ${tasks.length}`);
    await expect(page.locator(`[aria-posinset="${PRODUCTS}"]`)).toBeVisible();
    expect(most).toBeLessThan(MOST_CARDS);
    expect(tasks.filter(({ processor }) => processor > LIMIT)).toEqual([]);

    const began = performance.now();
    await searchFor(page, 'woven lamp');
    await expect(cardLink(listedCards(page).first())).toHaveText(/^Woven Lamp/);
    console.log(`first search of 20,000 products: ${Math.round(performance.now() - began)} ms`);
  } finally {
    await browser.close();
  }
});
