import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ROOT } from '../../src/commands/shared/local-binary';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { plainHost } from '../support/hosts';
import { shopIsKept } from '../support/kept-shop';
import { openShop, shopIsOpen } from '../support/shop';

/**
 * A newer version of the shop comes to the server. Open tabs go on with theirs; the newer one is
 * offered, but not while a model is being trained, and used when the shopper says so.
 */

test.use({ launchOptions: withoutGpu(), serviceWorkers: 'allow' });

const { newVersion } = en.data;
const NEWER = 'newer-version';
const DESCRIPTION = 'A shop that learns what you like';
const NEWER_DESCRIPTION = 'The newer version of the shop';

/** The same shop, except for its version and the page's description. */
async function deployNewer(folder: string): Promise<void> {
  const worker = join(folder, 'service-worker.js');
  const text = await readFile(worker, 'utf8');
  const [, version = ''] = /\/assets\/all-files-([\w-]+)\.js/.exec(text) ?? [];
  expect(version).not.toBe('');
  const script = (of: string) => join(folder, 'assets', `all-files-${of}.js`);
  await rename(script(version), script(NEWER));
  const files = await readFile(script(NEWER), 'utf8');
  await writeFile(script(NEWER), files.replaceAll(version, NEWER).replaceAll(DESCRIPTION, NEWER_DESCRIPTION));
  await writeFile(worker, text.replaceAll(version, NEWER));
}

const offer = (page: Page) => page.getByText(newVersion.ready);
const keptVersions = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.replace('vitrine-files-', '')));
/** What the browser does by itself when the shop is opened. */
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

test('a newer version is offered after training, used at a press, and leaves other tabs alone', async ({
  browser,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-newer-'));
  await cp(join(ROOT, 'dist'), folder, { recursive: true });
  const host = await plainHost(folder, 0);
  const context = await browser.newContext({ baseURL: host.address });
  const page = await context.newPage();
  await openShop(page, '/lab');
  await shopIsKept(page);
  const other = await context.newPage();
  await openShop(other);
  const [older = ''] = await keptVersions(page);

  await deployNewer(folder);
  const { pause } = en.lab.training;
  const pausing = page.getByRole('button', { name: pause, exact: true });
  await expect(pausing).toBeVisible({ timeout: 120_000 });
  await lookForNewer(page);
  await expect.poll(() => keptVersions(page)).toEqual([older, NEWER]);
  await expect(pausing, 'training is under way').toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  await pausing.click();
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: newVersion.action, exact: true }).click();
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute('content', new RegExp(`^${NEWER_DESCRIPTION}`));
  await shopIsOpen(page);

  // The other tab still runs the version before, and gets parts that it has not loaded yet.
  await other
    .getByRole('navigation', { name: en.shell.footerNavigation })
    .getByRole('link', { name: en.shell.yourData })
    .click();
  await expect(other.getByRole('heading', { level: 1, name: en.data.title })).toBeVisible();
  expect(await keptVersions(page)).toEqual([older, NEWER]);
  await context.close();
  await host.close();
  await rm(folder, { recursive: true });
});
