import { chromium, expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { slownessOfMachine } from '../support/machine-speed';
import { openShop, searchFor, viewListed } from '../support/shop';

/**
 * A shopper with fifty thousand events opens the shop as fast as one without any, and every act is
 * stored as fast. Both are measured in turn in the same browser.
 */

const EVENTS = 50_000;
const OPENINGS = 3;
const ACTS = 20;
/** Milliseconds from a press to its event being in the database; longer on a slower machine. */
const ACT = 50;
/** Slowest opening, relative to the shop without events. */
const OPENING = 1.2;

/** Adds views of seven products to the log, as the shop writes them, a minute apart. */
const addEvents = (page: Page, like: object, count: number) =>
  page.evaluate(
    async ({ like, count }) => {
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
            item: `tent-000${1 + (at % 7)}`,
          },
        });
      await done;
      database.close();
    },
    { like, count },
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

const median = (times: readonly number[]): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]);

/** Goes to a product while no model is being trained, which would take the machine away. */
async function productWithoutTraining(page: Page): Promise<void> {
  await openShop(page, '/lab');
  const { pause, again } = en.lab.training;
  const pausing = page.getByRole('button', { name: pause, exact: true });
  await expect(pausing.or(page.getByRole('button', { name: again, exact: true }))).toBeVisible();
  // Training may have ended by itself.
  if (await pausing.isVisible()) await pausing.click();
  await searchFor(page, 'lantern');
  await viewListed(page, 0);
}

test('a shop with fifty thousand events opens and answers as fast as an empty one', async ({ baseURL }) => {
  const browser = await chromium.launch(withoutGpu());
  try {
    const slower = await slownessOfMachine(browser);
    const [empty, long] = await Promise.all(
      [0, 1].map(async () => (await browser.newContext({ baseURL })).newPage()),
    );
    await openShop(empty);
    await openShop(long);
    await productWithoutTraining(long);
    await expect.poll(() => readKind(long, 'view')).toHaveLength(1);
    const [like] = await readKind(long, 'view');
    await addEvents(long, like, EVENTS);

    const openings: { empty: number[]; long: number[] } = { empty: [], long: [] };
    const first = await opening(long);
    for (let time = 0; time < OPENINGS; time++) {
      openings.empty.push(await opening(empty));
      openings.long.push(await opening(long));
    }
    const [without, withHistory] = [median(openings.empty), median(openings.long)];
    console.log(
      `opening, median of ${OPENINGS}: ${without} ms without events, ${withHistory} ms with ${EVENTS}; the first time ${Math.round(first)} ms`,
    );
    expect(withHistory / without).toBeLessThan(OPENING);

    await productWithoutTraining(empty);
    const control = await actsOn(empty, ACTS);
    await productWithoutTraining(long);
    const acts = await actsOn(long, ACTS);
    console.log(
      `an act, median of ${ACTS}: ${median(control)} ms without events, ${median(acts)} ms with ${EVENTS}; this machine is ${slower.toFixed(2)} times slower than the one of the limit`,
    );
    expect(await readKind(long, 'add')).toHaveLength(ACTS);
    expect(median(acts)).toBeLessThan(ACT * slower);
  } finally {
    await browser.close();
  }
});
