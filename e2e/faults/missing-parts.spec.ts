import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { productHref } from '../../src/core/address/address';
import { tally } from '../../src/core/fault-tally.fixture';
import type { Problem } from '../../src/core/problem';
import type { Dictionary } from '../../src/ui/text/en';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { plainHost } from '../support/hosts';
import { openShop, rail, shopIsOpen } from '../support/shop';

/**
 * Browsers that lack a part, and an address without encryption, where browsers switch off several:
 * the shop opens, remembers, recommends, and says what is off. Each part is taken away from the page
 * and from its worker.
 */

test.use({ launchOptions: withoutGpu() });

interface Missing {
  readonly name: string;
  /** Run in the page and in the worker before their code. */
  readonly removal: string;
  /** What the shop says; nothing where nothing is off that a shopper would notice. */
  readonly said?: Problem;
  readonly language?: { readonly locale: string; readonly words: Dictionary };
}

const ENGLISH = { locale: 'en-US', words: en };
const CHINESE = { locale: 'zh-CN', words: zh };
const apart = (...missing: string[]): Problem => ({ code: 'tabs-apart', missing });

const PARTS: readonly Missing[] = [
  {
    name: 'BroadcastChannel',
    removal: 'delete globalThis.BroadcastChannel;',
    said: apart('BroadcastChannel'),
  },
  {
    name: 'Web Locks',
    removal: 'delete Object.getPrototypeOf(navigator).locks;',
    said: apart('Web Locks'),
    language: CHINESE,
  },
  { name: 'WebAssembly', removal: 'delete globalThis.WebAssembly;' },
  {
    name: 'localStorage and sessionStorage',
    removal: `for (const name of ['localStorage', 'sessionStorage'])
      if (name in globalThis)
        Object.defineProperty(globalThis, name, {
          get() { throw new DOMException('refused', 'SecurityError'); },
        });`,
  },
];

const errorsOf = (page: Page): readonly string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
};

/** The worker's own script begins with the removal. */
async function takeAway(context: BrowserContext, removal: string): Promise<void> {
  await context.addInitScript(removal);
  await context.route('**/assets/entry-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${removal}\n${await response.text()}` });
  });
}

/** Shops, reloads, and waits for a personal rail. */
async function shops(page: Page, words: Dictionary): Promise<void> {
  const { shell, shop } = words;
  await openShop(page, productHref('tent-0003'), words);
  await page.getByRole('button', { name: shop.product.addToBasket, exact: true }).click();
  const basket = page.getByRole('link', { name: shell.basketWith('1'), exact: true });
  await expect(basket).toBeVisible();
  await expect.poll(() => readKind(page, 'add')).toHaveLength(1);
  await page.reload();
  await shopIsOpen(page, words);
  await expect(basket).toBeVisible();
  await openShop(page, '/', words);
  await expect(rail(page, 'for-you')).toBeVisible({ timeout: 240_000 });
}

async function says(page: Page, problem: Problem | undefined, words: Dictionary): Promise<void> {
  const limits = page.getByRole('status').filter({ hasText: words.shell.limitsTitle });
  if (!problem) return expect(limits).toHaveCount(0);
  const { title, body, wayOut } = words.problem(problem);
  for (const part of [title, body, wayOut]) await expect(limits).toContainText(part);
}

for (const { name, removal, said, language = ENGLISH } of PARTS)
  test(`without ${name} the shop remembers and recommends (${language.locale})`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const { locale, words } = language;
    const context = await browser.newContext({ baseURL, locale });
    await takeAway(context, removal);
    const page = await context.newPage();
    const errors = errorsOf(page);
    await shops(page, words);
    await says(page, said, words);
    expect(errors).toEqual([]);
    tally(testInfo, { fault: `without ${name}`, tried: 1, held: 1, lost: 0 });
    await context.close();
  });

// There browsers have no service worker, locks, WebGPU, crypto.subtle, crypto.randomUUID and
// navigator.storage.
test('on a name of the network without https the shop works and says what is off', async () => {
  const host = await plainHost();
  const { port } = new URL(host.address);
  const { args = [], ...options } = withoutGpu();
  const browser = await chromium.launch({
    ...options,
    args: [...args, '--host-resolver-rules=MAP shop.test 127.0.0.1'],
  });
  const page = await browser.newPage({ baseURL: `http://shop.test:${port}` });
  const errors = errorsOf(page);
  await openShop(page);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await shops(page, en);
  await says(page, apart('Web Locks'), en);
  await openShop(page, '/data');
  await expect(page.getByText(en.data.served.notSecure)).toBeVisible();
  await expect(page.getByText(en.data.requests.unsupported)).toBeVisible();
  expect(errors).toEqual([]);
  tally(test.info(), { fault: 'on a network name without https', tried: 1, held: 1, lost: 0 });
  await browser.close();
  await host.close();
});
