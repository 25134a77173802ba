import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import type { Problem } from '../../src/core/problem';
import { MIGRATIONS } from '../../src/storage/migrations';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { withProfile } from '../support/profile';
import { basketLink, goHome, openShop, rail } from '../support/shop';

test.use({ launchOptions: withoutGpu() });

const { product, basket, checkout, orders } = en.shop;

/** Expects the page to say what is unavailable, why, and what to do. */
async function expectLimit(page: Page, problem: Problem): Promise<void> {
  const limits = page.getByRole('status').filter({ hasText: en.shell.limitsTitle });
  const { title, body, wayOut } = en.problem(problem);
  for (const words of [title, body, wayOut]) await expect(limits).toContainText(words);
}

/** Expects the shop to work while the page is open. */
async function shopInMemory(page: Page): Promise<void> {
  await page.getByRole('button', { name: product.addToBasket }).click();
  await basketLink(page, 1).click();
  await page.getByRole('link', { name: basket.checkout }).click();
  await page.getByRole('button', { name: checkout.place }).click();
  await expect(page.getByText(orders.placedTitle)).toBeVisible();
  await expect(basketLink(page, 0)).toBeVisible();
}

test('where storage is forbidden, the shop works in memory, trains, and says what is unavailable', async ({
  baseURL,
}) => {
  await withProfile(async (profile) => {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(
      join(profile, 'Default', 'Preferences'),
      // 2: block. In the browser's settings: "Don't allow sites to save data on your device".
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    );
    const context = await chromium.launchPersistentContext(profile, { ...withoutGpu(), baseURL });
    try {
      const page = await context.newPage();
      await openShop(page, '/product#id=tent-0003');
      const refused = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opening = indexedDB.open('anything');
            opening.onsuccess = () => resolve('');
            opening.onerror = () => resolve(`${opening.error?.name}: ${opening.error?.message}`);
          }),
      );
      expect(refused).not.toBe('');
      await expectLimit(page, { code: 'no-database', detail: refused });
      await shopInMemory(page);
      await goHome(page);
      await expect(rail(page, 'for-you')).toBeVisible({ timeout: 120_000 });
    } finally {
      await context.close();
    }
  });
});

test('a database of a newer version is left untouched, and the shop works in memory and says so', async ({
  page,
}) => {
  const newer = 99;
  // A page of the same origin that does not run the shop.
  await page.goto('/favicon.svg');
  await page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('vitrine', version);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('of-a-newer-shop').put('a treasure', 'kept');
        opening.onsuccess = () => resolve(opening.result.close());
        opening.onerror = () => reject(opening.error);
      }),
    newer,
  );
  await openShop(page, '/product#id=tent-0003');
  await expectLimit(page, { code: 'database-newer', found: newer, known: MIGRATIONS.length });
  await shopInMemory(page);

  const kept = await page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('vitrine');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { version, objectStoreNames } = opening.result;
          const reading = opening.result
            .transaction('of-a-newer-shop')
            .objectStore('of-a-newer-shop')
            .get('kept');
          reading.onsuccess = () => resolve({ version, stores: [...objectStoreNames], kept: reading.result });
        };
      }),
  );
  expect(kept).toEqual({ version: newer, stores: ['of-a-newer-shop'], kept: 'a treasure' });
});
