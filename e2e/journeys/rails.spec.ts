import { expect, type Page, test } from '@playwright/test';
import { RAIL_IDS, type RailId } from '../../src/core/events';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind } from '../support/database';
import { basketLink, goHome, goToLab, openShop, rail, railCards, railItems } from '../support/shop';

/** The rails that are counted, not learnt: there from the first visit on, each with the numbers it goes by. On both sizes, in one visit each. */

test.use({ launchOptions: withoutGpu() });

const { headings, reasons, bundle, variety } = en.rails;
/** Bought coffee, shampoo and a suitcase. */
const REGULAR = 'shopper-0010';
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** A sentence of the dictionary with any numbers and words in it. */
const sentence = (make: (...filled: string[]) => string): RegExp =>
  new RegExp(
    make('#', '#', '#', '#', '#')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('#', '.+'),
  );

const shownRails = async (page: Page): Promise<RailId[]> => {
  const ids = await page
    .locator('[data-rail]')
    .evaluateAll((found) => found.map((each) => each.getAttribute('data-rail')));
  return RAIL_IDS.filter((id) => ids.includes(id));
};

/** Goes down the page, so that rows far below are drawn, and reads every card's product. */
async function allItems(page: Page): Promise<string[]> {
  for (const id of await shownRails(page)) {
    await rail(page, id).scrollIntoViewIfNeeded();
    await expect(rail(page, id).locator('[data-item]').first()).toBeVisible();
  }
  return page
    .locator('[data-rail] [data-item]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item') ?? ''));
}

async function becomeRegular(page: Page): Promise<void> {
  await goToLab(page);
  await page.getByRole('searchbox', { name: en.lab.become.search }).fill(REGULAR);
  await page.getByRole('button', { name: en.lab.become.becomeNamed(REGULAR), exact: true }).click();
  await expect(page.getByText(en.lab.become.as(REGULAR))).toBeVisible({ timeout: 60_000 });
}

for (const [size, viewport] of Object.entries(sizes))
  test(`rails with their reasons, a bundle and the slider, on a ${size}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(viewport);

    await test.step('a new shopper sees what is popular, rising, reduced and new, said not to be personal', async () => {
      await openShop(page);
      await expect(rail(page, 'trending')).toBeVisible();
      expect(await shownRails(page)).toEqual(['new', 'deals', 'trending', 'popular']);
      await expect(rail(page, 'deals').getByRole('heading', { level: 2 })).toHaveText(
        headings.deals(undefined, true),
      );
      await expect(rail(page, 'new').getByRole('heading', { level: 2 })).toHaveText(
        headings.new(undefined, true),
      );
      const items = await allItems(page);
      expect(new Set(items).size, 'no product stands on two rails').toBe(items.length);
      await expect(railCards(page, 'trending').first()).toContainText(sentence(reasons.rising));
      await expect(railCards(page, 'popular').first()).toContainText(sentence(reasons.popular));
    });

    await test.step('the slider reorders at once, by keyboard, and is remembered', async () => {
      const familiar = await railItems(page, 'popular');
      const slider = page.getByRole('slider', { name: variety.label });
      await slider.focus();
      await page.keyboard.press('End');
      await expect(slider).toHaveAttribute('aria-valuetext', variety.value('100%'));
      await expect.poll(() => railItems(page, 'popular')).not.toEqual(familiar);
      const surprising = await railItems(page, 'popular');
      await page.reload();
      await expect.poll(() => railItems(page, 'popular')).toEqual(surprising);
      await page.getByRole('slider', { name: variety.label }).focus();
      await page.keyboard.press('Home');
      await expect.poll(() => railItems(page, 'popular')).toEqual(familiar);
    });

    await test.step('a product offers what was bought with it, all in one act that can be undone', async () => {
      await openShop(page, '/product/tent-0003');
      const set = rail(page, 'bought-together');
      await expect(set.getByRole('listitem')).toHaveCount(3);
      const told = new RegExp(
        `${sentence(reasons.boughtTogether).source}|${sentence(reasons.kindsBoughtTogether).source}`,
      );
      await expect(railCards(page, 'bought-together').first()).toContainText(told);
      expect(await page.locator('[data-rail]').count()).toBeLessThanOrEqual(3);
      await set.getByRole('button', { name: bundle.add('3') }).focus();
      await page.keyboard.press('Enter');
      await expect(basketLink(page, 3)).toBeVisible();
      await expect
        .poll(async () => (await readKind(page, 'add')).map(({ item, quantity }) => `${item} ${quantity}`))
        .toHaveLength(3);
      await page.getByRole('button', { name: en.common.undo }).click();
      await expect(basketLink(page, 0)).toBeVisible();
    });

    await test.step('a regular is offered again what is used up, and what comes next', async () => {
      await becomeRegular(page);
      await goHome(page);
      await expect(rail(page, 'buy-again')).toBeVisible({ timeout: 60_000 });
      await rail(page, 'buy-again').scrollIntoViewIfNeeded();
      await expect(railCards(page, 'buy-again').first()).toContainText(sentence(reasons.usedUp));
      await rail(page, 'complete').scrollIntoViewIfNeeded();
      await expect(railCards(page, 'complete').first()).toContainText(sentence(reasons.comesNext));
      const items = await allItems(page);
      expect(new Set(items).size).toBe(items.length);
    });
  });
