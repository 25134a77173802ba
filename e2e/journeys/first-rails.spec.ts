import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { cardLink, goHome, openShop, rail, railCards, railItems } from '../support/shop';

/**
 * A first visit up to its personal rails, on the backend that the page chooses. Popular products
 * show at once, then training progress. The personal rails take a minute at most on two cores
 * without a GPU. The sequence model trains after that and gets more time, since the machine may be
 * busy. The page says which model it uses and why.
 */
const FIRST_RAIL = 60_000;
const SEQUENCE_MODEL = 120_000;

test('a first visit shows personal rails within a minute, and progress before', async ({ page }) => {
  test.setTimeout(SEQUENCE_MODEL + 120_000);
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
  const forYou = rail(page, 'for-you');
  await expect(forYou).toBeVisible({ timeout: FIRST_RAIL - (Date.now() - began) });
  console.log(`first personal rail: after ${seconds()} s`);
  await expect(forYou).toContainText(
    /Best of \d models at predicting the next product of 400 shoppers \(NDCG@10 0\.\d{3}\)/,
  );
  const counted = forYou.getByText(/Best of 4 models/);
  await expect(counted).toBeVisible({ timeout: SEQUENCE_MODEL - (Date.now() - began) });
  console.log(`the sequence model is compared: after ${seconds()} s; ${await counted.textContent()}`);
});
