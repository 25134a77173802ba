import { chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { browserLaunchOptions } from '../../src/commands/shared/launch-options';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { framesDuring } from '../support/frames';
import { interactionsDuring } from '../support/interactions';
import { slownessOfMachine } from '../support/machine-speed';
import { type LongTask, longTasksDuring } from '../support/main-thread';
import {
  basketLink,
  cardLink,
  goHome,
  goToLab,
  listedCards,
  openShop,
  rail,
  railCards,
} from '../support/shop';
import { openShopOn, trainingRuns } from '../support/training';

/**
 * The page stays responsive while models train. Scrolling, typing and dismissing a product (which
 * loads new rails) cause no main-thread task above 50 ms of processor time. `main-thread.ts` says
 * why processor time is measured. Frames are on time, because GPU work is submitted in pieces
 * shorter than a frame. Interaction to next paint is below 100 ms at the 75th percentile. On a
 * slower machine the limits are longer in proportion.
 */

const LIMIT = 50;

/**
 * Largest 95th percentile of the time between frames, in milliseconds. It is a third of a training
 * step of the software adapter, which trains on the cores that also draw the frames.
 */
const FRAMES_WITHIN = 100;

/** Largest interaction to next paint at the 75th percentile, in milliseconds. */
const ANSWERED_WITHIN = 100;
const LEAST_INTERACTIONS = 20;

/** Scrolls to the end of the page and back, one turn of the wheel a frame. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(640, 500);
  for (const direction of [1, -1])
    for (let turn = 0; turn < 15; turn++) {
      await page.mouse.wheel(0, direction * 120);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
}

async function type(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: en.shell.search });
  await field.pressSequentially('a tent for the mountains');
  await field.clear();
}

async function turnDown(page: Page): Promise<void> {
  const first = railCards(page, 'for-you').first();
  const id = (await first.getAttribute('data-item')) ?? '';
  await first.getByRole('button', { name: new RegExp(`^${en.rails.notInterested}`) }).click();
  await page.getByRole('menuitem', { name: en.steer.notInterested.inProduct }).click();
  await expect(rail(page, 'for-you').locator(`[data-item="${id}"]`)).toHaveCount(0);
}

/**
 * Goes from the Lab through the shop and back, pressing each kind of control once.
 */
async function shopAround(page: Page): Promise<void> {
  const { shop, rails, shell, common, why, lab } = en;
  const button = (name: string, inside: Page | Locator = page) =>
    inside.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await goHome(page);
  const first = railCards(page, 'for-you').first();
  const title = (await cardLink(first).textContent()) ?? '';
  await first.getByRole('button', { name: rails.why }).click();
  const sheet = page.getByRole('dialog', { name: why.title });
  await expect(sheet.getByRole('link', { name: why.place.lookCloser })).toBeVisible();
  await button(common.close, sheet).click();
  await expect(sheet).toHaveCount(0);
  await button(rails.notInterestedIn(title), first).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const slider = page.getByRole('slider', { name: rails.variety.label });
  await slider.press('ArrowRight');
  await slider.press('ArrowLeft');

  await cardLink(first).click();
  await expect(heading(title)).toBeVisible();
  await button(shop.product.more).click();
  await button(shop.product.addToBasket).click();
  await button(shop.product.like).click();
  await page.goBack();
  await expect(heading(shell.heroTitle)).toBeVisible();

  const field = page.getByRole('combobox', { name: shell.search });
  await field.click();
  await field.pressSequentially('bag');
  await field.press('Enter');
  await expect(heading(shop.search.title('bag'))).toBeVisible();
  const camping = page.getByRole('checkbox', { name: /^Camping/ });
  await camping.click();
  await button(shop.listing.removeFilter('Camping')).click();
  const personal = page.getByRole('switch', { name: shop.search.personal.label });
  await personal.click();
  await personal.click();
  await cardLink(listedCards(page).nth(1)).click();
  await expect(button(shop.product.addToBasket)).toBeVisible();
  await page.goBack();
  await expect(camping).toBeVisible();

  await basketLink(page, 2).click();
  await expect(heading(shop.basket.title)).toBeVisible();
  await button(shop.product.fewer).click();
  await basketLink(page, 1).click();
  await button(shop.basket.remove(title)).click();
  await page
    .getByText(shop.basket.removed(title), { exact: true })
    .locator('..')
    .getByRole('button', { name: common.undo, exact: true })
    .click();
  await expect(basketLink(page, 1)).toBeVisible();
  // A message under the pointer does not disappear, and it covers the foot of the page.
  await page.getByRole('banner').getByRole('link', { name: shell.lab, exact: true }).click();
  await expect(heading(lab.title)).toBeVisible();
}

const ours = (tasks: readonly LongTask[], limit: number) =>
  tasks.filter(({ processor }) => processor > limit);

for (const { backend, options } of [
  { backend: 'wasm', options: withoutGpu() },
  { backend: 'webgpu', options: browserLaunchOptions() },
] as const)
  test(`scrolling, typing and new rails stay smooth while training runs on ${backend}`, async ({
    baseURL,
  }, testInfo) => {
    const browser = await chromium.launch(options);
    try {
      const slower = await slownessOfMachine(browser);
      console.log(`this machine is ${slower.toFixed(2)} times slower than the one of the limits`);
      const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await openShopOn(page, backend);
      await trainingRuns(page);
      await expect(railCards(page, 'popular').first()).toBeVisible();

      const deliberate = await longTasksDuring(browser, page, () =>
        page.evaluate(
          () =>
            new Promise<void>((resolve) =>
              setTimeout(() => {
                for (const end = performance.now() + 600; performance.now() < end; );
                resolve();
              }),
            ),
        ),
      );
      expect(
        ours(deliberate, LIMIT * slower).length,
        'a task that is made long on purpose is seen',
      ).toBeGreaterThan(0);

      const before = await longTasksDuring(browser, page, async () => {
        // A new shopper has no personal rail yet: the first one arrives during these gestures.
        const elsewhere = await context.newPage();
        // A tab in the background draws no frames.
        await page.bringToFront();
        const viewed = openShop(elsewhere, '/product#id=tent-0003');
        do {
          await scroll(page);
          await type(page);
        } while ((await rail(page, 'for-you').count()) === 0);
        await viewed;
      });
      // The first rail comes from the first trained model; the others are still training.
      await trainingRuns(page, 1_000);
      const frames = await framesDuring(page, () => scroll(page));
      await trainingRuns(page, 1_000);
      const after = await longTasksDuring(browser, page, async () => {
        await turnDown(page);
        await scroll(page);
      });
      const tasks = [...before, ...after];

      await goToLab(page);
      const { training } = en.lab;
      const learns = page.getByRole('button', { name: training.pause, exact: true });
      // Training starts anew, so that it lasts longer than the measurement.
      const cancel = page.getByRole('button', { name: training.cancel });
      if (await cancel.isVisible()) await cancel.click();
      await page.getByRole('button', { name: new RegExp(`^(${training.start}|${training.again})$`) }).click();
      await expect(learns).toBeVisible();
      const pressed = await interactionsDuring(page, () => shopAround(page));
      await expect(learns, 'training was under way all along').toBeVisible();
      console.log(
        `interactions while training runs on ${backend}: ${pressed.count}, 75 of 100 answered within ${pressed.p75} ms; slowest ${pressed.slowest.join('; ')}`,
      );
      console.log(
        `frames while training runs on ${backend}: ${frames.perSecond} a second, 95 of 100 within ${frames.p95} ms, longest ${frames.longest} ms`,
      );
      testInfo.annotations.push({
        type: 'long tasks by the clock, of which the processor worked',
        description: tasks.map(({ duration, processor }) => `${duration}/${processor} ms`).join(', '),
      });
      expect(ours(tasks, LIMIT * slower)).toEqual([]);
      expect(frames.p95).toBeLessThan(FRAMES_WITHIN * slower);
      expect(pressed.count).toBeGreaterThanOrEqual(LEAST_INTERACTIONS);
      expect(pressed.p75).toBeLessThan(ANSWERED_WITHIN * slower);
    } finally {
      await browser.close();
    }
  });
