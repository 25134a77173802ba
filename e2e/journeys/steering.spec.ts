import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind, readLog } from '../support/database';
import { cardLink, goHome, listedCards, openShop, railCards, railItems, searchFor } from '../support/shop';

/**
 * A shopper steers: search, not interested, more like this part, taste sliders, paused memory, a guest, a ready-made shopper. No model is
 * waited for: steering acts on whatever ranks. By mouse, on a phone and by keyboard, on one page.
 */

test.use({ launchOptions: withoutGpu() });
test.describe.configure({ mode: 'serial' });

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const TENT = 'tent-0003';
const { steer, shell, shop, common, rails } = en;

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: DESKTOP, reducedMotion: 'reduce' });
  await openShop(page);
  await railItems(page, 'popular');
});
test.afterAll(() => page.close());

const goToTaste = async () => {
  await page.getByRole('link', { name: steer.openTaste }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: steer.taste.title })).toBeVisible();
};
const kindsStored = async () => (await readLog(page)).map(({ kind }) => kind);

test('search forgives a typo, counts its facets, and says why there is no personal order yet', async () => {
  await searchFor(page, 'tnet');
  await expect(page.getByText(shop.search.spelling('tnet', '“tent”'))).toBeVisible();
  await expect(listedCards(page).first()).toBeVisible();
  const personal = page.getByRole('switch', { name: shop.search.personal.label });
  await expect(personal).toBeDisabled();
  const departments = page.getByRole('group', { name: shop.listing.department });
  const camping = departments.getByRole('checkbox', { name: /^Camping/ });
  const count = Number(
    /\d+/.exec(
      (await departments
        .getByText(/^Camping/)
        .locator('..')
        .textContent()) ?? '',
    )?.[0],
  );
  expect(count).toBeGreaterThan(0);
  await camping.check();
  await expect(page.getByText(shop.listing.results(String(count), count), { exact: true })).toBeVisible();

  await searchFor(page, 'couch');
  await expect(page.getByText(shop.search.synonym('couch', '“sofa”'))).toBeVisible();
  await expect(cardLink(listedCards(page).first())).toContainText(/sofa/i);
});

test('the search field suggests products, and arrows and Enter lead to one', async () => {
  const field = page.getByRole('combobox', { name: shell.search });
  await field.fill('lantern');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.nth(1)).toContainText(/lantern/i);
  await expect(options.first()).toHaveText(shop.search.all('lantern'));
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const title = (await options.nth(1).textContent()) ?? '';
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('not interested in a brand takes all of it off the rails, and undo brings it back', async () => {
  await goHome(page);
  const [first] = await railItems(page, 'popular');
  const card = railCards(page, 'popular').first();
  const title = (await cardLink(card).textContent()) ?? '';
  const opener = card.getByRole('button', { name: rails.notInterestedIn(title) });
  await opener.press('Enter');
  const choice = page.getByRole('menuitem', { name: /^Everything from/ });
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await choice.click();
  await expect(page.locator(`[data-rail] [data-item="${first}"]`)).toHaveCount(0);
  const [avoided] = await readKind(page, 'avoid');
  expect(title).toContain(avoided.trait.value);
  await expect(railCards(page, 'popular').filter({ hasText: avoided.trait.value })).toHaveCount(0);
  await page.getByRole('button', { name: common.undo }).click();
  await expect(railCards(page, 'popular').first()).toHaveAttribute('data-item', first);
});

test('what is pressed on a product page is asked for more of, until it is removed on the taste page', async () => {
  await openShop(page, `/product/${TENT}`);
  const more = page.getByRole('region', { name: steer.more.title });
  const kind = more.getByRole('button', { name: /^Kind/ });
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await goHome(page);
  await expect(railCards(page, 'popular').first()).toHaveAttribute('data-item', /^tent-/);
  await goToTaste();
  await page.getByRole('button', { name: steer.taste.remove('Tents') }).click();
  await expect(page.getByRole('button', { name: steer.taste.remove('Tents') })).toHaveCount(0);
});

test('a taste slider acts at once, by keyboard alone, and is put back', async () => {
  const before = await railItems(page, 'popular');
  const slider = page.getByRole('slider').first();
  const start = await slider.getAttribute('aria-valuetext');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /\+100%/);
  await expect.poll(() => railItems(page, 'popular')).not.toEqual(before);
  await expect(page.getByText(/^Your own taste settings moved/).first()).toBeVisible();
  await page.getByRole('button', { name: steer.taste.reset }).press('Enter');
  await expect(slider).toHaveAttribute('aria-valuetext', start ?? '');
  await expect.poll(() => railItems(page, 'popular')).toEqual(before);
  expect(await kindsStored()).toEqual(expect.arrayContaining(['seek', 'unseek', 'lean', 'level']));
});

for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`paused memory records nothing, says so in the header, and goes on by one press: ${size}`, async () => {
    await page.setViewportSize(viewport);
    await openShop(page, '/taste');
    await page.getByRole('switch', { name: steer.memory.pause }).click();
    const resume = page.getByRole('banner').getByRole('button', { name: steer.memory.resume });
    await expect(resume).toBeVisible();
    const stored = await readLog(page);
    await goHome(page);
    await cardLink(railCards(page, 'popular').first()).click();
    await expect(page.getByRole('button', { name: shop.product.addToBasket })).toBeVisible();
    await resume.click();
    await expect(resume).toHaveCount(0);
    expect(await readLog(page)).toEqual(stored);
  });

  test(`a guest leaves nothing behind: ${size}`, async () => {
    await page.setViewportSize(viewport);
    await openShop(page, '/taste');
    const stored = await readLog(page);
    await page.getByRole('switch', { name: steer.memory.guest }).click();
    await expect(page.getByText(steer.memory.isGuest)).toBeVisible();
    await goHome(page);
    await cardLink(railCards(page, 'popular').first()).click();
    await page.getByRole('button', { name: shop.product.addToBasket }).click();
    await expect(page.getByRole('link', { name: shell.basketWith('1') })).toBeVisible();
    await page.getByRole('button', { name: steer.memory.leave }).click();
    await expect(page.getByRole('link', { name: shell.basketWith('1') })).toHaveCount(0);
    const events = await readLog(page);
    expect(events.slice(0, stored.length)).toEqual(stored);
    expect(new Set(events.map(({ persona }) => persona))).toEqual(new Set(['me']));
    expect(events.some(({ kind }) => kind === 'add')).toBe(false);
  });
}

test('a ready-made shopper is tried on from the home page, and oneself again, on a phone', async () => {
  await openShop(page);
  const hiker = steer.readyMade.habits['weekend-hiker'];
  await page.getByRole('button', { name: steer.readyMade.become(hiker) }).click();
  await expect(page.getByText(new RegExp(`as the ${hiker.toLowerCase()}`))).toBeVisible();
  await page.getByRole('complementary').getByRole('button', { name: shell.backToSelf }).click();
  await expect(page.getByRole('button', { name: steer.readyMade.become(hiker) })).toBeVisible();
  await expect(page.getByText(new RegExp(`as the ${hiker.toLowerCase()}`))).toHaveCount(0);
});
