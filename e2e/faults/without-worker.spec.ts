import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { basketLink, goToLab, openShop, railItems, shopIsOpen } from '../support/shop';

/**
 * Without the worker the shop runs in the page. It stores events and shows popular products. Models
 * are off, and the page says so.
 */

test.use({ launchOptions: withoutGpu() });

const { shell } = en;
const offInThisBrowser = (page: Page) => page.getByRole('status').filter({ hasText: shell.limitsTitle });
const words = (detail: string) => en.problem({ code: 'no-worker', detail });

async function shopsWithoutModels(page: Page, detail: string): Promise<void> {
  const { title, body, wayOut } = words(detail);
  for (const part of [title, body, wayOut]) await expect(offInThisBrowser(page)).toContainText(part);
  expect((await railItems(page, 'popular')).length).toBeGreaterThan(5);
  await expect(page.getByRole('region', { name: en.rails.training.label })).toContainText(
    en.rails.training.off,
  );

  await page.goto('/product#id=tent-0003');
  await page.getByRole('button', { name: en.shop.product.addToBasket }).click();
  await expect(basketLink(page, 1)).toBeVisible();
  await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
  await goToLab(page);
  await expect(page.getByText(en.lab.engine.off)).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: title })).toContainText(wayOut);
}

test('a browser without workers has a shop that remembers, with popular products', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  await openShop(page);
  await shopsWithoutModels(page, 'Worker is not defined');
});

test('when the worker’s script fails to load, the shop runs in the page until a reload', async ({ page }) => {
  const script = '**/assets/entry-*.js';
  await page.route(script, (route) => route.abort());
  await openShop(page);
  await shopsWithoutModels(page, 'the script of the worker did not load');

  await page.unroute(script);
  await page.reload();
  await shopIsOpen(page);
  await expect(basketLink(page, 1)).toBeVisible();
  await expect(offInThisBrowser(page)).toHaveCount(0);
});

test('when the shop’s scripts fail to load, the page says so and offers to reload', async ({ page }) => {
  const scripts = /\/assets\/(entry|host)-[^/]*\.js$/;
  await page.route(scripts, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: shell.failedTitle })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(en.problem({ code: 'unexpected', detail: '' }).wayOut);

  await page.unroute(scripts);
  await page.getByRole('button', { name: en.common.reload }).click();
  await shopIsOpen(page);
  expect((await railItems(page, 'popular')).length).toBeGreaterThan(5);
});
