import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { takesNoArguments } from '../../src/commands/shared/command-line';
import { findChromium } from '../../src/commands/shared/find-chromium';
import { freePort } from '../../src/commands/shared/free-port';
import { browserLaunchOptions } from '../../src/commands/shared/launch-options';
import { ROOT } from '../../src/commands/shared/local-binary';
import { en } from '../../src/ui/text/en';
import {
  cardLink,
  goHome,
  goToLab,
  listedCards,
  openShop,
  railCards,
  searchFor,
  viewListed,
} from '../support/shop';
import { chooseBackendInLab, personalRailsAreThere, trainingIsFinished } from '../support/training';

/**
 * `npm run screenshots`: builds the shop, trains its models as a new shopper's browser would, and
 * takes the README's pictures of the home page, a product, a search, Your taste, Why this? and its
 * page, and the Lab: desktop and phone, light and dark.
 */

const FOLDER = join(ROOT, 'e2e/screenshots');
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const TRAINING = 1_200_000;

takesNoArguments(
  'npm run screenshots',
  'Builds the shop, trains its models, and takes the pictures of e2e/screenshots.',
);
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
// Functions sent to the page are compiled by esbuild and call this helper, so the page needs it.
await context.addInitScript('globalThis.__name = (named) => named;');
const page = await context.newPage();
await mkdir(FOLDER, { recursive: true });

// The software GPU would take the cores that paint the page; training on wasm leaves some free.
await openShop(page);
await chooseBackendInLab(page, 'wasm', TRAINING);
for (const category of ['Tents', 'Sleeping bags', 'Camp stoves', 'Lanterns']) {
  await openShop(page, `/department#name=Camping&kind=${encodeURIComponent(category)}`);
  await viewListed(page, 0);
}
await openShop(page, '/department#name=Kitchen');
await viewListed(page, 0);
const places: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  // First, because it waits until the models are trained.
  lab: async (at) => {
    await goToLab(at);
    await trainingIsFinished(at, TRAINING);
    await at.evaluate(() => window.scrollTo(0, 0));
  },
  home: async (at) => {
    await goHome(at);
    await personalRailsAreThere(at, TRAINING);
  },
  why: async (at) => {
    await railCards(at, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
    await expect(at.getByRole('dialog').getByRole('link', { name: en.why.place.lookCloser })).toBeVisible();
  },
  reasons: async (at) => {
    await at.getByRole('dialog').getByRole('link', { name: en.why.place.lookCloser }).click();
    await expect(at.getByRole('list', { name: en.why.timeline.title })).toBeVisible();
    await expect(at.getByRole('list', { name: en.why.timeline.recommendations })).toBeVisible();
  },
  search: async (at) => {
    await searchFor(at, 'lantern');
    await expect(listedCards(at).first()).toBeVisible();
  },
  taste: async (at) => {
    await at
      .getByRole('navigation', { name: en.shell.mainNavigation })
      .getByRole('link', { name: en.shell.taste })
      .click();
    await expect(at.getByRole('slider').first()).toBeVisible();
  },
  product: async (at) => {
    await goHome(at);
    await cardLink(railCards(at, 'for-you').first()).click();
    await expect(at.getByRole('button', { name: en.shop.product.addToBasket })).toBeVisible();
    await at.evaluate(() => window.scrollTo(0, 0));
  },
};

for (const [name, go] of Object.entries(places)) {
  await page.setViewportSize(SIZES.desktop);
  await go(page);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await settled(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${size}-${theme}.png`) });
      process.stderr.write(`${name}, ${size}, ${theme}\n`);
    }
  }
}
await browser.close();
await server.close();

/** Waits until pictures and fonts are loaded, and moves the pointer away. */
async function settled(at: Page): Promise<void> {
  await at.mouse.move(0, 0);
  await at.evaluate(() => document.fonts.ready);
  await expect(at.locator('main svg').filter({ visible: true }).first()).toBeVisible();
  await at.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
