import { expect, test } from '@playwright/test';
import { tally, tries } from '../../src/core/fault-tally.fixture';
import { en } from '../../src/ui/text/en';
import { readKind } from '../support/database';
import { basketLink, openShop, shopIsOpen } from '../support/shop';

/** The clock of the machine is set back or ahead between two acts: the order of acts decides. */

const { product, basket, checkout, orders } = en.shop;

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const YEAR = 365 * DAY;
const SHIFTS = [
  ['ten seconds back', -10 * SECOND],
  ['a year ahead', YEAR],
  ['ten seconds ahead', 10 * SECOND],
  ['a day back', -DAY],
  ['a day ahead', DAY],
  ['a year back', -YEAR],
] as const;

for (const [what, shift] of SHIFTS.slice(0, tries({ short: 2, full: SHIFTS.length })))
  test(`the clock is set ${what} between the basket and the order`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const tried = tries({ short: 1, full: 10 });
    let held = 0;
    for (let time = 0; time < tried; time++) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      const now = Date.UTC(2026, 10, 15);
      await page.clock.setSystemTime(now);
      await openShop(page, '/product#id=tent-0003');
      await page.getByRole('button', { name: product.addToBasket }).click();
      await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
      await page.clock.setSystemTime(now + shift);
      await basketLink(page, 1).click();
      await page.getByRole('link', { name: basket.checkout }).click();
      await page.getByRole('button', { name: checkout.place }).click();
      await expect(page.getByText(orders.placedTitle)).toBeVisible();
      await expect(basketLink(page, 0)).toBeVisible();
      await page.reload();
      await shopIsOpen(page);
      await expect(basketLink(page, 0)).toBeVisible();
      expect(await readKind(page, 'purchase')).toHaveLength(1);
      await context.close();
      held++;
    }
    tally(testInfo, { fault: `clock set ${what} between two acts`, tried, held, lost: tried - held });
  });
