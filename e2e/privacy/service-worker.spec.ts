import { type Browser, expect, type Page, test } from '@playwright/test';
import { withoutGpu } from '../support/browsers';
import { BARE, BARE_WORKER, type Host, ownHost, plainHost } from '../support/hosts';
import { shopIsKept } from '../support/kept-shop';
import { openShop, shopIsOpen } from '../support/shop';
import type { Arrived } from '../support/sinks';
import { ELEMENTS } from './channels/elements';
import {
  FRAME_REQUESTS,
  PAGE_REQUESTS,
  REQUESTS,
  SERVICE_WORKER_REQUESTS,
  WORKER_REQUESTS,
} from './channels/requests';
import { ALLOWLISTS_FROM, arrivedAs, namesOf, report } from './channels/tried';
import { tryTogether } from './channels/try-channels';

/**
 * The service worker reaches no server, not even that of the shop, and neither does the page that it
 * answers; also where the host sends no policy with either of them.
 */

test.use({ launchOptions: withoutGpu(), serviceWorkers: 'allow' });

const CHANNELS = { ...REQUESTS, ...WORKER_REQUESTS, ...SERVICE_WORKER_REQUESTS };

async function openKept(browser: Browser, host: Host): Promise<Page> {
  const page = await browser.newPage();
  await openShop(page, host.address);
  await shopIsKept(page);
  return page;
}

/** A place on the shop's own server, known by its address in the log. */
const placesOn = (host: Host) => {
  let count = 0;
  return async () => {
    const place = `/secret-${count++}/`;
    return {
      address: `${host.address}${place.slice(0, -1)}`,
      arrived: (): Arrived => (host.log.some((line) => line.includes(place)) ? 'message' : 'nothing'),
      close: async () => undefined,
    };
  };
};

test('the ways out exist: a service worker without a policy sends by many of them', async ({ browser }) => {
  const host = await plainHost();
  const page = await browser.newPage();
  await page.goto(`${host.address}${BARE}`);
  const started = page.context().waitForEvent('serviceworker');
  await page.evaluate((address) => navigator.serviceWorker.register(address), BARE_WORKER);
  const tried = [{ realm: 'service worker', arrivals: await tryTogether(await started, CHANNELS) }];
  await page.context().close();
  await host.close();
  report(test.info(), 'service worker, no policy', tried);
  expect(arrivedAs('message', tried).length).toBeGreaterThan(4);
});

const HOSTS = [
  { name: 'own server', open: ownHost },
  { name: 'plain static host', open: () => plainHost() },
];

for (const { name, open } of HOSTS) {
  test(`nothing leaves the service worker (${name})`, async ({ browser }) => {
    const host = await open();
    const page = await openKept(browser, host);
    const [worker] = page.context().serviceWorkers();
    expect(worker?.url()).toBe(`${host.address}/service-worker.js`);
    const tried = [
      { realm: 'service worker', arrivals: await tryTogether(worker, CHANNELS) },
      {
        realm: 'service worker, to its own server',
        arrivals: await tryTogether(worker, CHANNELS, placesOn(host)),
      },
    ];
    await page.context().close();
    await host.close();
    report(test.info(), `service worker, ${host.name}`, tried);
    expect(namesOf(tried).length).toBeGreaterThan(40);
    expect([...arrivedAs('message', tried), ...arrivedAs('connection', tried)]).toEqual([]);
  });

  test(`once the shop is kept, its page asks nothing of its own server either (${name})`, async ({
    browser,
  }) => {
    const host = await open();
    const page = await openKept(browser, host);
    const channels = { ...REQUESTS, ...PAGE_REQUESTS, ...ELEMENTS };
    const arrivals = await tryTogether(page, channels, placesOn(host));
    await page.context().close();
    await host.close();
    const tried = [{ realm: 'own server', arrivals }];
    report(test.info(), `kept, to its ${host.name}`, tried);
    expect(arrivedAs('message', tried)).toEqual([]);
  });
}

test('from the second visit on a plain static host has all headers: nothing reaches another server', async ({
  browser,
}) => {
  const host = await plainHost();
  const page = await openKept(browser, host);
  await page.reload();
  await shopIsOpen(page);
  const channels = { ...REQUESTS, ...PAGE_REQUESTS, ...FRAME_REQUESTS, ...ELEMENTS };
  const tried = [{ realm: 'page', arrivals: await tryTogether(page, channels) }];
  await page.context().close();
  await host.close();
  report(test.info(), 'kept, plain static host, to others', tried);
  const isOld = Number.parseInt(browser.version(), 10) < ALLOWLISTS_FROM;
  expect([...arrivedAs('message', tried), ...arrivedAs('connection', tried)].filter(() => !isOld)).toEqual(
    [],
  );
});
