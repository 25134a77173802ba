import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { productHref } from '../../src/core/address/address';
import { tally, tries } from '../../src/core/fault-tally.fixture';
import type { Dictionary } from '../../src/ui/text/en';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { openShop, shopIsOpen } from '../support/shop';

/**
 * The database goes away while the shop is open: somebody deletes it, or the browser closes it with
 * all data of the site. The shop says so at once, begins anew, and stores what is done from then on.
 */

test.use({ launchOptions: withoutGpu() });

/** Deletes from another page of the same origin, as the browser's developer tools do. */
async function deletedFromOutside(context: BrowserContext): Promise<void> {
  const other = await context.newPage();
  await other.goto('/favicon.svg');
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('vitrine');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await other.close();
}

/** What "Clear site data" in the browser's settings does to the database. */
async function clearedByTheBrowser(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}

const basketWith = (page: Page, { shell }: Dictionary, pieces: string) =>
  page.getByRole('link', { name: shell.basketWith(pieces), exact: true });
const emptyBasket = (page: Page, { shell }: Dictionary) =>
  page.getByRole('link', { name: shell.basket, exact: true });

for (const { fault, locale, words, gone } of [
  { fault: 'deleted from outside', locale: 'en-US', words: en, gone: deletedFromOutside },
  { fault: 'deleted from outside', locale: 'zh-CN', words: zh, gone: deletedFromOutside },
  { fault: 'cleared by the browser', locale: 'en-US', words: en, gone: clearedByTheBrowser },
])
  test(`the database is ${fault} while the shop is open (${locale})`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const context = await browser.newContext({ baseURL, locale });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openShop(page, productHref('tent-0003'), words);
    const add = page.getByRole('button', { name: words.shop.product.addToBasket, exact: true });
    const said = page.getByText(words.problem({ code: 'database-deleted' }).title);
    const tried = tries({ short: 1, full: 10 });
    for (let time = 0; time < tried; time++) {
      await add.click();
      await expect(basketWith(page, words, '1')).toBeVisible();
      await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
      await gone(context, page);
      await expect(said).toBeVisible();
      await expect(emptyBasket(page, words)).toBeVisible();

      await add.click();
      await expect(basketWith(page, words, '1')).toBeVisible();
      await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
      await page.reload();
      await shopIsOpen(page, words);
      await expect(basketWith(page, words, '1')).toBeVisible();
      // The next time begins with an empty basket again.
      await gone(context, page);
      await expect(emptyBasket(page, words)).toBeVisible();
    }
    expect(errors).toEqual([]);
    tally(testInfo, { fault: `database ${fault} (${locale})`, tried, held: tried, lost: 0 });
    await context.close();
  });
