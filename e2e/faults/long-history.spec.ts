import { chromium, expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readLog } from '../support/database';
import { slownessOfMachine } from '../support/machine-speed';
import { openShop, shopIsOpen } from '../support/shop';

/**
 * A shopper with fifty thousand events opens the shop as fast as one without any, and every act is
 * stored as fast. Both are measured in turn in the same browser.
 */

const EVENTS = 50_000;
const OPENINGS = 5;
const ACTS = 20;
/** Milliseconds from a press to its event being in the database; longer on a slower machine. */
const ACT = 50;
/** Slowest opening, relative to the shop without events. */
const OPENING = 1.2;

/** Adds events to the log as the shop writes them: views of products that it has, a minute apart. */
const addEvents = (page: Page, like: object, items: readonly string[], count: number) =>
  page.evaluate(
    async ({ like, items, count }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('vitrine');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction('events', 'readwrite');
      const log = transaction.objectStore('events');
      const done = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = () => reject(transaction.error);
      });
      const start = Date.now() - count * 60_000;
      for (let at = 0; at < count; at++)
        log.add({
          sequence: 1_000 + at,
          event: {
            ...like,
            id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
            time: start + at * 60_000,
            item: items[(at * 7) % items.length],
          },
        });
      await done;
      database.close();
    },
    { like, items, count },
  );

/** Milliseconds until the shop is open at a page that needs the shopper's state. */
async function opening(page: Page): Promise<number> {
  const began = performance.now();
  await openShop(page, '/basket');
  return performance.now() - began;
}

/** Milliseconds from each press of "Add to basket" until its event is in the database. */
const actsOn = (page: Page, acts: number) =>
  page.evaluate(
    async ({ name, acts }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('vitrine');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const count = () =>
        new Promise<number>((resolve, reject) => {
          const counting = database.transaction('events').objectStore('events').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        });
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      const times: number[] = [];
      for (let act = 0; act < acts; act++) {
        const before = await count();
        const began = performance.now();
        button?.click();
        while ((await count()) === before);
        times.push(performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      database.close();
      return times;
    },
    { name: en.shop.product.addToBasket, acts },
  );

const at = (share: number, times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))];

test('a shop with fifty thousand events opens and answers as fast as an empty one', async ({ baseURL }) => {
  const browser = await chromium.launch(withoutGpu());
  try {
    const slower = await slownessOfMachine(browser);
    const [empty, long] = await Promise.all(
      [0, 1].map(async () => (await browser.newContext({ baseURL })).newPage()),
    );
    for (const page of [empty, long]) {
      await openShop(page, '/department/camping');
      // Training would take the machine away from what is measured.
      await openShop(page, '/lab');
      await page.getByRole('button', { name: en.lab.training.pause, exact: true }).click();
    }
    await openShop(long, '/product/tent-0003');
    await expect.poll(() => readLog(long)).not.toHaveLength(0);
    const [like] = (await readLog(long)).filter(({ kind }) => kind === 'view');
    const items = [1, 2, 3, 4, 5, 6, 7].map((number) => `tent-000${number}`);
    await addEvents(long, like, items, EVENTS);
    const first = await opening(long);
    const openings: { empty: number[]; long: number[] } = { empty: [], long: [] };
    for (let time = 0; time < OPENINGS; time++) {
      openings.empty.push(await opening(empty));
      openings.long.push(await opening(long));
    }
    const acts: Record<string, readonly number[]> = {};
    for (const [name, page] of Object.entries({ empty, long })) {
      await openShop(page, '/product/tent-0004');
      await shopIsOpen(page);
      acts[name] = await actsOn(page, ACTS);
    }
    console.log({ slower, first, openings, acts });
    console.log(at(0.5, openings.empty), at(0.5, openings.long), at(0.95, acts.empty), at(0.95, acts.long));
  } finally {
    await browser.close();
  }
});
