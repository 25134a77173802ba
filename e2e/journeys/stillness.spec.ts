import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { layoutShifts } from '../support/layout-shifts';
import { readLearnt } from '../support/learnt-shop';
import { sentence } from '../support/sentence';
import { openShop, rail } from '../support/shop';
import { SIZES } from '../support/who';

/**
 * Layout stability on a phone, the smallest screen: content keeps its position while the rest of a
 * page loads.
 */

test.use({ launchOptions: withoutGpu(), viewport: SIZES.phone, hasTouch: true });

/**
 * Limit of the layout shift score over the whole life of a page: half of the "good" limit
 * (https://web.dev/articles/cls).
 */
const MOST = 0.05;

/** Soft assertions, so that one run reports every page. */
async function expectStill(page: Page, from?: number): Promise<void> {
  const { sum, moves } = await layoutShifts(page, from);
  const told = [`${new URL(page.url()).pathname} moved:`, ...moves].join('\n');
  expect.soft(sum, told).toBeLessThanOrEqual(MOST);
}

test('the home page does not shift while the font, the shop and its rails load', async ({ browser }) => {
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

  // Control: the measurement detects a page that does move.
  await hero.evaluate((element) => {
    const late = document.createElement('p');
    late.style.height = '20rem';
    element.before(late);
  });
  expect((await layoutShifts(page)).sum).toBeGreaterThan(MOST);
  await context.close();
});

test('no page shifts while the shop, its models and their answers load', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: SIZES.phone,
    hasTouch: true,
    storageState: { cookies: [], origins: [readLearnt(baseURL)] },
  });
  const page = await context.newPage();
  const main = page.getByRole('main');
  const { taste } = en.steer;
  const { timeline } = en.why;
  const title = (name: string) => main.getByRole('heading', { level: 1, name });
  const anew = async (path: string, last: Locator) => {
    await page.goto(path);
    await expect(last).toBeVisible();
    await expectStill(page);
  };
  const within = async (move: () => Promise<unknown>, last: Locator) => {
    const from = await page.evaluate(() => performance.now());
    await move();
    await expect(last).toBeVisible();
    await expectStill(page, from);
  };
  const go = (path: string, last: Locator) =>
    within(() => page.evaluate((address) => history.pushState(null, '', address), path), last);

  // Reloads each page whose content arrives late, and waits for the last part of it.
  await anew('/product#id=tent-0006', main.locator('[data-rail]').first());
  await page.getByRole('button', { name: en.shop.product.addToBasket, exact: true }).click();
  await anew(
    '/search#q=lantern',
    main.getByRole('switch', { name: en.shop.search.personal.label, disabled: false }),
  );
  await anew('/taste', main.getByText(sentence((model) => taste.from.model(model))));
  await anew(
    '/why#id=tent-0002',
    main.getByRole('list', { name: timeline.recommendations }).getByText(/\d/).first(),
  );
  await anew('/lab', main.getByText(en.lab.choice.best, { exact: true }));
  await anew('/', rail(page, 'for-you'));

  await go('/basket', main.getByRole('link', { name: en.shop.basket.checkout }));
  await go('/orders', title(en.shop.orders.title));
  await go('/wish-list', title(en.shop.wishList.title));
  await go('/data', main.getByRole('table').first());
  await go('/department#name=Camping', main.getByRole('article').first());
  await go('/nowhere', title(en.shell.notFoundTitle));
  await within(() => page.goBack(), main.getByRole('article').first());
  await context.close();
});
