import { chromium, expect, type Page, test } from '@playwright/test';
import type { ShopEvent } from '../../src/core/shop/events';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { expectKept, holdLog, readKind, readLog } from '../support/database';
import { withProfile } from '../support/profile';
import { basketLink, listedCards, openShop, shopIsOpen, wishListLink } from '../support/shop';

/**
 * A shopper's events survive a reload, reach other tabs, and survive a restart of the browser, each
 * exactly once.
 */

test.use({ launchOptions: withoutGpu() });

const { product: words, basket, checkout, orders } = en.shop;
const TENT = 'tent-0003';
const LANTERN = 'lantern-0001';

const like = (page: Page) => page.getByRole('button', { name: words.like }).click();
const addToBasket = (page: Page) => page.getByRole('button', { name: words.addToBasket }).click();

/** Waits until the database has this many events of a kind; the page shows them earlier. */
const stored = (page: Page, kind: ShopEvent['kind'], count: number) =>
  expect.poll(() => readKind(page, kind), `stored events of kind ${kind}`).toHaveLength(count);

/** Buys the basket. The confirmation on the page means that the order is stored. */
async function buy(page: Page): Promise<void> {
  await openShop(page, '/checkout');
  await page.getByRole('button', { name: checkout.place }).click();
  await expect(page.getByText(orders.placedTitle)).toBeVisible();
}

/** Expects one order of a tent, and the lantern in the basket and on the wish list. */
async function leaveTraces(page: Page): Promise<void> {
  await openShop(page, `/product#id=${TENT}`);
  await addToBasket(page);
  await stored(page, 'add', 1);
  await buy(page);
  await openShop(page, `/product#id=${LANTERN}`);
  await addToBasket(page);
  await like(page);
  await stored(page, 'add', 2);
  await stored(page, 'like', 1);
}

async function expectTraces(page: Page): Promise<void> {
  await openShop(page, '/orders');
  await expect(page.getByRole('region', { name: orders.number('') })).toHaveCount(1);
  await expect(basketLink(page, 1)).toBeVisible();
  await wishListLink(page, 1).click();
  await expect(listedCards(page)).toHaveCount(1);
  await basketLink(page, 1).click();
  await expect(page.getByRole('heading', { level: 1, name: basket.title })).toBeVisible();
  await expect(page.getByRole('group', { name: basket.quantityOf('') })).toHaveCount(1);
}

test('basket, wish list and orders are there again after a reload', async ({ page }) => {
  await leaveTraces(page);
  const before = await readLog(page);
  await expectTraces(page);
  await expectKept(page, before);
});

test('a page left before its events are stored loses none of them', async ({ context }) => {
  const [page, elsewhere] = [await context.newPage(), await context.newPage()];
  const done = async (at: Page) =>
    (await readLog(at)).map(({ kind }) => kind).filter((kind) => ['view', 'add', 'like'].includes(kind));
  // A page of the same origin that does not run the shop.
  await elsewhere.goto('/favicon.svg');
  await openShop(page, `/product#id=${TENT}`);
  await stored(page, 'view', 1);
  const release = await holdLog(elsewhere);
  await addToBasket(page);
  await expect(basketLink(page, 1)).toBeVisible();
  await like(page);
  await expect(wishListLink(page, 1)).toBeVisible();
  await page.goto('/favicon.svg');
  await release();
  // Only the view is stored, and no page is open that could store more.
  expect(await done(elsewhere)).toEqual(['view']);

  await openShop(page);
  await expect(basketLink(page, 1)).toBeVisible();
  await expect(wishListLink(page, 1)).toBeVisible();
  expect(await done(page)).toEqual(['view', 'add', 'like']);
  await page.reload();
  await shopIsOpen(page);
  expect(await done(page)).toEqual(['view', 'add', 'like']);
});

test('two tabs show each other’s changes without a reload', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openShop(first, `/product#id=${TENT}`);
  await openShop(second, `/product#id=${LANTERN}`);
  await addToBasket(first);
  await expect(basketLink(second, 1)).toBeVisible();
  await addToBasket(second);
  await expect(basketLink(first, 2)).toBeVisible();
  await like(second);
  await expect(wishListLink(first, 1)).toBeVisible();

  await basketLink(first, 2).click();
  await first.getByRole('link', { name: basket.checkout }).click();
  await first.getByRole('button', { name: checkout.place }).click();
  await expect(first.getByText(orders.placedTitle)).toBeVisible();
  await expect(basketLink(second, 0)).toBeVisible();
  expect((await readKind(second, 'purchase')).map(({ lines }) => lines.length)).toEqual([2]);
});

test('a browser restarted on the same profile has every event once', async ({ baseURL }) => {
  await withProfile(async (profile) => {
    const start = () => chromium.launchPersistentContext(profile, { ...withoutGpu(), baseURL });
    const first = await start();
    let before: ShopEvent[] = [];
    try {
      const page = await first.newPage();
      await leaveTraces(page);
      before = await readLog(page);
    } finally {
      await first.close();
    }
    const second = await start();
    try {
      const page = await second.newPage();
      await expectTraces(page);
      await expectKept(page, before);
      expect(await readKind(page, 'purchase')).toHaveLength(1);
    } finally {
      await second.close();
    }
  });
});
