import { expect, type Page, test } from '@playwright/test';
import type { Dictionary } from '../../src/ui/text/en';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { plainHost } from '../support/hosts';
import { shopIsKept } from '../support/kept-shop';
import { listedCards, openShop, rail, shopIsOpen } from '../support/shop';

/**
 * A day without a network, after one visit: every page, search, an order, training and reasons work,
 * and a reload does, too. The server is gone, so nothing can come from it.
 */

test.use({ launchOptions: withoutGpu(), serviceWorkers: 'allow' });

const complaintsOf = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
};

async function shop(page: Page, { shop: words, shell }: Dictionary): Promise<void> {
  const list = page.getByRole('main').getByRole('article');
  await list.first().getByRole('heading').getByRole('link').click();
  await page.getByRole('button', { name: words.product.addToBasket }).click();
  await page.getByRole('link', { name: shell.basketWith('1'), exact: true }).click();
  await page.getByRole('link', { name: words.basket.checkout }).click();
  await page.getByRole('button', { name: words.checkout.place }).click();
  await expect(page.getByText(words.orders.placedTitle)).toBeVisible();
  await expect.poll(() => readKind(page, 'purchase')).toHaveLength(1);
}

async function search(page: Page, { shell }: Dictionary, query: string): Promise<void> {
  const field = page.getByRole('combobox', { name: shell.search });
  await field.fill(query);
  await field.press('Enter');
  await expect(listedCards(page).first()).toBeVisible();
}

for (const { locale, words, query } of [
  { locale: 'en-US', words: en, query: 'tent' },
  { locale: 'zh-CN', words: zh, query: '帐篷' },
])
  test(`a day without a network (${locale})`, async ({ browser }) => {
    const host = await plainHost();
    const context = await browser.newContext({ locale, baseURL: host.address });
    const page = await context.newPage();
    await openShop(page, '/', words);
    await shopIsKept(page);

    await host.close();
    await context.setOffline(true);
    const complaints = complaintsOf(page);
    // The isolation headers come from the service worker, so threads work on a host without them.
    await openShop(page, '/', words);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await search(page, words, query);
    await shop(page, words);
    await page.reload();
    await shopIsOpen(page, words);
    await openShop(page, '/', words);
    await expect(rail(page, 'for-you')).toBeVisible({ timeout: 240_000 });
    await rail(page, 'for-you').getByRole('button', { name: words.rails.why }).first().click();
    await page.getByRole('dialog').getByRole('link', { name: words.why.place.lookCloser }).click();
    const timeline = page.getByRole('list', { name: words.why.timeline.title });
    await expect(timeline.getByRole('listitem').first()).toBeVisible();
    for (const path of ['/lab', '/taste', '/wish-list', '/orders', '/basket'])
      await openShop(page, path, words);
    await openShop(page, '/data', words);
    await expect(page.getByText(words.data.requests.none)).toBeVisible();
    // The browser may clear its caches; the files then come from the service worker's own script.
    const kept = () => page.evaluate(async () => (await caches.keys()).length);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    expect(await kept()).toBe(0);
    await openShop(page, '/basket', words);
    expect(await kept()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });
