import { expect, type Page, test } from '@playwright/test';
import { tally, tries } from '../../src/core/fault-tally.fixture';
import { en } from '../../src/ui/text/en';
import { listedCards, openShop, shopIsOpen } from '../support/shop';
import { importInLab } from '../support/training';

/**
 * Products in the database that no page can draw or address: only their own cards fail, and
 * everything else stays within reach.
 */

const PRODUCTS = 12;
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const interactions = file(
  'ring.csv',
  `user,item,timestamp\n${Array.from({ length: 60 }, (_, row) => `u${row % 10},p${row % PRODUCTS},${1_600_000_000 + row}`).join('\n')}\n`,
);
const items = file(
  'items.csv',
  `item,title,categories\n${Array.from({ length: PRODUCTS }, (_, row) => `p${row},Lamp ${row},Lamps`).join('\n')}\n`,
);

/** Changes products of the imported world as a fault of the disk or of another program would. */
const damageProducts = (page: Page, damage: 'category' | 'title' | 'both') =>
  page.evaluate(
    (damage) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('vitrine');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('world-data', 'readwrite');
          const store = writing.objectStore('world-data');
          store.openCursor().onsuccess = (event) => {
            const at = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!at) return;
            const { products } = at.value.catalogue;
            if (damage !== 'title') products[2].categories = ['\ud800'];
            if (damage !== 'category') products[3].title = null;
            at.update(at.value);
            at.continue();
          };
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    damage,
  );

const DAMAGES = ['both', 'category', 'title'] as const;

for (const damage of DAMAGES.slice(0, tries({ short: 1, full: DAMAGES.length })))
  test(`damaged products (${damage}) take only their own cards down`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const tried = tries({ short: 1, full: 10 });
    let held = 0;
    for (let time = 0; time < tried; time++) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      await openShop(page, '/lab');
      await importInLab(page, interactions, items);
      await damageProducts(page, damage);
      await openShop(page, '/');
      await expect(page.getByRole('banner').getByRole('link', { name: en.shell.home })).toBeVisible();
      await expect(listedCards(page).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: en.shell.crashedTitle })).toHaveCount(0);
      for (const path of ['/lab', '/data', '/basket', '/product#id=p1', '/search#q=lamp']) {
        await page.goto(path);
        await shopIsOpen(page);
        await expect(page.getByRole('heading', { name: en.shell.crashedTitle }), path).toHaveCount(0);
        await expect(page.getByRole('banner').getByRole('link', { name: en.shell.home })).toBeVisible();
      }
      await context.close();
      held++;
    }
    tally(testInfo, {
      fault: `damaged products in the database (${damage})`,
      tried,
      held,
      lost: tried - held,
    });
  });
