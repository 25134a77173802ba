import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { ownHost, plainHost } from '../support/hosts';
import { shopIsKept } from '../support/kept-shop';
import { cardLink, goHome, listedCards, openShop, railCards, searchFor, viewListed } from '../support/shop';
import { openSink } from '../support/sinks';
import { personalRailsAreThere } from '../support/training';

/**
 * A whole journey through the shop. Nothing goes to another server; once the shop is kept on the
 * device, its own server's log gets no line, not even from a reload; and the shop never does what
 * its policy forbids.
 */

test.use({ launchOptions: withoutGpu(), serviceWorkers: 'allow' });

const SEARCHED = 'lantern';

/**
 * Chrome itself asks its maker what kind of fields a page has: it sends a hash of their names, not
 * what is in them. No page can forbid it; the browser's settings for autofill can.
 */
const OF_THE_BROWSER = /^CONNECT content-autofill\.googleapis\.com:443 /;

/** Policies that were violated, and whatever else the browser complains of. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.exposeFunction('complain', (directive: string) => complaints.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      Reflect.get(window, 'complain')(`${effectiveDirective}: ${blockedURI}`),
    );
  });
  return complaints;
}

async function shopForATent(page: Page): Promise<string[]> {
  await viewListed(page, 2);
  await page.getByRole('button', { name: en.shop.product.addToBasket }).click();
  await searchFor(page, SEARCHED);
  await cardLink(listedCards(page).first()).click();
  await page.getByRole('button', { name: en.shop.product.addToBasket }).click();
  await page.getByRole('link', { name: en.shell.basketWith('2'), exact: true }).click();
  await page.getByRole('link', { name: en.shop.basket.checkout }).click();
  await page.getByRole('button', { name: en.shop.checkout.place }).click();
  await expect(page.getByText(en.shop.orders.placedTitle)).toBeVisible();
  await expect.poll(() => readKind(page, 'purchase')).toHaveLength(1);
  return (await readKind(page, 'add')).map(({ item }) => item);
}

async function readReasons(page: Page): Promise<void> {
  await goHome(page);
  await personalRailsAreThere(page);
  await railCards(page, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
  await page.getByRole('dialog').getByRole('link', { name: en.why.place.lookCloser }).click();
  await expect(
    page.getByRole('list', { name: en.why.timeline.title }).getByRole('listitem').first(),
  ).toBeVisible();
}

async function exportData(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: en.shell.footerNavigation })
    .getByRole('link', { name: en.shell.yourData })
    .click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.data.export.action }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
}

for (const [name, open] of [
  ['own server', ownHost],
  ['plain static host', () => plainHost()],
] as const)
  test(`a whole journey sends nothing elsewhere, and nothing to its server (${name})`, async ({
    browser,
  }) => {
    const host = await open();
    const elsewhere = await openSink();
    // All that is not for the shop's own server goes to this proxy, which counts it.
    const context = await browser.newContext({
      proxy: { server: elsewhere.address, bypass: new URL(host.address).host },
    });
    const page = await context.newPage();
    const complaints = await complaintsOf(page);
    const others: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!['blob:', 'data:'].includes(protocol) && origin !== host.address) others.push(request.url());
    });

    // The first load: the service worker keeps the shop.
    await openShop(page, host.address);
    await shopIsKept(page);
    const loaded = host.log.length;
    const bought = await shopForATent(page);
    await page.reload();
    await readReasons(page);
    await page.reload();
    await exportData(page);

    const after = host.log.slice(loaded);
    expect(bought).toHaveLength(2);
    expect(after).toEqual([]);
    expect(others).toEqual([]);
    expect(elsewhere.lines.filter((line) => !OF_THE_BROWSER.test(line))).toEqual([]);
    expect(complaints).toEqual([]);
    test.info().annotations.push({
      type: 'journey',
      description: JSON.stringify({
        place: host.name,
        elsewhere: others.length,
        firstLoad: loaded,
        after: after.length,
      }),
    });
    await context.close();
    await elsewhere.close();
    await host.close();
  });
