import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind, readLog } from '../support/database';
import {
  basketLink,
  cardLink,
  goHome,
  listedCards,
  openShop,
  rail,
  railCards,
  railItems,
  searchFor,
  shopIsOpen,
  wishListLink,
} from '../support/shop';

/** A shopper goes through the whole shop before any model is there; every act is in the database, as what it was. */

test.use({ launchOptions: withoutGpu(), viewport: { width: 1280, height: 900 } });

const { listing, product: productWords, basket, checkout, orders, search, wishList, card } = en.shop;

const TENT = 'tent-0003';

const idOf = (href: string | null) => decodeURIComponent(href?.split('/').at(-1) ?? '');

const listedIds = (page: Page) =>
  listedCards(page)
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent(link.getAttribute('href')?.split('/').at(-1) ?? '')),
    );

/** Prices now asked, in cents, in the order of the list; a card shows that price first, then the one before a promotion. */
async function listedPrices(page: Page): Promise<number[]> {
  const texts = await listedCards(page).allInnerTexts();
  return texts.map((text) => Math.round(Number(/\$([\d,.]+)/.exec(text)?.[1].replaceAll(',', '')) * 100));
}

async function openDepartment(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: en.shell.departments }).click();
  await page.getByRole('menu', { name: en.shell.departments }).getByRole('menuitem', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The log holds an act of this kind once it is stored, and what is stored is what was done. */
const expectStored = (page: Page, kind: Parameters<typeof readKind>[1]) =>
  expect.poll(() => readKind(page, kind), `stored events of kind ${kind}`);

test('a department is filtered and sorted, the address keeps it, and going back brings it back', async ({
  page,
}) => {
  await openShop(page);
  await openDepartment(page, 'Camping');
  const all = await page
    .getByRole('main')
    .getByText(/^\d+ products$/)
    .textContent();

  await page.getByRole('group', { name: listing.category }).getByRole('button', { name: /more$/ }).click();
  await page.getByRole('checkbox', { name: /^Tents/ }).check();
  await page.getByLabel(listing.sort).selectOption({ label: listing.sorts['price-down'] });
  await expect(page).toHaveURL(/kind=Tents/);
  await expect(page).toHaveURL(/sort=price-down/);
  const tents = await listedIds(page);
  expect(tents.length).toBeGreaterThan(2);
  expect(tents.every((id) => id.startsWith('tent-'))).toBe(true);
  await expect(page.getByRole('main').getByText(/^\d+ products$/)).not.toHaveText(all ?? '');
  const prices = await listedPrices(page);
  expect(prices).toHaveLength(tents.length);
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
  expect(new Set(prices).size).toBeGreaterThan(1);

  await cardLink(listedCards(page).nth(2)).click();
  await expect(page.getByRole('button', { name: productWords.addToBasket })).toBeVisible();
  await page.goBack();
  expect(await listedIds(page)).toEqual(tents);
  await expect(page.getByRole('checkbox', { name: /^Tents/ })).toBeChecked();
  await expect(page.getByLabel(listing.sort)).toHaveValue('price-down');

  await page.reload();
  await shopIsOpen(page);
  expect(await listedIds(page)).toEqual(tents);

  const opened = { item: tents[2], placement: { rail: 'department', position: 2 } };
  await expectStored(page, 'click').toMatchObject([opened]);
  await expectStored(page, 'view').toMatchObject([{ item: tents[2] }]);
});

test('what is shown, followed and turned down on the home page is stored with its rail and place', async ({
  page,
}) => {
  await openShop(page);
  const popular = await railItems(page, 'popular');
  await expect
    .poll(async () => (await readKind(page, 'impression')).flatMap(({ items }) => items))
    .toEqual(expect.arrayContaining(popular.slice(0, 3)));
  const shown = await readKind(page, 'impression');
  expect(new Set(shown.map((event) => event.rail))).toEqual(new Set(['popular']));
  const seen = shown.flatMap(({ items }) => items);
  expect(new Set(seen).size, 'a card is counted once').toBe(seen.length);
  expect(seen.length, 'cards out of sight are not counted').toBeLessThan(popular.length);

  const second = railCards(page, 'popular').nth(1);
  const title = (await cardLink(second).textContent()) ?? '';
  await second.getByRole('button', { name: en.rails.notInterestedIn(title) }).click();
  await page.getByRole('menuitem', { name: en.steer.notInterested.inProduct }).click();
  await expect(rail(page, 'popular').locator(`[data-item="${popular[1]}"]`)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: en.common.undo }).click();
  await expect(rail(page, 'popular').locator(`[data-item="${popular[1]}"]`)).toHaveCount(1);
  await expectStored(page, 'dismiss').toMatchObject([{ item: popular[1] }]);
  await expectStored(page, 'undismiss').toMatchObject([{ item: popular[1] }]);

  const third = await railItems(page, 'popular').then((items) => items[2]);
  await cardLink(railCards(page, 'popular').nth(2)).click();
  await expect(page.getByRole('button', { name: productWords.addToBasket })).toBeVisible();
  await expectStored(page, 'click').toMatchObject([
    { item: third, placement: { rail: 'popular', position: 2 } },
  ]);
  await expectStored(page, 'view').toMatchObject([{ item: third }]);
});

test('a product page offers its variants, counts the time spent on it, and takes a quantity', async ({
  page,
}) => {
  await openShop(page, '/product/tent-0006');
  const variants = page.getByRole('region', { name: productWords.colours }).getByRole('link');
  await expect(variants.first()).toHaveAttribute('aria-current', 'page');
  const other = variants.nth(1);
  const otherId = idOf(await other.getAttribute('href'));
  const colour = (await other.getAttribute('aria-label')) ?? '';
  await expectStored(page, 'view').toMatchObject([{ item: 'tent-0006' }]);
  await other.click();
  await expect(page).toHaveURL(new RegExp(`/product/${otherId}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(colour);
  await expectStored(page, 'view').toMatchObject([{ item: 'tent-0006' }, { item: otherId }]);
  await expectStored(page, 'dwell').toMatchObject([{ item: 'tent-0006' }]);
  const [dwell] = await readKind(page, 'dwell');
  expect(dwell.milliseconds).toBeGreaterThanOrEqual(250);
  expect(dwell.milliseconds).toBeLessThan(60_000);

  const quantity = page.getByRole('group', { name: productWords.quantity });
  await quantity.getByRole('button', { name: productWords.more }).click();
  await expect(quantity.getByRole('status')).toHaveText('2');
  await page.getByRole('button', { name: productWords.addToBasket }).click();
  await expect(basketLink(page, 2)).toBeVisible();
  await expectStored(page, 'add').toMatchObject([{ item: otherId, quantity: 2 }]);

  await page.getByRole('button', { name: productWords.notInterested, exact: true }).click();
  await expect(page.getByText(productWords.dismissedNote)).toBeVisible();
  await page.getByRole('button', { name: productWords.notInterested, exact: true }).click();
  await expect(page.getByText(productWords.dismissedNote)).toHaveCount(0);
  await expectStored(page, 'undismiss').toMatchObject([{ item: otherId }]);
});

test('the wish list takes, keeps and gives back', async ({ page }) => {
  await openShop(page, `/product/${TENT}`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: productWords.like }).click();
  await expect(page.getByRole('button', { name: productWords.liked })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await wishListLink(page, 1).click();
  await expect(page.getByRole('heading', { level: 1, name: wishList.title })).toBeVisible();
  await expect(listedCards(page)).toHaveCount(1);

  await page.getByRole('button', { name: card.unlike(title) }).click();
  await expect(page.getByText(wishList.emptyTitle)).toBeVisible();
  await page.getByRole('button', { name: en.common.undo }).click();
  await expect(cardLink(listedCards(page))).toHaveText(title);
  await expectStored(page, 'like').toMatchObject([{ item: TENT }, { item: TENT }]);
  await expectStored(page, 'unlike').toMatchObject([{ item: TENT }]);

  await cardLink(listedCards(page)).click();
  await expect(page.getByRole('button', { name: productWords.liked })).toBeVisible();
  await expectStored(page, 'click').toMatchObject([
    { item: TENT, placement: { rail: 'wish-list', position: 0 } },
  ]);
});

test('search finds, or says what would be found with fewer words', async ({ page }) => {
  await openShop(page);
  await searchFor(page, 'trail tent');
  await expect(page.getByRole('heading', { level: 1, name: search.title('trail tent') })).toBeVisible();
  await expect(listedCards(page).first()).toBeVisible();
  const found = await listedIds(page);
  expect(found).toContain(TENT);
  await expectStored(page, 'search').toMatchObject([{ query: 'trail tent', results: found.length }]);

  await searchFor(page, 'tent zeppelin');
  await expect(
    page.getByRole('heading', { level: 1, name: search.nothingTitle('tent zeppelin') }),
  ).toBeVisible();
  await expect(listedCards(page)).toHaveCount(0);
  await expectStored(page, 'search').toMatchObject([{}, { query: 'tent zeppelin', results: 0 }]);
  await page.getByRole('link', { name: /^tent \(\d+\)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: search.title('tent') })).toBeVisible();
  await cardLink(listedCards(page).first()).click();
  await expect(page.getByRole('button', { name: productWords.addToBasket })).toBeVisible();
  await expectStored(page, 'click').toMatchObject([{ placement: { rail: 'search', position: 0 } }]);
});

test('from the basket through the checkout into the orders', async ({ page }) => {
  await openShop(page, `/product/${TENT}`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: productWords.addToBasket }).click();
  await expectStored(page, 'add').toHaveLength(1);
  await page.goto('/product/lantern-0001');
  await page.getByRole('button', { name: productWords.addToBasket }).click();
  await basketLink(page, 2).click();
  await expect(page.getByRole('heading', { level: 1, name: basket.title })).toBeVisible();

  const tents = page.getByRole('group', { name: basket.quantityOf(title) });
  await tents.getByRole('button', { name: productWords.more }).click();
  await expect(tents.getByRole('status')).toHaveText('2');
  await tents.getByRole('button', { name: productWords.fewer }).click();
  await expect(tents.getByRole('status')).toHaveText('1');
  await page.getByRole('button', { name: basket.remove(title) }).click();
  await expect(tents).toHaveCount(0);
  await page.getByRole('button', { name: en.common.undo }).click();
  await expect(tents.getByRole('status')).toHaveText('1');
  await expectStored(page, 'add').toMatchObject([
    { item: TENT, quantity: 1 },
    { item: 'lantern-0001', quantity: 1 },
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
  ]);
  await expectStored(page, 'remove').toMatchObject([
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
  ]);

  await page.getByRole('link', { name: basket.checkout }).click();
  await expect(page.getByText(checkout.simulated)).toBeVisible();
  await page.getByRole('button', { name: checkout.place }).click();
  await expect(page.getByText(orders.placedTitle)).toBeVisible();
  await expect(basketLink(page, 0)).toBeVisible();
  const [purchase, ...more] = await readKind(page, 'purchase');
  expect(more).toEqual([]);
  expect(purchase.lines.map(({ item, quantity }) => [item, quantity])).toEqual([
    ['lantern-0001', 1],
    [TENT, 1],
  ]);
  expect(purchase.lines.every(({ price }) => price > 0)).toBe(true);
  const order = page.getByRole('region', { name: orders.number(purchase.order) });
  await expect(order.getByRole('link', { name: title })).toBeVisible();

  await goHome(page);
  // Whichever rails there are by now.
  const shown = page.locator('[data-rail] [data-item]');
  await expect(shown.first()).toBeVisible();
  const ids = await shown.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')));
  expect(ids).not.toContain(TENT);
});

test('every event tells who acted, in which visit and in which catalogue', async ({ page }) => {
  const before = Date.now();
  await openShop(page, `/product/${TENT}`);
  await page.getByRole('button', { name: productWords.like }).click();
  await expectStored(page, 'like').toHaveLength(1);
  await openShop(page, '/product/lantern-0001');
  await expectStored(page, 'view').toHaveLength(2);

  const log = await readLog(page);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  expect(new Set(log.map(({ persona }) => persona))).toEqual(new Set(['me']));
  expect(new Set(log.map(({ catalogue }) => catalogue)).size).toBe(1);
  expect(new Set(log.map(({ session }) => session)).size, 'a load is a visit').toBe(2);
  for (const { time } of log) {
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  }
});

test('going back finds the place in a long list again', async ({ page }) => {
  await openShop(page, '/department/Kitchen');
  await expect(listedCards(page).first()).toBeVisible();
  const all = await page
    .getByRole('main')
    .getByText(/^\d+ products$/)
    .textContent();
  expect(Number.parseInt(all ?? '', 10)).toBeGreaterThan(40);
  await page.mouse.wheel(0, 1_600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  const titles = await listedCards(page)
    .getByRole('heading')
    .evaluateAll((headings) =>
      headings.flatMap((heading) => {
        const { top, bottom } = heading.getBoundingClientRect();
        return top > 150 && bottom < innerHeight ? [heading.textContent ?? ''] : [];
      }),
    );
  const title = titles[0] ?? '';
  const link = page.getByRole('main').getByRole('link', { name: title, exact: true });
  const place = await page.evaluate(() => scrollY);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeInViewport();
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(50);
});
