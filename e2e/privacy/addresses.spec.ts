import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ROOT } from '../../src/commands/shared/local-binary';
import { PATHS, parametersOf, productHref, searchHref, whyHref } from '../../src/core/address/address';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { type Host, plainHost } from '../support/hosts';
import { cardLink, goHome, listedCards, openShop, searchFor, shopIsOpen, viewListed } from '../support/shop';

/**
 * What the address bar tells a plain static server that writes down every request, on every reload
 * and every address that is opened directly: only which kind of page it is. No service worker
 * answers in the server's place here.
 */

test.use({ launchOptions: withoutGpu() });

/** No file of the shop has this word in its name. */
const SEARCHED = 'lantern';

/** Everything that the server may be asked for: the files of the build, and the pages' paths. */
function fixedAddresses(): ReadonlySet<string> {
  const files = readdirSync(join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' });
  return new Set([...files.map((file) => `/${file}`), ...PATHS, ...PATHS.map((path) => `${path}/`)]);
}

async function withHost(browser: Browser, walk: (page: Page, host: Host) => Promise<void>): Promise<void> {
  const host = await plainHost();
  const context = await browser.newContext({ baseURL: host.address, serviceWorkers: 'block' });
  await walk(await context.newPage(), host);
  await context.close();
  await host.close();
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const addressIn = (page: Page) => page.url().slice(new URL(page.url()).origin.length);

test('on a whole walk with a reload at every step, the server’s log has no product, word, filter or order', async ({
  browser,
}) => {
  await withHost(browser, async (page, host) => {
    const told: string[] = [];
    const kinds = new Set<string>();
    /** Loads the page again: it shows the same, and the server learns the kind of page at most. */
    const reload = async (query = ''): Promise<void> => {
      const before = await title(page).textContent();
      const address = addressIn(page);
      await page.reload();
      await shopIsOpen(page);
      await expect(title(page)).toHaveText(before ?? '');
      expect(addressIn(page)).toBe(address);
      const { pathname, search, hash } = new URL(page.url());
      expect(search).toBe('');
      kinds.add(pathname);
      told.push(...parametersOf(hash).values(), ...(query === '' ? [] : [query]));
    };

    await openShop(page, '/');
    await reload();
    await page.getByRole('button', { name: en.shell.departments }).click();
    await page.getByRole('menuitem', { name: /^Camping/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Camping' })).toBeVisible();
    const filters = page.getByRole('complementary', { name: en.shop.listing.filters });
    await filters.getByRole('checkbox').first().check();
    await expect(page).toHaveURL(/#name=Camping&/);
    await reload();

    await viewListed(page, 1);
    await reload();
    await page.getByRole('button', { name: en.shop.product.addToBasket }).click();
    await expect.poll(() => readKind(page, 'add')).toHaveLength(1);

    await searchFor(page, SEARCHED);
    await expect(page.getByRole('heading', { level: 1, name: en.shop.search.title(SEARCHED) })).toBeVisible();
    await filters.getByRole('checkbox').first().check();
    await expect(page).toHaveURL(/#q=lantern&/);
    await reload();
    await cardLink(listedCards(page).first()).click();
    await expect(page).toHaveURL(/\/product#id=/);
    const item = parametersOf(new URL(page.url()).hash).get('id') ?? '';

    await openShop(page, whyHref(item, 'sasrec'));
    await reload();

    for (const name of [en.shell.wishList, en.shell.orders, en.shell.lab, en.shell.yourData]) {
      await page
        .getByRole('navigation', { name: en.shell.footerNavigation })
        .getByRole('link', { name, exact: true })
        .click();
      await shopIsOpen(page);
      await reload();
    }
    await page.getByRole('banner').getByRole('link', { name: en.shell.taste, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: en.steer.taste.title })).toBeVisible();
    await reload();

    await page.getByRole('link', { name: en.shell.basketWith('1'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: en.shop.basket.title })).toBeVisible();
    await reload();
    await page.getByRole('link', { name: en.shop.basket.checkout }).click();
    await expect(page.getByRole('heading', { level: 1, name: en.shop.checkout.title })).toBeVisible();
    await reload();
    await page.getByRole('button', { name: en.shop.checkout.place }).click();
    await expect(page.getByText(en.shop.orders.placedTitle)).toBeVisible();
    await expect.poll(() => readKind(page, 'purchase')).toHaveLength(1);
    await reload();

    const [purchase] = await readKind(page, 'purchase');
    const personal = [...told, item, purchase.order, ...purchase.lines.map((line) => line.item)];
    expect([...kinds].sort()).toEqual([...PATHS].sort());
    expect(personal.length).toBeGreaterThan(8);
    const allowed = fixedAddresses();
    expect(host.log.filter((line) => !allowed.has(line.replace(/^GET /, '')))).toEqual([]);
    const said = personal
      .filter((word) => word !== 'sasrec')
      .flatMap((word) => [word, encodeURIComponent(word)].map((each) => each.toLowerCase()));
    const telling = host.log.filter((line) => said.some((word) => line.toLowerCase().includes(word)));
    expect(telling).toEqual([]);
    test.info().annotations.push({
      type: 'addresses',
      description: JSON.stringify({ place: host.name, lines: host.log.length, telling: telling.length }),
    });
    // The icon is part of the page.
    expect(host.log.filter((line) => line.includes('favicon'))).toEqual([]);
  });
});

test('a typed address, going back and forward, and a new tab show the product that the address names', async ({
  browser,
}) => {
  await withHost(browser, async (page) => {
    await openShop(page, productHref('tent-0003'));
    const tent = (await title(page).textContent()) ?? '';
    await expect(page).toHaveTitle(new RegExp(tent));
    await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
    // Only the fragment changes, so the browser loads nothing.
    await page.evaluate(() => document.body.setAttribute('data-unchanged', ''));
    await page.goto(productHref('lantern-0001'));
    await expect(title(page)).not.toHaveText(tent);
    const lantern = (await title(page).textContent()) ?? '';
    await expect(page).toHaveTitle(new RegExp(lantern));
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(title(page)).toHaveText(tent);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
    await page.goForward();
    await expect(title(page)).toHaveText(lantern);
    await expect(page.locator('body')).toHaveAttribute('data-unchanged', '');

    // The keyboard's way past the header leaves the address alone.
    await page.getByRole('link', { name: en.shell.skip }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    expect(addressIn(page)).toBe(productHref('lantern-0001'));

    await goHome(page);
    const link = cardLink(page.locator('[data-rail] [data-item]').first());
    const name = (await link.textContent()) ?? '';
    const address = (await link.getAttribute('href')) ?? '';
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await shopIsOpen(tab);
    await expect(title(tab)).toHaveText(name);
    expect(addressIn(tab)).toBe(address);
  });
});

test('a link of an older form still leads to its page, and gives way to the new form at once', async ({
  browser,
}) => {
  await withHost(browser, async (page) => {
    for (const [old, now] of [
      ['/product/tent-0003', productHref('tent-0003')],
      ['/department/Camping?sort=price-down', '/department#name=Camping&sort=price-down'],
      ['/search?q=trail+tent', searchHref('trail tent')],
      ['/why/tent-0003?model=sasrec', whyHref('tent-0003', 'sasrec')],
      ['/orders?placed=AB12CD34', '/orders#placed=AB12CD34'],
    ] as const) {
      await page.goto('about:blank');
      const entries = await page.evaluate(() => history.length);
      await page.goto(old);
      await shopIsOpen(page);
      expect(addressIn(page)).toBe(now);
      expect(await page.evaluate(() => history.length)).toBe(entries + 1);
      const shown = (await title(page).textContent()) ?? '';
      expect(shown).not.toBe(en.shell.notFoundTitle);
      await openShop(page, now);
      await expect(title(page)).toHaveText(shown);
    }
  });
});
