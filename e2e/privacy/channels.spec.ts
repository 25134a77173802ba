import { type Browser, expect, type Page, test } from '@playwright/test';
import { withoutGpu } from '../support/browsers';
import { BARE, type Host, ownHost, plainHost } from '../support/hosts';
import { openShop } from '../support/shop';
import type { Arrived } from '../support/sinks';
import { ELEMENTS } from './channels/elements';
import { LEAVING } from './channels/leaving';
import { FRAME_REQUESTS, PAGE_REQUESTS, REQUESTS, WORKER_REQUESTS } from './channels/requests';
import { ALLOWLISTS_FROM, arrivedAs, namesOf, report, type Tried } from './channels/tried';
import { tryApart, tryTogether } from './channels/try-channels';

/**
 * Tries every way in which code of the shop could send something to another server: on the shop's
 * own server, which sends all headers, on a plain static host, which sends none, and on a page
 * without any policy, which shows that the way exists in this browser.
 */

test.use({ launchOptions: withoutGpu() });

/** What a policy inside the page cannot forbid; it stays open without `Connection-Allowlist`. */
const OPEN_WITHOUT_HEADERS: ReadonlySet<string> = new Set([
  'page: WebRTC of a fresh frame',
  'page, leaving: link into a new window',
  'page, leaving: window.open of a fresh frame',
]);
/** Where the browser connects ahead before the policy holds the request back. */
const CONNECTS_AHEAD: ReadonlySet<string> = new Set([
  'page: iframe',
  'page: form into a frame',
  'page: object',
  'page: embed',
  'page: preconnect',
  'page, leaving: form in the page',
  'page, leaving: form into a new window',
]);

/**
 * Kinds of file that the shop itself has on its own server, so that hostile code may ask that server
 * for them by any address.
 */
const OWN_FILES: ReadonlySet<string> = new Set([
  'own server: import()',
  'own server: FontFace',
  'own server: style sheet',
  'own server: manifest',
  'own server: prefetch',
  'own server: modulepreload',
]);

async function tryAll(browser: Browser, host: Host, path: string): Promise<Tried[]> {
  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    if (path === '/') await openShop(page, host.address);
    else await page.goto(`${host.address}${path}`);
    return page;
  };
  const tried: Tried[] = [];
  const page = await open();
  const worker = page.workers()[0] ?? (path === '/' ? undefined : await bareWorker(page));
  if (!worker) throw new Error('the shop has no worker');
  tried.push({
    realm: 'worker',
    arrivals: await tryTogether(worker, { ...REQUESTS, ...WORKER_REQUESTS }),
  });
  tried.push({
    realm: 'page',
    arrivals: await tryTogether(page, { ...REQUESTS, ...PAGE_REQUESTS, ...FRAME_REQUESTS, ...ELEMENTS }),
  });
  await page.context().close();
  tried.push({ realm: 'page, leaving', arrivals: await tryApart(open, LEAVING) });
  return tried;
}

async function bareWorker(page: Page) {
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.evaluate(() => {
      Object.assign(window, { kept: new Worker(URL.createObjectURL(new Blob(['onmessage = () => {}']))) });
    }),
  ]);
  return worker;
}

test('the ways out exist: a page without a policy sends by nearly all of them', async ({ browser }) => {
  const host = await plainHost();
  const tried = await tryAll(browser, host, BARE);
  await host.close();
  report(test.info(), 'no policy', tried);
  expect(arrivedAs('message', tried).length).toBeGreaterThan(70);
});

test('on the shop’s own server nothing reaches another server', async ({ browser }) => {
  const host = await ownHost();
  const tried = await tryAll(browser, host, '/');
  await host.close();
  report(test.info(), 'own server', tried);
  const isOld = Number.parseInt(browser.version(), 10) < ALLOWLISTS_FROM;
  expect(namesOf(tried).length).toBeGreaterThan(80);
  expect(arrivedAs('message', tried).filter((name) => !isOld || !OPEN_WITHOUT_HEADERS.has(name))).toEqual([]);
  expect(arrivedAs('connection', tried).filter((name) => !isOld || !CONNECTS_AHEAD.has(name))).toEqual([]);
});

test('on a plain static host nothing reaches another server but by ways that no page can close', async ({
  browser,
}) => {
  const host = await plainHost();
  const tried = await tryAll(browser, host, '/');
  await host.close();
  report(test.info(), 'plain static host', tried);
  expect(namesOf(tried).length).toBeGreaterThan(80);
  expect(arrivedAs('message', tried).filter((name) => !OPEN_WITHOUT_HEADERS.has(name))).toEqual([]);
  expect(arrivedAs('connection', tried).filter((name) => !CONNECTS_AHEAD.has(name))).toEqual([]);
});

test('to its own server the shop can only ask for the kinds of file that it has there', async ({
  browser,
}) => {
  const host = await ownHost();
  const page = await browser.newPage();
  await openShop(page, host.address);
  let count = 0;
  const openPlace = async () => {
    const place = `/secret-${count++}/`;
    return {
      address: `${host.address}${place.slice(0, -1)}`,
      arrived: (): Arrived => (host.log.some((line) => line.includes(place)) ? 'message' : 'nothing'),
      close: async () => undefined,
    };
  };
  const channels = { ...REQUESTS, ...PAGE_REQUESTS, ...ELEMENTS };
  const tried = [{ realm: 'own server', arrivals: await tryTogether(page, channels, openPlace) }];
  await page.context().close();
  await host.close();
  report(test.info(), 'the own server itself', tried);
  expect(arrivedAs('message', tried)).toContain('own server: import()');
  expect(arrivedAs('message', tried).filter((name) => !OWN_FILES.has(name))).toEqual([]);
});
