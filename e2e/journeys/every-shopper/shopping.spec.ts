import { expect } from '@playwright/test';
import { parametersOf } from '../../../src/core/address/address';
import { readKind } from '../../support/database';
import { whole } from '../../support/sentence';
import { cardLink } from '../../support/shop';
import { type JourneyShopper, test } from '../../support/shopper';

/**
 * Shopping from a product to an order. Every act is in the database with its kind and details.
 */

const TENT = 'tent-0003';
const LANTERN = 'lantern-0001';

/** Queries: one that finds the tent; one that finds products only with fewer of its words. */
const SEARCHES = {
  English: { trail: 'trail tent', nowhere: 'tent zeppelin', part: 'tent' },
  Chinese: { trail: '徒步帐篷', nowhere: '帐篷 齐柏林', part: '帐篷' },
} as const;

const idOf = (href: string | null) => parametersOf(new URL(href ?? '', 'http://shop').hash).get('id');

/** Waits until the log holds acts of this kind, and compares them with what was done. */
const expectStored = ({ page }: JourneyShopper, kind: Parameters<typeof readKind>[1]) =>
  expect.poll(() => readKind(page, kind), `stored events of kind ${kind}`);

test('impressions, clicks and dismissals on the home page are stored with rail and position', async ({
  shopper,
}) => {
  const { page, words } = shopper;
  await shopper.open();
  // Wait for the last content, so that no card moves afterwards.
  await expect(shopper.rail('trending')).toBeVisible();
  const first = page.locator('[data-rail]').first();
  const rail = (await first.getAttribute('data-rail')) ?? '';
  const cards = first.locator('[data-item]');
  const items = await cards.evaluateAll((found) => found.map((card) => card.getAttribute('data-item') ?? ''));
  const shown = async () => (await readKind(page, 'impression')).filter((event) => event.rail === rail);
  await expect.poll(async () => (await shown()).flatMap((event) => event.items)).toContain(items[0]);
  const seen = (await shown()).flatMap((event) => event.items);
  expect(new Set(seen).size, 'a card is counted once').toBe(seen.length);
  expect(seen.length, 'cards out of sight are not counted').toBeLessThan(items.length);

  const second = cards.nth(1);
  const title = (await cardLink(second).textContent()) ?? '';
  await shopper.press(shopper.button(words.rails.notInterestedIn(title), second));
  await shopper.press(page.getByRole('menuitem', { name: words.steer.notInterested.inProduct }));
  await expect(first.locator(`[data-item="${items[1]}"]`)).toHaveCount(0);
  await expect(cardLink(cards.nth(1)), 'the focus goes to the card that comes up').toBeFocused();
  await shopper.undo();
  await expect(cardLink(first.locator(`[data-item="${items[1]}"]`)), 'and back').toBeFocused();
  await expectStored(shopper, 'dismiss').toMatchObject([{ item: items[1] }]);
  await expectStored(shopper, 'undismiss').toMatchObject([{ item: items[1] }]);

  await shopper.follow(cards.nth(1));
  await expectStored(shopper, 'click').toMatchObject([{ item: items[1], placement: { rail, position: 1 } }]);
  await expectStored(shopper, 'view').toMatchObject([{ item: items[1] }]);
});

test('a product page offers its variants, counts the time spent on it, and takes a quantity', async ({
  shopper,
}) => {
  const { page, words } = shopper;
  const { product } = words.shop;
  await shopper.open('/product#id=tent-0006');
  const variants = page.getByRole('region', { name: product.colours }).getByRole('link');
  await expect(variants.first()).toHaveAttribute('aria-current', 'page');
  const other = variants.nth(1);
  const otherId = idOf(await other.getAttribute('href'));
  const colour = (await other.getAttribute('aria-label')) ?? '';
  await expectStored(shopper, 'view').toMatchObject([{ item: 'tent-0006' }]);
  await shopper.press(other);
  await expect(page).toHaveURL(new RegExp(`/product#id=${otherId}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(colour);
  await expectStored(shopper, 'view').toMatchObject([{ item: 'tent-0006' }, { item: otherId }]);
  await expectStored(shopper, 'dwell').toMatchObject([{ item: 'tent-0006' }]);
  const [dwell] = await readKind(page, 'dwell');
  expect(dwell.milliseconds).toBeGreaterThanOrEqual(250);
  expect(dwell.milliseconds).toBeLessThan(60_000);

  const quantity = page.getByRole('group', { name: product.quantity });
  await shopper.press(shopper.button(product.more, quantity));
  await expect(quantity.getByRole('status')).toHaveText('2');
  await shopper.press(shopper.button(product.addToBasket));
  await expect(shopper.basketLink(2)).toBeVisible();
  await expectStored(shopper, 'add').toMatchObject([{ item: otherId, quantity: 2 }]);

  await shopper.press(shopper.button(product.notInterested));
  await expect(page.getByText(product.dismissedNote)).toBeVisible();
  await shopper.press(shopper.button(product.notInterested));
  await expect(page.getByText(product.dismissedNote)).toHaveCount(0);
  await expectStored(shopper, 'undismiss').toMatchObject([{ item: otherId }]);
});

test('products are added to the wish list, kept and removed', async ({ shopper }) => {
  const { page, words } = shopper;
  const { product, wishList, card } = words.shop;
  await shopper.open(`/product#id=${TENT}`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await shopper.press(shopper.button(product.like, shopper.main));
  await expect(page.getByText(wishList.added(title))).toBeVisible();
  await expect(shopper.button(product.liked, shopper.main)).toHaveAttribute('aria-pressed', 'true');
  await shopper.press(shopper.wishListLink(1));
  await expect(shopper.heading(wishList.title)).toBeVisible();
  await expect(shopper.cards).toHaveCount(1);

  await shopper.press(shopper.button(card.unlike(title)));
  await expect(page.getByText(wishList.emptyTitle)).toBeVisible();
  await expect(shopper.heading(wishList.title)).toBeFocused();
  await shopper.undo();
  await expect(cardLink(shopper.cards)).toBeFocused();
  await expect(cardLink(shopper.cards)).toHaveText(title);
  await expectStored(shopper, 'like').toMatchObject([{ item: TENT }, { item: TENT }]);
  await expectStored(shopper, 'unlike').toMatchObject([{ item: TENT }]);

  await shopper.follow(shopper.cards);
  await expect(shopper.button(product.liked)).toBeVisible();
  await expectStored(shopper, 'click').toMatchObject([
    { item: TENT, placement: { rail: 'wish-list', position: 0 } },
  ]);
});

test('search finds products, or suggests queries with fewer words', async ({ shopper }) => {
  const { page, who, words, format } = shopper;
  const { search } = words.shop;
  const { trail, nowhere, part } = SEARCHES[who.language];
  await shopper.open();
  await shopper.searchFor(trail);
  await expect(shopper.heading(search.title(trail))).toBeVisible();
  await expect(shopper.cards.first()).toBeVisible();
  const ids = await shopper.cards
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ids.map(idOf)).toContain(TENT);
  const [{ results }] = await readKind(page, 'search');
  await expectStored(shopper, 'search').toMatchObject([{ query: trail }]);
  await expect(
    page.getByText(words.shop.listing.results(format.count(results), results), { exact: true }),
  ).toBeVisible();

  await shopper.searchFor(nowhere);
  await expect(shopper.heading(search.nothingTitle(nowhere))).toBeVisible();
  await expect(shopper.cards).toHaveCount(0);
  await expectStored(shopper, 'search').toMatchObject([{}, { query: nowhere, results: 0 }]);
  await shopper.press(page.getByRole('link', { name: whole((count) => search.suggestion(part, count)) }));
  await expect(shopper.heading(search.title(part))).toBeVisible();
  await shopper.follow(shopper.cards.first());
  await expectStored(shopper, 'click').toMatchObject([{ placement: { rail: 'search', position: 0 } }]);
});

test('from the basket through the checkout into the orders', async ({ shopper }) => {
  const { page, words } = shopper;
  const { product, basket, checkout, orders } = words.shop;
  await shopper.open(`/product#id=${TENT}`);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await shopper.press(shopper.button(product.addToBasket));
  await expect(shopper.basketLink(1)).toBeVisible();
  await shopper.undo();
  await expect(shopper.basketLink(0)).toBeVisible();
  await shopper.press(shopper.button(product.addToBasket));
  await expectStored(shopper, 'add').toHaveLength(2);
  // The basket survives a reload.
  await shopper.open(`/product#id=${LANTERN}`);
  await shopper.press(shopper.button(product.addToBasket));
  await shopper.press(shopper.basketLink(2));
  await expect(shopper.heading(basket.title)).toBeVisible();

  const tents = page.getByRole('group', { name: basket.quantityOf(title) });
  await shopper.press(shopper.button(product.more, tents));
  await expect(tents.getByRole('status')).toHaveText('2');
  await shopper.press(shopper.button(product.fewer, tents));
  await expect(tents.getByRole('status')).toHaveText('1');
  await shopper.press(shopper.button(basket.remove(title)));
  await expect(tents).toHaveCount(0);
  await expect(page.locator(`[data-item="${LANTERN}"]`).locator(':focus')).toHaveCount(1);
  await shopper.undo();
  await expect(tents.getByRole('status')).toHaveText('1');
  await expect(page.locator(`[data-item="${TENT}"]`).locator(':focus')).toHaveCount(1);
  await expectStored(shopper, 'add').toMatchObject([
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
    { item: LANTERN, quantity: 1 },
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
  ]);
  await expectStored(shopper, 'remove').toMatchObject([
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
    { item: TENT, quantity: 1 },
  ]);

  await shopper.press(page.getByRole('link', { name: basket.checkout }));
  await expect(page.getByText(checkout.simulated)).toBeVisible();
  await shopper.press(shopper.button(checkout.place));
  await expect(page.getByText(orders.placedTitle)).toBeVisible();
  await expect(shopper.basketLink(0)).toBeVisible();
  const [purchase, ...more] = await readKind(page, 'purchase');
  expect(more).toEqual([]);
  expect(purchase.lines.map(({ item, quantity }) => [item, quantity])).toEqual([
    [LANTERN, 1],
    [TENT, 1],
  ]);
  expect(purchase.lines.every(({ price }) => price > 0)).toBe(true);
  const order = page.getByRole('region', { name: orders.number(purchase.order) });
  await expect(order.getByRole('link', { name: title })).toBeVisible();

  await shopper.goHome();
  await expect(shopper.rail('for-you')).toBeVisible();
  const ids = await page
    .locator('[data-rail] [data-item]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')));
  expect(ids.length).toBeGreaterThan(10);
  expect(ids).not.toContain(TENT);
});
