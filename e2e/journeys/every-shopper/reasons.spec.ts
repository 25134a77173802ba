import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { readKind, readLog } from '../../support/database';
import { beginning, sentence } from '../../support/sentence';
import { openShop, railItems } from '../../support/shop';
import { type JourneyShopper, newShopper, test } from '../../support/shopper';

/**
 * The explanation page with every view of a reason, for a shopper with four viewed products. The
 * last test uses a simulated shopper, whose true causes are known.
 */

test.describe.configure({ mode: 'serial' });

const VIEWED = ['tent-0003', 'lantern-0001', 'tent-0006', 'kettle-0002'];
/** A product to add to the history in what-if. */
const SOUGHT = { English: 'sleeping bag', Chinese: '睡袋' } as const;

let shopper: JourneyShopper;
let item: string;

test.beforeAll(async ({ browser, who, baseURL }) => {
  shopper = await newShopper(browser, who, baseURL);
  for (const id of VIEWED) await openShop(shopper.page, `/product#id=${id}`, shopper.words);
  await shopper.goHome();
  [item] = await railItems(shopper.page, 'for-you');
});
test.afterAll(() => shopper.page.context().close());

const why = () => shopper.words.why;
const view = (name: string): Locator => shopper.page.getByRole('tab', { name, exact: true });
const list = (name: string): Locator => shopper.page.getByRole('list', { name }).getByRole('listitem');
const events = (): Locator => list(why().timeline.title);
const drafted = (): Locator => list(why().whatIf.history);
const strike = (event: Locator): Locator =>
  event.getByRole('button', { name: sentence(why().whatIf.strike) });

/** Ids of the first products of a what-if rail, in order, once it has been ranked again. */
const wouldShow = (): Promise<(string | null)[]> =>
  shopper.page
    .locator('[data-what-if="for-you"] [data-beyond="false"]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')));

const rankedAgain = () =>
  expect(shopper.page.getByRole('region', { name: why().whatIf.rails })).toHaveAttribute(
    'aria-busy',
    'false',
  );

/** Opens the reason for the first card of "For you", then the explanation page. */
async function lookCloser(): Promise<void> {
  const card = shopper.railCards('for-you').first();
  await shopper.press(card.getByRole('button', { name: shopper.words.rails.why }));
  await shopper.press(shopper.dialog.getByRole('link', { name: why().place.lookCloser }));
}

test('a card gives a short reason and leads to the explanation page, which has an address and a way back', async () => {
  const { page, words } = shopper;
  const opener = shopper.railCards('for-you').first().getByRole('button', { name: words.rails.why });
  await shopper.press(opener);
  const sheet = page.getByRole('dialog', { name: why().title });
  const strongest = sheet.getByRole('listitem');
  await expect(strongest.first()).toBeVisible();
  const shown = await strongest.count();
  expect(shown).toBeLessThanOrEqual(3);
  await expect(
    sheet.getByRole('heading', { name: why().timeline.strongest(shown, VIEWED.length) }),
  ).toBeVisible();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    // From the last control the focus wraps to the first, one frame later.
    await expect
      .poll(() => sheet.evaluate((element) => element.contains(document.activeElement)), 'in the dialog')
      .toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(opener).toBeFocused();

  await lookCloser();
  await expect(page).toHaveURL(new RegExp(`/why#id=${item}&model=`));
  await expect(shopper.dialog).toHaveCount(0);
  await expect(events()).toHaveCount(VIEWED.length);
  await page.goBack();
  await expect(shopper.heading(words.shell.heroTitle)).toBeVisible();
  await page.goForward();
  await expect(events()).toHaveCount(VIEWED.length);
  await page.reload();
  await expect(events()).toHaveCount(VIEWED.length);
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide[0], 'nothing is wider than the screen').toBeLessThanOrEqual(wide[1]);
});

test('the timeline highlights both directions, and the table has the same numbers', async () => {
  const { page, hand, who } = shopper;
  const { timeline, numbers } = why();
  const told = page.getByText(timeline.pointing);
  await expect(told).toBeVisible();
  const recommended = list(timeline.recommendations);
  const lit = page.getByRole('list', { name: timeline.recommendations }).locator('[data-lit="true"]');
  const warmth = () =>
    events().evaluateAll((rows) => rows.map((row) => getComputedStyle(row).getPropertyValue('--strength')));
  const own = await warmth();
  expect(own.map(Number)).toContain(1);
  await expect(lit).toHaveCount(0);

  const strongest = events()
    .filter({ has: page.getByText(timeline.place) })
    .first()
    .getByRole('button');
  await hand.point(strongest);
  await expect(told).toHaveCount(0);
  const title = (await strongest.textContent()) ?? '';
  const [lead] = timeline.feedsNothing(title).split(title);
  await expect(page.getByText(beginning(`${lead}${title}`)).first()).toBeVisible();
  expect(await lit.count()).toBeGreaterThan(0);
  // A tap highlights an event and a second tap clears it. A tap on a recommendation follows its
  // link, so touch has no highlight there.
  const touching = who.hand === 'pointer' && shopper.onPhone;
  if (!touching) await shopper.press(strongest);
  await expect(strongest, 'pressed, it stays lit').toHaveAttribute('aria-pressed', 'true');
  await shopper.press(strongest);
  await expect(strongest).toHaveAttribute('aria-pressed', 'false');

  if (touching) await expect(lit, 'let go, it is lit no more').toHaveCount(0);
  else {
    await hand.point(recommended.nth(5).getByRole('link'));
    await expect(page.getByText(sentence(timeline.fedHere))).toBeVisible();
    expect(await warmth()).not.toEqual(own);
    await hand.point(shopper.page.getByRole('heading', { level: 1 }).getByRole('link'));
    expect(await warmth()).toEqual(own);
  }

  await shopper.press(page.getByRole('radio', { name: timeline.attention }));
  await hand.pick(page.getByRole('combobox', { name: timeline.attentionFrom }), timeline.head(1, 1));
  await shopper.press(page.getByRole('radio', { name: timeline.effect, exact: true }));
  const effects = await events().locator('dd').filter({ visible: true }).allTextContents();
  await shopper.press(page.getByRole('radio', { name: timeline.table }));
  const table = page.getByRole('table', { name: numbers.table });
  const rows = table.locator('tbody tr');
  await expect(rows).toHaveCount(VIEWED.length);
  const signed = (text: string | null) => Number((text ?? '').replace('−', '-'));
  // The first column holds row headers.
  const column = (await table.getByRole('columnheader').allTextContents()).indexOf(timeline.effect) - 1;
  const inTable = signed(await rows.first().getByRole('cell').nth(column).textContent());
  expect(signed(effects[0] ?? '')).toBeCloseTo(inTable, 1);
  await expect(page.getByRole('table', { name: numbers.feedTable })).toBeVisible();
  await shopper.press(page.getByRole('radio', { name: timeline.bars }));
});

test('what-if ranks again at once and stores nothing until a product is forgotten', async () => {
  const { page, hand, format, who } = shopper;
  const { whatIf, place } = why();
  const before = await readLog(page);
  await shopper.press(view(place.whatIf));
  await expect(page).toHaveURL(/view=what-if/);
  await expect(drafted()).toHaveCount(VIEWED.length);
  await rankedAgain();
  const asItIs = await wouldShow();
  expect(asItIs.length).toBeGreaterThan(5);
  await expect(page.locator('[data-what-if="for-you"] [data-move="same"]')).toHaveCount(asItIs.length);

  const last = drafted().last();
  await shopper.press(strike(last));
  await expect(last).toHaveAttribute('data-struck', 'true');
  await rankedAgain();
  await expect.poll(wouldShow).not.toEqual(asItIs);
  await hand.type(page.getByLabel(whatIf.addLabel), SOUGHT[who.language]);
  await shopper.press(page.getByRole('button', { name: sentence(whatIf.addNamed) }).first());
  await expect(drafted()).toHaveCount(VIEWED.length + 1);
  await shopper.press(
    drafted()
      .first()
      .getByRole('button', { name: sentence(whatIf.later) }),
  );
  await hand.pick(drafted().nth(1).getByRole('combobox'), whatIf.kinds.purchase);
  await expect(
    page.getByText(whatIf.changed(format.count(1), format.count(1), format.count(2))),
  ).toBeVisible();
  const reset = shopper.button(whatIf.reset);
  await shopper.press(reset);
  await rankedAgain();
  await expect.poll(wouldShow).toEqual(asItIs);

  const set = page.getByRole('region', { name: whatIf.smallest.title });
  await expect(set).toHaveAttribute('aria-busy', 'false');
  await shopper.press(set.getByRole('button', { name: whatIf.smallest.strike }));
  await rankedAgain();
  await expect.poll(wouldShow, 'the set takes the product out of the list').not.toContain(item);
  await shopper.press(reset);
  expect(await readLog(page), 'nothing of it is stored').toEqual(before);

  await shopper.press(strike(drafted().last()));
  const open = shopper.button(whatIf.forget.open);
  await shopper.press(open);
  const dialog = page.getByRole('dialog', { name: whatIf.forget.title });
  await expect(dialog).toContainText(whatIf.forget.models);
  await shopper.close();
  await expect(open).toBeFocused();
  await shopper.press(open);
  await shopper.press(dialog.getByRole('button', { name: whatIf.forget.confirm(format.count(1)) }));
  await expect(drafted()).toHaveCount(VIEWED.length - 1);
  // It was viewed after the models were trained: none of them learnt it.
  await expect(
    page.getByRole('status').filter({ hasText: sentence((events) => whatIf.forget.removed(events, 0)) }),
  ).toBeVisible();
  const viewed = (await readKind(page, 'view')).map((event) => event.item);
  expect(viewed).not.toContain(VIEWED.at(-1));
  expect(viewed).toEqual(expect.arrayContaining(VIEWED.slice(0, -1)));
});

test('an explanation shows its deletion and insertion test', async () => {
  const { page } = shopper;
  const { trust, place } = why();
  await shopper.press(view(place.trust));
  await expect(
    page.getByRole('heading', { name: new RegExp(`^(${trust.strong}|${trust.weak})$`) }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: sentence(trust.deletion.summary) })).toBeVisible();
  await expect(page.getByText(trust.causes.real)).toBeVisible();
});

test('the model’s view: an item map, an attention matrix, and the pipeline', async () => {
  const { page, hand, format } = shopper;
  const { modelView, place, numbers } = why();
  // Only a model with attention has an attention matrix.
  await page.goto(`/why#id=${item}&model=sasrec`);
  await shopper.press(view(place.model));
  const part = page.getByRole('region', { name: modelView.map.title });
  const map = part.getByRole('application', { name: sentence(modelView.map.label) });
  await expect(map).toBeVisible();
  const selected = part.getByRole('status');
  const subject = (await selected.textContent()) ?? '';
  const all = shopper.button(modelView.map.all, part);
  if (shopper.who.hand === 'keyboard') {
    await hand.point(map);
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', '+', 'ArrowUp'])
      await page.keyboard.press(key);
  } else {
    await shopper.press(shopper.button(modelView.map.zoomIn, part));
    await shopper.press(part.locator('ol').getByRole('button').first());
  }
  await expect(selected).not.toHaveText(subject);
  await expect(all).toBeEnabled();
  await expect(part.locator('ol').getByRole('button')).toHaveCount(6);
  await shopper.press(all);

  const matrix = page.getByRole('application', { name: modelView.attention.label });
  if (shopper.who.hand === 'keyboard') {
    await hand.point(matrix);
    await page.keyboard.press('Home');
  } else {
    // The first cell of the last row.
    const { height = 0 } = (await matrix.boundingBox()) ?? {};
    const at = { position: { x: 30, y: height - 5 } };
    await (shopper.onPhone ? matrix.tap(at) : matrix.hover(at));
  }
  const first = sentence((of, to, value) =>
    modelView.attention.reads(format.count(VIEWED.length - 1), of, format.count(1), to, value),
  );
  await expect(page.getByText(first)).toBeVisible();
  await shopper.press(shopper.button(modelView.attention.zoomIn));
  await hand.pick(
    page.getByRole('combobox', { name: modelView.attention.head }),
    modelView.attention.one(format.count(1), format.count(2)),
  );
  const way = page.getByRole('region', { name: modelView.way.title }).getByRole('img');
  await expect(way).toHaveAttribute(
    'aria-label',
    sentence(() => modelView.way.entries(format.count(VIEWED.length - 1))),
  );

  const explainer = page.getByRole('combobox', { name: place.explainer });
  const other = explainer.getByRole('option', { name: beginning(numbers.modelName('item-knn')) });
  await hand.pick(explainer, (await other.textContent()) ?? '');
  await expect(page).toHaveURL(/model=item-knn/);
  await expect(page.getByText(beginning(modelView.attention.none))).toBeVisible();
});

test('an explanation is exported as JSON, SVG and PNG', async () => {
  const { page } = shopper;
  const { exporting } = why();
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shopper.press(shopper.button(name)),
    ]);
    return readFileSync(await download.path());
  };
  const json = JSON.parse((await save(exporting.json)).toString('utf8'));
  expect(json).toMatchObject({ format: 'vitrine-explanation', item: { id: item } });
  expect(json.model.weightsSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(json.events.map(({ id }: { id: string }) => id)).toEqual(VIEWED.slice(0, -1));
  expect((await save(exporting.svg)).toString('utf8')).toContain(json.model.weightsSha256);
  expect((await save(exporting.png)).subarray(1, 4).toString()).toBe('PNG');
});

test('an unknown address says so and leads home', async () => {
  const { words } = shopper;
  await shopper.open('/why#id=nowhere');
  await expect(shopper.heading(words.shop.product.unknownTitle)).toBeVisible();
  await shopper.press(shopper.main.getByRole('link', { name: words.common.goHome }));
  await expect(shopper.heading(words.shell.heroTitle)).toBeVisible();
});

test('for a simulated shopper the true cause is shown beside the explanation', async () => {
  const { page, words } = shopper;
  const { trust, place } = why();
  const { readyMade } = words.steer;
  await shopper.press(shopper.button(readyMade.become(readyMade.habits['weekend-hiker'])));
  await expect(
    page.getByRole('complementary').getByRole('button', { name: words.shell.backToSelf }),
  ).toBeVisible();
  await lookCloser();
  await shopper.press(view(place.trust));
  const causes = page.getByRole('table', { name: trust.causes.table });
  await expect(causes.locator('tbody tr').first()).toBeVisible();
  await expect(causes.getByText(trust.causes.asking)).toHaveCount(0);
});
