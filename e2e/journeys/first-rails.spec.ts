import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { cardLink, goHome, openShop, rail, railCards, railItems } from '../support/shop';

/**
 * From nothing to the first personal rails, on whatever the page chooses here: popular products are there at once, progress is shown all
 * along, and a minute is enough on two cores without a GPU. The sequence model's rail, which follows, is given more on a machine that is busy.
 */
const FIRST_RAIL = 60_000;
const SEQUENCE_RAIL = 120_000;

test('a first visit shows personal rails within a minute, and progress until then', async ({ page }) => {
  test.setTimeout(SEQUENCE_RAIL + 120_000);
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  await openShop(page);
  expect((await railItems(page, 'popular')).length).toBeGreaterThan(10);
  console.log(`popular products: after ${seconds()} s`);
  await cardLink(railCards(page, 'popular').nth(3)).click();
  await expect(page.getByRole('button', { name: en.shop.product.addToBasket })).toBeVisible();
  await goHome(page);

  const strip = page.getByRole('region', { name: en.rails.training.label });
  await expect(strip.getByText(en.rails.training.running)).toBeVisible({ timeout: FIRST_RAIL });
  console.log(`training runs: after ${seconds()} s`);
  await expect(strip.getByRole('progressbar')).toBeVisible();
  await expect(rail(page, 'your-taste')).toBeVisible({ timeout: FIRST_RAIL - (Date.now() - began) });
  console.log(`first rail of the factorization model: after ${seconds()} s`);
  await expect(rail(page, 'for-you')).toBeVisible({ timeout: SEQUENCE_RAIL - (Date.now() - began) });
  console.log(`first rail of the sequence model: after ${seconds()} s`);
});
