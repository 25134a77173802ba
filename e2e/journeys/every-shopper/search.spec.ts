import { expect } from '@playwright/test';
import { beginning, sentence } from '../../support/sentence';
import { cardLink } from '../../support/shop';
import { type JourneyShopper, newShopper, test } from '../../support/shopper';

/**
 * Search with typo correction, synonyms, facets, suggestions and a personal order. One page, by a
 * shopper without history at first.
 */

test.describe.configure({ mode: 'serial' });

const SEARCHES = {
  English: { typo: 'lantren', meant: 'lantern', synonym: 'couch', other: 'sofa', wide: 'bag', start: 'lant' },
  Chinese: { typo: '帐蓬', meant: '帐篷', synonym: '书包', other: '双肩包', wide: '包', start: '帐' },
} as const;
const VIEWED = ['backpack-0003', 'sleeping-bag-0002', 'tent-0003'];

let shopper: JourneyShopper;
test.beforeAll(async ({ browser, who, baseURL }) => {
  shopper = await newShopper(browser, who, baseURL);
  await shopper.open();
});
test.afterAll(() => shopper.page.context().close());

const asked = () => SEARCHES[shopper.who.language];
const personal = () => shopper.page.getByRole('switch', { name: shopper.words.shop.search.personal.label });

test('search corrects a typo, knows synonyms, and shows both', async () => {
  const { page, words, format } = shopper;
  const { typo, meant, synonym, other } = asked();
  await shopper.searchFor(typo);
  await expect(
    page.getByText(words.shop.search.spelling(typo, format.list([words.shop.search.quoted(meant)]))),
  ).toBeVisible();
  await expect(cardLink(shopper.cards.first())).toContainText(new RegExp(meant, 'i'));
  await shopper.searchFor(synonym);
  await expect(
    page.getByText(words.shop.search.synonym(synonym, format.list([words.shop.search.quoted(other)]))),
  ).toBeVisible();
  await expect(cardLink(shopper.cards.first())).toContainText(new RegExp(other, 'i'));
});

test('facets count what they would list', async () => {
  const { page, words, goods, format } = shopper;
  const { listing } = words.shop;
  await shopper.searchFor(asked().wide);
  await expect(shopper.heading(words.shop.search.title(asked().wide))).toBeVisible();
  let count = 0;
  await shopper.filter(async (filters) => {
    const camping = filters
      .getByRole('group', { name: listing.department })
      .getByRole('checkbox', { name: beginning(goods.category('Camping')) });
    const label = (await camping.locator('xpath=..').textContent()) ?? '';
    count = Number(/\d+/.exec(label)?.[0]);
    await shopper.press(camping);
  });
  expect(count).toBeGreaterThan(0);
  await expect(page.getByText(listing.results(format.count(count), count), { exact: true })).toBeVisible();
});

test('the search field suggests products, and leads to one', async () => {
  const { page, words, hand, who } = shopper;
  const field = page.getByRole('combobox', { name: words.shell.search });
  await hand.type(field, asked().start);
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toHaveText(words.shell.searchAll(asked().start));
  const second = options.nth(1);
  const title = (await second.textContent()) ?? '';
  if (who.hand === 'keyboard') {
    // The focus stays in the field while the arrow keys choose a suggestion.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
  } else await shopper.press(second);
  await expect(shopper.heading(title)).toBeVisible();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a switch orders results personally, with their rank changes, or alike for everyone', async () => {
  const { page, words } = shopper;
  const { up, down } = words.shop.search.personal;
  for (const id of VIEWED) {
    await shopper.open(`/product#id=${id}`);
    await expect(shopper.button(words.shop.product.addToBasket)).toBeVisible();
  }
  await shopper.searchFor(asked().wide);
  await expect(personal()).toBeEnabled();
  const moves = shopper.cards.getByRole('button', {
    name: new RegExp(`${sentence(up).source}|${sentence(down).source}`),
  });
  const order = () => cardLink(shopper.cards).allTextContents();
  await expect(personal()).toBeChecked();
  await expect(moves.first()).toBeVisible();
  const own = await order();
  await shopper.press(personal());
  await expect(moves).toHaveCount(0);
  await expect(page.getByText(words.shop.search.personal.off)).toBeVisible();
  expect(await order()).not.toEqual(own);
  await shopper.press(personal());
  await expect.poll(order).toEqual(own);

  await shopper.press(moves.first());
  await expect(shopper.page.getByRole('dialog', { name: words.why.title })).toBeVisible();
  await shopper.close();
});
