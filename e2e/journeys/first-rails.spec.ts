import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { cardLink, goHome, openShop, rail, railCards, railItems } from '../support/shop';

/**
 * From nothing to the first personal rails, on whatever the page chooses here: popular products are there at once, progress is shown all
 * along, and three minutes are enough on two cores without a GPU.
 */
const LIMIT = 180_000;

test('a first visit shows personal rails within three minutes, and progress until then', async ({ page }) => {
  test.setTimeout(LIMIT + 120_000);
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  await openShop(page);
  expect((await railItems(page, 'popular')).length).toBeGreaterThan(10);
  console.log(`popular products: after ${seconds()} s`);
  await cardLink(railCards(page, 'popular').nth(3)).click();
  await expect(page.getByRole('button', { name: en.shop.product.addToBasket })).toBeVisible();
  await goHome(page);

  const strip = page.getByRole('region', { name: en.rails.training.label });
  await expect(strip.getByText(en.rails.training.running)).toBeVisible({ timeout: LIMIT });
  console.log(`training runs: after ${seconds()} s`);
  await expect(strip.getByRole('progressbar')).toBeVisible();
  await expect(rail(page, 'your-taste')).toBeVisible({ timeout: LIMIT - (Date.now() - began) });
  console.log(`first rail of the factorization model: after ${seconds()} s`);
  await expect(rail(page, 'for-you')).toBeVisible({ timeout: LIMIT - (Date.now() - began) });
  console.log(`first rail of the sequence model: after ${seconds()} s`);
});
