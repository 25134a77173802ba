import { expect } from '@playwright/test';
import { readKind } from '../../support/database';
import { beginning, whole } from '../../support/sentence';
import { cardLink } from '../../support/shop';
import { type JourneyShopper, test } from '../../support/shopper';

/** Long lists: filters and order are in the address, and going back restores the position. */

/** Number of products compared at the top of a list; a narrow screen draws no more. */
const TOP = 4;

const listed = ({ cards }: JourneyShopper) =>
  cards
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links, top) => links.slice(0, top).map((link) => link.getAttribute('href') ?? ''), TOP);

/** Current prices in cents. A card shows the current price first, then the list price. */
async function pricesOf({ cards }: JourneyShopper): Promise<number[]> {
  const texts = await cards.allInnerTexts();
  return texts
    .slice(0, TOP)
    .map((text) => Math.round(Number(/\$([\d,.]+)/.exec(text)?.[1].replaceAll(',', '')) * 100));
}

test('a department is filtered and sorted, and the address and going back keep it', async ({ shopper }) => {
  const { page, words, goods, hand } = shopper;
  const { listing } = words.shop;
  const count = shopper.main.getByText(whole((n) => listing.results(n, 2)));
  const sort = page.getByRole('combobox', { name: listing.sort });
  await shopper.open();
  await shopper.openDepartment('Camping');
  const all = await count.textContent();

  await shopper.filter(async (filters) => {
    const kinds = filters.getByRole('group', { name: listing.category });
    await shopper.press(kinds.getByRole('button', { name: whole(listing.moreOptions) }));
    await shopper.press(kinds.getByRole('checkbox', { name: beginning(goods.category('Tents')) }));
  });
  await hand.pick(sort, listing.sorts['price-down']);
  await expect(page).toHaveURL(/kind=Tents/);
  await expect(page).toHaveURL(/sort=price-down/);
  const tents = await listed(shopper);
  expect(tents).toHaveLength(TOP);
  expect(tents.every((href) => href.startsWith('/product#id=tent-'))).toBe(true);
  await expect(count).not.toHaveText(all ?? '');
  const prices = await pricesOf(shopper);
  expect(prices).toEqual([...prices].sort((a, b) => b - a));
  expect(new Set(prices).size).toBeGreaterThan(1);

  const third = shopper.cards.nth(2);
  await shopper.follow(third);
  await page.goBack();
  await expect(cardLink(third), 'the focus is where it was').toBeFocused();
  expect(await listed(shopper)).toEqual(tents);
  const chip = shopper.button(listing.removeFilter(goods.category('Tents')));
  await expect(chip).toBeVisible();
  await expect(sort).toHaveValue('price-down');

  await page.reload();
  await expect(chip).toBeVisible();
  expect(await listed(shopper)).toEqual(tents);
  const item = tents[2]?.replace('/product#id=', '');
  await expect
    .poll(() => readKind(page, 'click'))
    .toMatchObject([{ item, placement: { rail: 'department', position: 2 } }]);
  await shopper.press(chip);
  await expect(count).toHaveText(all ?? '');
});

test('going back restores the place in a long list', async ({ shopper }) => {
  const { page, words, who } = shopper;
  await shopper.open('/department#name=Kitchen');
  await expect(shopper.cards.first()).toBeVisible();
  const all = await shopper.main.getByText(whole((n) => words.shop.listing.results(n, 2))).textContent();
  expect(Number(/\d+/.exec(all ?? '')?.[0])).toBeGreaterThan(40);

  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.move(195, 500);
  while ((await scrolled()) < 1_500)
    if (who.hand === 'keyboard') for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    else await page.mouse.wheel(0, 800);
  const titles = await shopper.cards.getByRole('heading').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const { top, bottom } = heading.getBoundingClientRect();
      return top > 150 && bottom < innerHeight ? [heading.textContent ?? ''] : [];
    }),
  );
  const title = titles[0] ?? '';
  const link = shopper.main.getByRole('link', { name: title, exact: true });
  if (who.hand === 'keyboard') await shopper.hand.point(link);
  const place = await scrolled();
  await shopper.press(link);
  await expect(shopper.heading(title)).toBeVisible();
  expect(await scrolled()).toBe(0);
  await page.goBack();
  await expect(link).toBeInViewport();
  await expect(link, 'the keyboard goes on from there').toBeFocused();
  expect(Math.abs((await scrolled()) - place)).toBeLessThan(50);
});
