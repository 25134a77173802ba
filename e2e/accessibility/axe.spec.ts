import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Dictionary } from '../../src/ui/text/en';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { readLearnt } from '../support/learnt-shop';

/**
 * axe on every page of the shop: in both languages, at both sizes, in both themes.
 */

test.use({ launchOptions: withoutGpu() });

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Alternates so that each page is checked at both sizes, in both themes and both languages. */
const LANGUAGES = [
  {
    words: en as Dictionary,
    locale: 'en-US',
    looks: [
      { size: DESK, theme: 'light' },
      { size: PHONE, theme: 'light' },
    ],
  },
  {
    words: zh,
    locale: 'zh-CN',
    looks: [
      { size: PHONE, theme: 'dark' },
      { size: DESK, theme: 'dark' },
    ],
  },
] as const;
type Look = (typeof LANGUAGES)[number]['looks'][number];

/** The violations that axe finds, with the elements at fault. */
async function audit(page: Page, { size, theme }: Look): Promise<string[]> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    // Legacy mode: the shop has no frames, so axe needs no second page to merge their results.
    .setLegacyMode()
    // Elements inside pictures have no text and are most of the page; skipping them saves time.
    .exclude('svg > *')
    .options({ resultTypes: ['violations'] })
    .analyze();
  const where = `${new URL(page.url()).pathname}, ${size.width} px, ${theme}`;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Goes to another page without a reload. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => history.pushState(null, '', address), path);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

for (const { words, locale, looks } of LANGUAGES)
  test(`axe finds nothing on any page in ${locale}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      locale,
      storageState: { cookies: [], origins: [readLearnt(baseURL)] },
    });
    const page = await context.newPage();
    // Soft assertions, so that one run reports every page.
    let turn = 0;
    const look = async () => expect.soft(await audit(page, looks[turn++ % 2 === 0 ? 0 : 1])).toEqual([]);
    const main = page.getByRole('main');

    await page.goto('/product#id=tent-0001');
    // A history long enough for the deletion and insertion test of an explanation.
    for (const id of ['lantern-0001', 'kettle-0002', 'tent-0006', 'tent-0001']) {
      await go(page, `/product#id=${id}`);
      await expect.poll(async () => (await readKind(page, 'view')).map(({ item }) => item)).toContain(id);
    }
    await main.getByRole('button', { name: words.shop.product.addToBasket, exact: true }).click();
    await main.getByRole('button', { name: words.shop.product.like, exact: true }).click();
    await expect.poll(async () => (await readKind(page, 'like')).length).toBe(1);
    await look();

    await page.setViewportSize(DESK);
    await go(page, '/department#name=Camping&colour=forest');
    await look();
    // On a narrow screen the filters are in a dialog.
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: words.shop.listing.showFilters(1) }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    for (const path of ['/search#q=tent', '/search#q=zzzz', '/basket', '/wish-list', '/orders', '/nowhere']) {
      await go(page, path);
      await look();
    }
    await go(page, '/checkout');
    await look();
    await main.getByRole('button', { name: words.shop.checkout.place }).click();
    await expect(main.getByText(words.shop.orders.placedTitle)).toBeVisible();
    await look();
    await go(page, '/data');
    await expect(main.getByText(words.data.kinds.purchase).first()).toBeVisible();
    await look();
    await go(page, '/lab');
    await expect(main.getByRole('heading', { name: words.lab.training.title, exact: true })).toBeVisible();
    await look();

    await go(page, '/taste');
    await expect(main.getByRole('slider').first()).toBeVisible();
    await look();

    await go(page, '/');
    await expect(main.locator('[data-rail="for-you"]')).toBeVisible();
    await look();
    await main.getByRole('button', { name: words.rails.why }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look();

    const { place, timeline, whatIf, trust, modelView } = words.why;
    await page.getByRole('dialog').getByRole('link', { name: place.lookCloser }).click();
    await expect(main.getByRole('list', { name: timeline.recommendations })).toBeVisible();
    await look();
    await main.getByRole('radio', { name: timeline.table }).check();
    await look();
    for (const [view, shown] of [
      [place.whatIf, main.getByRole('list', { name: whatIf.history })],
      [place.trust, main.getByRole('heading', { name: trust.deletion.title })],
      [place.model, main.getByRole('region', { name: modelView.map.title })],
    ] as const) {
      await main.getByRole('tab', { name: view, exact: true }).click();
      await expect(shown).toBeVisible();
      await look();
    }
    await context.close();
  });
