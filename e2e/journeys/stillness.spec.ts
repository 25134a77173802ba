import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { layoutShifts } from '../support/layout-shifts';
import { readLearnt } from '../support/learnt-shop';
import { sentence } from '../support/sentence';
import { openShop, rail } from '../support/shop';
import { SIZES } from '../support/who';

/** On a phone, where there is least room: what is read stays where it is while the rest of a page arrives. */

test.use({ launchOptions: withoutGpu(), viewport: SIZES.phone, hasTouch: true });

/** Half of what is called good (https://web.dev/articles/cls), for the whole life of a page. */
const MOST = 0.05;

/** Soft: one run tells of every page. */
async function expectStill(page: Page, from?: number): Promise<void> {
  const { sum, moves } = await layoutShifts(page, from);
  const told = [`${new URL(page.url()).pathname} moved:`, ...moves].join('\n');
  expect.soft(sum, told).toBeLessThanOrEqual(MOST);
}

test('the window stays still while the typeface, the shop and its rails arrive', async ({ browser }) => {
  const context = await browser.newContext({ viewport: SIZES.phone, hasTouch: true });
  const page = await context.newPage();
  const hero = page.getByRole('heading', { level: 1, name: en.shell.heroTitle });
  await page.route('**/*.woff2', async (route) => {
    await hero.waitFor();
    await route.continue();
  });
  await openShop(page);
  await expect(rail(page, 'popular').getByRole('link').first()).toBeVisible();
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(faces).toBeGreaterThan(0);
  await expectStill(page);

  // A page that moves is seen to.
  await hero.evaluate((element) => {
    const late = document.createElement('p');
    late.style.height = '20rem';
    element.before(late);
  });
  expect((await layoutShifts(page)).sum).toBeGreaterThan(MOST);
  await context.close();
});

test('every page stays still while the shop, its models and their answers arrive', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: SIZES.phone,
    hasTouch: true,
    storageState: { cookies: [], origins: [readLearnt(baseURL)] },
  });
  const page = await context.newPage();
  for (const id of ['lantern-0001', 'tent-0006']) await openShop(page, `/product/${id}`);
  await page.getByRole('button', { name: en.shop.product.addToBasket, exact: true }).click();

  const main = page.getByRole('main');
  const { taste } = en.steer;
  const { timeline } = en.why;
  /** By address what comes last. */
  const pages: Readonly<Record<string, Locator>> = {
    '/basket': main.getByRole('link', { name: en.shop.basket.checkout }),
    '/product/tent-0001': main.locator('[data-rail]').first(),
    '/search?q=lantern': main.getByRole('switch', { name: en.shop.search.personal.label, disabled: false }),
    '/taste': main.getByText(sentence((model) => taste.from.model(model))),
    '/why/tent-0002': main.getByRole('list', { name: timeline.recommendations }).getByText(/\d/).first(),
    '/lab': main.getByText(en.lab.choice.best, { exact: true }),
    '/data': main.getByRole('table').first(),
    '/': rail(page, 'for-you'),
  };
  for (const [path, last] of Object.entries(pages)) {
    await page.goto(path);
    await expect(last).toBeVisible();
    await expectStill(page);
  }

  /** Within the shop. */
  const moved = async (move: () => Promise<unknown>, title: string) => {
    const from = await page.evaluate(() => performance.now());
    await move();
    await expect(main.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectStill(page, from);
  };
  const go = (path: string, title: string) =>
    moved(() => page.evaluate((address) => history.pushState(null, '', address), path), title);
  await go('/orders', en.shop.orders.title);
  await go('/wish-list', en.shop.wishList.title);
  await go('/department/Camping', 'Camping');
  await go('/nowhere', en.shell.notFoundTitle);
  await moved(() => page.goBack(), 'Camping');
  await context.close();
});
