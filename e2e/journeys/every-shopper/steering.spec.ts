import { expect } from '@playwright/test';
import { readKind, readLog } from '../../support/database';
import { beginning, sentence, whole } from '../../support/sentence';
import { cardLink } from '../../support/shop';
import { type JourneyShopper, newShopper, test } from '../../support/shopper';

/**
 * A shopper steers: not interested, more like this part, taste sliders, paused memory, a guest, a
 * ready-made shopper. On one page.
 */

test.describe.configure({ mode: 'serial' });

const TENT = 'tent-0003';

let shopper: JourneyShopper;
test.beforeAll(async ({ browser, who, baseURL }) => {
  shopper = await newShopper(browser, who, baseURL);
  await shopper.open();
  await expect(shopper.rail('trending')).toBeVisible();
});
test.afterAll(() => shopper.page.context().close());

/** Product ids of all rails, in page order. */
const cards = () => shopper.page.locator('[data-rail] [data-item]');
const steeredLines = () => shopper.page.getByText(sentence(shopper.words.steer.steered));

test('avoiding a brand or a kind removes it from the rails, and undo restores it', async () => {
  const { page, words } = shopper;
  const { notInterested } = words.steer;
  const first = cards().first();
  const title = (await cardLink(first).textContent()) ?? '';
  const opener = shopper.button(words.rails.notInterestedIn(title), first);
  await shopper.press(opener);
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  await expect(opener).toBeFocused();
  await shopper.press(opener);
  await shopper.press(page.getByRole('menuitem', { name: whole(notInterested.inBrand) }));
  await expect.poll(() => readKind(page, 'avoid')).toHaveLength(1);
  const [{ trait }] = await readKind(page, 'avoid');
  expect(title).toContain(trait.value);
  await expect(cards().filter({ hasText: trait.value })).toHaveCount(0);
  await expect(cards().locator(':focus'), 'the focus stays among the cards').toHaveCount(1);
  await shopper.undo();
  await expect.poll(() => readKind(page, 'unavoid')).toMatchObject([{ trait }]);
  await expect(cards().filter({ hasText: trait.value }).first()).toBeAttached();

  const kindOf = (id: string) => id.replace(/-\d+$/, '');
  const kinds = () => cards().evaluateAll((all) => all.map((card) => card.getAttribute('data-item') ?? ''));
  const kind = kindOf((await first.getAttribute('data-item')) ?? '');
  const another = (await cardLink(first).textContent()) ?? '';
  await shopper.press(shopper.button(words.rails.notInterestedIn(another), first));
  await shopper.press(page.getByRole('menuitem', { name: whole(notInterested.inKind) }));
  await expect.poll(() => readKind(page, 'avoid')).toHaveLength(2);
  await expect.poll(async () => (await kinds()).map(kindOf)).not.toContain(kind);
  await shopper.undo();
  await expect.poll(() => readKind(page, 'unavoid')).toHaveLength(2);
  await expect.poll(async () => (await kinds()).map(kindOf)).toContain(kind);
});

test('a product is dismissed in a list, is marked so, and is restored', async () => {
  const { page, words } = shopper;
  await shopper.open('/department#name=Camping');
  const found = shopper.cards.first();
  const title = (await cardLink(found).textContent()) ?? '';
  const button = shopper.button(words.rails.notInterestedIn(title), found);
  await shopper.press(button);
  await shopper.press(page.getByRole('menuitem', { name: words.steer.notInterested.inProduct }));
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toBeFocused();
  await shopper.press(button);
  await expect(button).not.toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => readKind(page, 'undismiss')).toHaveLength(1);
});

test('a trait sought on a product page counts until it is removed on the taste page', async () => {
  const { page, words, goods } = shopper;
  const { steer } = words;
  await shopper.open(`/product#id=${TENT}`);
  const more = page.getByRole('region', { name: steer.more.title });
  const kind = more.getByRole('button', { name: beginning(steer.parts.kind) });
  await shopper.press(kind);
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await shopper.goHome();
  await expect(steeredLines().first()).toBeVisible();
  await shopper.goToTaste();
  const remove = shopper.button(steer.taste.remove(goods.category('Tents')));
  await shopper.press(remove);
  await expect(remove).toHaveCount(0);
  await expect(page.locator('body'), 'the focus stays on the page').not.toBeFocused();
});

test('taste sliders by department, brand and price act at once and can be reset', async () => {
  const { page, words, hand, format } = shopper;
  const { taste } = words.steer;
  await expect(steeredLines()).toHaveCount(0);
  for (const [region, end, moved] of [
    [taste.departments, 'low', taste.believedAndMoved],
    [taste.brands, 'high', taste.believedAndMoved],
    [taste.price, 'low', taste.levelAndMoved],
  ] as const) {
    const slider = page.getByRole('region', { name: region, exact: true }).getByRole('slider').first();
    await hand.slide(slider, end);
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      sentence((start) => moved(start, format.signedPercent(end === 'low' ? -1 : 1))),
    );
    await expect(steeredLines().first()).toBeVisible();
    await shopper.press(shopper.button(taste.reset));
    await expect(slider).not.toHaveAttribute('aria-valuetext', sentence(moved));
    await expect(steeredLines()).toHaveCount(0);
  }
  await shopper.undo();
  const price = page.getByRole('region', { name: taste.price, exact: true }).getByRole('slider');
  await expect(price).toHaveAttribute('aria-valuetext', sentence(taste.levelAndMoved));
  await shopper.press(shopper.button(taste.reset));
  await expect(steeredLines()).toHaveCount(0);
  const kinds = (await readLog(page)).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['seek', 'unseek', 'lean', 'level']));
});

test('paused memory records nothing, says so in the header, and is resumed by one press', async () => {
  const { page, words } = shopper;
  const { memory } = words.steer;
  if (shopper.onPhone) {
    // On a phone the notice is in the menu, too.
    await shopper.press(shopper.button(words.shell.menu));
    const pause = shopper.dialog.getByRole('switch', { name: memory.pause });
    await shopper.press(pause);
    await expect(pause).toBeChecked();
    await shopper.close();
  } else await shopper.press(page.getByRole('switch', { name: memory.pause }));
  const resume = page.getByRole('banner').getByRole('button', { name: memory.resume });
  await expect(resume).toBeVisible();
  const stored = await readLog(page);
  await shopper.goHome();
  await shopper.follow(cards().first());
  await shopper.press(resume);
  await expect(resume).toHaveCount(0);
  expect(await readLog(page)).toEqual(stored);
});

test('a guest leaves nothing behind', async () => {
  const { page, words } = shopper;
  const { memory } = words.steer;
  await shopper.goToTaste();
  const stored = await readLog(page);
  await shopper.press(page.getByRole('switch', { name: memory.guest }));
  await expect(page.getByText(memory.isGuest)).toBeVisible();
  await shopper.goHome();
  await shopper.follow(cards().first());
  await shopper.press(shopper.button(words.shop.product.addToBasket));
  await expect(shopper.basketLink(1)).toBeVisible();
  await page.reload();
  await expect(page.getByText(memory.isGuestAnew), 'a guest still, with nothing kept').toBeVisible();
  await expect(shopper.basketLink(0)).toBeVisible();
  await shopper.press(shopper.button(memory.leave));
  await expect(page.getByText(memory.isGuestAnew)).toHaveCount(0);
  const events = await readLog(page);
  expect(events.slice(0, stored.length)).toEqual(stored);
  expect(new Set(events.map(({ persona }) => persona))).toEqual(new Set(['me']));
  expect(events.some(({ kind }) => kind === 'add')).toBe(false);
});

test('a ready-made shopper is tried from the home page, then left again', async () => {
  const { page, words } = shopper;
  const { readyMade } = words.steer;
  await shopper.goHome();
  const hiker = readyMade.habits['weekend-hiker'];
  const become = shopper.button(readyMade.become(hiker));
  await shopper.press(become);
  const told = page.getByText(sentence((id) => readyMade.persona(hiker, id)));
  await expect(told).toBeVisible();
  await expect(shopper.rail('for-you')).toBeVisible();
  await shopper.press(page.getByRole('complementary').getByRole('button', { name: words.shell.backToSelf }));
  await expect(become).toBeVisible();
  await expect(told).toHaveCount(0);
});
