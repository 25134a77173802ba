import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { en } from '../../src/ui/text/en';
import { cardLink, goHome, goToLab, listedCards, openShop, railCards } from '../support/shop';
import { personalRailsAreThere, trainingIsFinished } from '../support/training';
import { findChromium } from './find-chromium';
import { freePort } from './free-port';
import { browserLaunchOptions } from './launch-options';
import { ROOT } from './local-binary';

/**
 * `npm run screenshots`: builds the shop, trains its models as a new shopper's browser would, and takes the README's pictures of the
 * home page, a product, Why this? and the Lab: desktop and phone, light and dark.
 */

const FOLDER = join(ROOT, 'e2e/screenshots');
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const TRAINING = 1_200_000;

await build({ root: ROOT, logLevel: 'warn' });
const server = await preview({
  root: ROOT,
  preview: { host: '127.0.0.1', port: await freePort(4173), strictPort: true },
});
findChromium();
const browser = await chromium.launch(browserLaunchOptions());
const context = await browser.newContext({
  baseURL: server.resolvedUrls?.local[0],
  viewport: SIZES.desktop,
  reducedMotion: 'reduce',
});
const page = await context.newPage();
await mkdir(FOLDER, { recursive: true });

await openShop(page);
for (const category of ['Tents', 'Sleeping bags', 'Camp stoves', 'Lanterns']) {
  await openShop(page, `/department/Camping?kind=${encodeURIComponent(category)}`);
  await cardLink(listedCards(page).first()).click();
  await expect(page.getByRole('button', { name: en.shop.product.addToBasket })).toBeVisible();
}
await openShop(page, '/department/Kitchen');
await cardLink(listedCards(page).first()).click();
await goHome(page);
await personalRailsAreThere(page, TRAINING);
await goToLab(page);
await trainingIsFinished(page, TRAINING);

const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async (at) => {
    await openShop(at);
    await personalRailsAreThere(at);
  },
  product: async (at) => {
    await openShop(at);
    await cardLink(railCards(at, 'for-you').first()).click();
    await expect(at.getByRole('button', { name: en.shop.product.addToBasket })).toBeVisible();
    await at.evaluate(() => window.scrollTo(0, 0));
  },
  why: async (at) => {
    await openShop(at);
    await railCards(at, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
    await expect(at.getByRole('dialog').getByRole('heading', { name: en.why.timeline.title })).toBeVisible();
  },
  lab: async (at) => {
    await openShop(at, '/lab');
    await trainingIsFinished(at);
  },
};

for (const [size, viewport] of Object.entries(SIZES)) {
  await page.setViewportSize(viewport);
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [name, go] of Object.entries(places)) {
      await go(page);
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${size}-${theme}.png`) });
      process.stderr.write(`${name}, ${size}, ${theme}\n`);
    }
  }
}
await browser.close();
await server.close();

/** Pictures are drawn and the fonts are there. */
async function settled(at: Page): Promise<void> {
  await at.evaluate(() => document.fonts.ready);
  await expect(at.locator('main svg').first()).toBeVisible();
  await at.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
