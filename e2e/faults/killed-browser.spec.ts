import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { expectKept, readKind, readLog } from '../support/database';
import { startKillableBrowser } from '../support/killable-browser';
import { withProfile } from '../support/profile';
import { basketLink, openShop } from '../support/shop';

// A killed browser cannot return its trace, so tracing is off.
test.use({ trace: 'off', screenshot: 'off' });

const { product, basket, checkout, orders } = en.shop;

test('a browser killed right after an act was acknowledged loses nothing', async ({ baseURL }) => {
  const at = (path: string) => new URL(path, baseURL).href;
  await withProfile(async (profile) => {
    /** Kills the browser as soon as `act` settles. @returns its result */
    async function killedAfter<Done>(act: (page: Page) => Promise<Done>): Promise<Done> {
      const { page, kill } = await startKillableBrowser(profile);
      try {
        return await act(page);
      } finally {
        await kill();
      }
    }

    const added = await killedAfter(async (page) => {
      await openShop(page, at('/product#id=tent-0003'));
      await page.getByRole('button', { name: product.addToBasket }).click();
      await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
      return readLog(page);
    });

    const bought = await killedAfter(async (page) => {
      await openShop(page, at('/basket'));
      await expectKept(page, added);
      await expect(basketLink(page, 1)).toBeVisible();
      await page.getByRole('link', { name: basket.checkout }).click();
      await page.getByRole('button', { name: checkout.place }).click();
      // The page confirms an order only once it is stored.
      await expect(page.getByText(orders.placedTitle)).toBeVisible();
      return readKind(page, 'purchase');
    });
    expect(bought).toHaveLength(1);

    await killedAfter(async (page) => {
      await openShop(page, at('/orders'));
      expect(await readKind(page, 'purchase')).toEqual(bought);
      await expectKept(page, added);
      await expect(page.getByRole('region', { name: orders.number(bought[0].order) })).toBeVisible();
      await expect(basketLink(page, 0)).toBeVisible();
    });
  });
});
