import { expect, type Locator } from '@playwright/test';
import { RAIL_IDS, type RailId } from '../../../src/core/shop/events';
import { readKind } from '../../support/database';
import { sentence } from '../../support/sentence';
import { railItems } from '../../support/shop';
import { type JourneyShopper, test } from '../../support/shopper';

/**
 * Rails made by counting events. They need no trained model, so they show from the first visit on,
 * each with the counts behind it. One visit covers them all.
 */

/** Ready-made shopper who bought coffee, shampoo and a suitcase. */
const REGULAR = 'shopper-0010';

const shownRails = async ({ page }: JourneyShopper): Promise<RailId[]> => {
  const ids = await page
    .locator('[data-rail]')
    .evaluateAll((found) => found.map((each) => each.getAttribute('data-rail')));
  return RAIL_IDS.filter((id) => ids.includes(id));
};

/** Product ids of all cards. Scrolls down first, because rows far below are drawn late. */
async function allItems(shopper: JourneyShopper): Promise<string[]> {
  for (const id of await shownRails(shopper)) {
    await shopper.rail(id).scrollIntoViewIfNeeded();
    await expect(shopper.railCards(id).first()).toBeVisible();
  }
  return shopper.page
    .locator('[data-rail] [data-item]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item') ?? ''));
}

test('rails with their reasons, a bundle and the slider', async ({ shopper }) => {
  test.setTimeout(240_000);
  const { page, words, hand, format } = shopper;
  const { headings, reasons, bundle, variety } = words.rails;
  const title = (id: RailId): Locator => shopper.rail(id).getByRole('heading', { level: 2 });

  await test.step('a new shopper sees popular, trending, promoted and new products, labelled as not personal', async () => {
    await shopper.open();
    await expect(shopper.rail('trending')).toBeVisible();
    expect(await shownRails(shopper)).toEqual(['new', 'deals', 'trending', 'popular']);
    await expect(title('deals')).toHaveText(headings.deals({ fallback: true }));
    await expect(title('new')).toHaveText(headings.new({ fallback: true }));
    const items = await allItems(shopper);
    expect(new Set(items).size, 'no product stands on two rails').toBe(items.length);
    await expect(shopper.railCards('trending').first()).toContainText(sentence(reasons.rising));
    await expect(shopper.railCards('popular').first()).toContainText(sentence(reasons.popular));
  });

  await test.step('a rail of counted products shows its counts', async () => {
    const counted = words.why.counted;
    const [card] = await railItems(page, 'trending');
    await shopper.press(
      page
        .locator(`[data-rail="trending"] [data-item="${card}"]`)
        .getByRole('button', { name: words.rails.why }),
    );
    const sheet = page.getByRole('dialog', { name: words.why.title });
    await expect(sheet.getByText(sentence(counted.rising))).toBeVisible();
    await expect(sheet.getByText(counted.noModel)).toBeVisible();
    await expect(sheet.getByRole('link', { name: words.why.place.lookCloser })).toHaveCount(0);
    await shopper.close();
  });

  await test.step('the slider reorders at once and is remembered', async () => {
    const slider = page.getByRole('slider', { name: variety.label });
    const familiar = await railItems(page, 'popular');
    await hand.slide(slider, 'high');
    await expect(slider).toHaveAttribute('aria-valuetext', variety.value(format.percent(1)));
    await expect.poll(() => railItems(page, 'popular')).not.toEqual(familiar);
    const surprising = await railItems(page, 'popular');
    await page.reload();
    await shopper.rail('popular').scrollIntoViewIfNeeded();
    await expect.poll(() => railItems(page, 'popular')).toEqual(surprising);
    await hand.slide(slider, 'low');
    await expect.poll(() => railItems(page, 'popular')).toEqual(familiar);
  });

  await test.step('a product page offers a bundle of co-purchases, added at once and undone at once', async () => {
    await shopper.open('/product#id=tent-0003');
    const set = shopper.rail('bought-together');
    await expect(set.getByRole('listitem')).toHaveCount(3);
    const told = new RegExp(
      `${sentence(reasons.boughtTogether).source}|${sentence(reasons.kindsBoughtTogether).source}`,
    );
    await expect(shopper.railCards('bought-together').first()).toContainText(told);
    expect(await page.locator('[data-rail]').count()).toBeLessThanOrEqual(3);
    await shopper.press(shopper.button(bundle.add(format.count(3)), set));
    await expect(shopper.basketLink(3)).toBeVisible();
    await expect
      .poll(async () => (await readKind(page, 'add')).map(({ item, quantity }) => `${item} ${quantity}`))
      .toHaveLength(3);
    await shopper.undo();
    await expect(shopper.basketLink(0)).toBeVisible();
  });

  await test.step('a shopper with purchases is offered replenishments and next purchases', async () => {
    const { become } = words.lab;
    await shopper.goToLab();
    await hand.type(page.getByRole('searchbox', { name: become.search }), REGULAR);
    await shopper.press(shopper.button(become.becomeNamed(REGULAR)));
    await expect(page.getByText(become.as(REGULAR))).toBeVisible();
    await shopper.goHome();
    await expect(shopper.rail('buy-again')).toBeVisible();
    await shopper.rail('buy-again').scrollIntoViewIfNeeded();
    await expect(shopper.railCards('buy-again').first()).toContainText(sentence(reasons.usedUp));
    await shopper.rail('complete').scrollIntoViewIfNeeded();
    await expect(shopper.railCards('complete').first()).toContainText(sentence(reasons.comesNext));
    const items = await allItems(shopper);
    expect(new Set(items).size).toBe(items.length);
  });
});
