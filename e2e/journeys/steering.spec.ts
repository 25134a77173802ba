import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind, readLog } from '../support/database';
import { cardLink, goHome, listedCards, openShop, searchFor } from '../support/shop';

/**
 * A shopper steers: search, not interested, more like this part, taste sliders, paused memory, a guest, a ready-made shopper. No model is
 * waited for: steering acts on whichever rails there are by now. By mouse, on a phone and by keyboard, on one page.
 */

test.use({ launchOptions: withoutGpu() });
test.describe.configure({ mode: 'serial' });

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const TENT = 'tent-0003';
const { steer, shell, shop, common, rails } = en;

let page: Page;
/** Of all rails, as they stand on the page. */
const cards = () => page.locator('[data-rail] [data-item]');
const steeredLines = () => page.getByText(/^Your own taste settings moved/);
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ viewport: DESKTOP, reducedMotion: 'reduce' });
  await openShop(page);
  await expect(cards().first()).toBeVisible();
});
test.afterAll(() => page.close());

const goToTaste = async () => {
  await page.getByRole('link', { name: shell.taste }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: steer.taste.title })).toBeVisible();
};
const kindsStored = async () => (await readLog(page)).map(({ kind }) => kind);

test('search forgives a typo, counts its facets, and says why there is no personal order yet', async () => {
  await searchFor(page, 'lantren');
  await expect(page.getByText(shop.search.spelling('lantren', '“lantern”'))).toBeVisible();
  await expect(cardLink(listedCards(page).first())).toContainText(/lantern/i);
  const personal = page.getByRole('switch', { name: shop.search.personal.label });
  await expect(personal).toBeDisabled();
  await searchFor(page, 'bag');
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
  await expect(options.first()).toHaveText(shell.searchAll('lantern'));
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
  const title = (await cardLink(cards().first()).textContent()) ?? '';
  const opener = page.getByRole('button', { name: rails.notInterestedIn(title) }).first();
  await opener.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await page.getByRole('menuitem', { name: /^Everything from/ }).click();
  await expect.poll(() => readKind(page, 'avoid')).toHaveLength(1);
  const [{ trait }] = await readKind(page, 'avoid');
  expect(title).toContain(trait.value);
  await expect(cards().filter({ hasText: trait.value })).toHaveCount(0);
  await page.getByRole('button', { name: common.undo }).click();
  await expect.poll(() => readKind(page, 'unavoid')).toMatchObject([{ trait }]);
  await expect(cards().filter({ hasText: trait.value }).first()).toBeAttached();
});

test('a product is turned down where it is listed, shows that, and is taken back', async () => {
  await openShop(page, '/search?q=lantern');
  const found = listedCards(page).first();
  const title = (await cardLink(found).textContent()) ?? '';
  const button = found.getByRole('button', { name: rails.notInterestedIn(title) });
  await button.press('Enter');
  await page.getByRole('menuitem', { name: steer.notInterested.inProduct }).press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(button).not.toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => readKind(page, 'undismiss')).toHaveLength(1);
});

test('what is pressed on a product page is asked for more of, until it is removed on the taste page', async () => {
  await openShop(page, `/product/${TENT}`);
  const more = page.getByRole('region', { name: steer.more.title });
  const kind = more.getByRole('button', { name: /^Kind/ });
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await goHome(page);
  await expect(steeredLines().first()).toBeVisible();
  await goToTaste();
  await page.getByRole('button', { name: steer.taste.remove('Tents') }).click();
  await expect(page.getByRole('button', { name: steer.taste.remove('Tents') })).toHaveCount(0);
});

test('a taste slider acts at once, by keyboard alone, and is put back', async () => {
  await expect(steeredLines()).toHaveCount(0);
  const price = page.getByRole('region', { name: steer.taste.price }).getByRole('slider');
  await price.focus();
  await page.keyboard.press('Home');
  await expect(price).toHaveAttribute('aria-valuetext', /-100%/);
  await expect(steeredLines().first()).toBeVisible();
  const reset = page.getByRole('button', { name: steer.taste.reset });
  await reset.press('Enter');
  await expect(price).not.toHaveAttribute('aria-valuetext', /you:/);
  await expect(steeredLines()).toHaveCount(0);
  const toast = page.getByRole('group', { name: steer.taste.wasReset });
  await toast.getByRole('button', { name: common.undo }).press('Enter');
  await expect(price).toHaveAttribute('aria-valuetext', /-100%/);
  await reset.press('Enter');
  await expect(steeredLines()).toHaveCount(0);
  expect(await kindsStored()).toEqual(expect.arrayContaining(['seek', 'unseek', 'lean', 'level']));
});

for (const [size, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`paused memory records nothing, says so in the header, and goes on by one press: ${size}`, async () => {
    await page.setViewportSize(viewport);
    await openShop(page, size === 'phone' ? '/' : '/taste');
    // On a phone it is in the menu.
    if (size === 'phone') await page.getByRole('button', { name: shell.menu }).click();
    const pause = page.getByRole('switch', { name: steer.memory.pause });
    await pause.click();
    await expect(pause).toBeChecked();
    if (size === 'phone') await page.keyboard.press('Escape');
    const resume = page.getByRole('banner').getByRole('button', { name: steer.memory.resume });
    await expect(resume).toBeVisible();
    const stored = await readLog(page);
    await goHome(page);
    await cardLink(cards().first()).click();
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
    await cardLink(cards().first()).click();
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
