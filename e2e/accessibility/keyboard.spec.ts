import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { basketLink, cardLink, openShop, rail, railCards } from '../support/shop';

test.use({ launchOptions: withoutGpu() });

const MOST_STEPS = 250;
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** From where the focus is to the target, one key at a time. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  expect(await hasFocus(target), 'reached with the keyboard').toBe(true);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('everything from the home page to an order and its reasons is done with the keyboard alone', async ({
  page,
}) => {
  await openShop(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: en.shell.skip })).toBeFocused();
  await page.keyboard.press('Enter');

  const card = cardLink(railCards(page, 'popular').first());
  const title = (await card.textContent()) ?? '';
  await tabTo(page, card);
  await page.keyboard.press('Enter');
  await expect(heading(page, title)).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: en.shop.product.addToBasket }));
  await page.keyboard.press('Enter');
  await expect(basketLink(page, 1)).toBeVisible();
  await tabTo(page, basketLink(page, 1), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, en.shop.basket.title)).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: en.shop.basket.checkout }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: en.shop.checkout.place }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.shop.orders.placedTitle)).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: en.shell.home }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rail(page, 'for-you')).toBeVisible({ timeout: 120_000 });
  const why = railCards(page, 'for-you').first().getByRole('button', { name: en.rails.why });
  await tabTo(page, why);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: en.why.place.lookCloser })).toBeVisible();
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Tab');
    // From the last control it comes back to the first with the next frame.
    await expect
      .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), 'in the dialog')
      .toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(why).toBeFocused();
});
