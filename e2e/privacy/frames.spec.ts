import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { ownHost, plainHost } from '../support/hosts';
import { openShop } from '../support/shop';

/** The shop inside a page of another origin, and on hosts that send no headers. */

test.use({ launchOptions: withoutGpu() });

/** A page of another origin that shows the shop. */
async function framing(address: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><iframe src="${address}" width="800" height="600"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (!listening || typeof listening === 'string') throw new Error('the server gave no port');
  return { address: `http://127.0.0.1:${listening.port}`, close: () => server.close() };
}

for (const [locale, words] of [
  ['en-US', en],
  ['zh-CN', zh],
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('in a foreign frame the shop opens no database, shows nothing personal, and offers its own tab', async ({
      page,
    }) => {
      const host = await plainHost();
      const other = await framing(host.address);
      await page.goto(other.address);
      const shop = page.frameLocator('iframe');
      await expect(shop.getByRole('heading', { level: 1, name: words.shell.framedTitle })).toBeVisible();
      await expect(shop.getByRole('link')).toHaveCount(1);
      await expect(shop.getByRole('article')).toHaveCount(0);
      expect(page.workers()).toEqual([]);
      const frame = page.frames().find((each) => each.url().startsWith(host.address));
      expect(await frame?.evaluate(() => indexedDB.databases())).toEqual([]);

      const [tab] = await Promise.all([
        page.waitForEvent('popup'),
        shop.getByRole('link', { name: words.shell.framedOpen }).click(),
      ]);
      await expect(tab.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(tab.getByRole('article').first()).toBeVisible();
      other.close();
      await host.close();
    });
  });

test('when the policy was taken out of the page, “Your data” says so', async ({ page }) => {
  const host = await plainHost();
  await page.route(`${host.address}/data`, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({ response: answer, body: html.replace(/<meta http-equiv="Content-Sec[^>]*>/, '') });
  });
  await openShop(page, `${host.address}/data`);
  await expect(page.getByText(en.data.served.noPolicy)).toBeVisible();
  await expect(page.getByText(en.data.served.body)).toHaveCount(0);
  await host.close();
});

test('the shop’s own server forbids foreign frames', async ({ page }) => {
  const host = await ownHost();
  const other = await framing(host.address);
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await page.goto(other.address);
  await refused;
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
  other.close();
  await host.close();
});

for (const [locale, words] of [
  ['en-US', en],
  ['zh-CN', zh],
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test('on a plain static host every address opens the shop, and “Your data” says what is missing', async ({
      page,
    }) => {
      const host = await plainHost();
      await openShop(page, `${host.address}/data`, words);
      const said = page.getByRole('status').filter({ hasText: words.data.served.title });
      for (const part of [words.data.served.slower, words.data.served.frames, words.data.served.wayOut])
        await expect(said).toContainText(part);
      await host.close();
    });

    test('with all headers “Your data” says nothing of hosts', async ({ page }) => {
      const host = await ownHost();
      await openShop(page, `${host.address}/data`, words);
      await expect(page.getByRole('heading', { name: words.data.historyFile.title })).toBeVisible();
      await expect(page.getByText(words.data.served.title)).toHaveCount(0);
      await host.close();
    });
  });
