import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { readKind, readLog } from '../support/database';
import { goHome, goToLab, railCards, railItems, shopIsOpen, viewProduct } from '../support/shop';
import { openShopOn, trainingIsFinished } from '../support/training';

/**
 * The place where a recommendation says why: one shopper, one trained shop, every way to look at a reason. On a desktop, then on a phone,
 * then by keyboard alone; at last as a simulated shopper, of whom the true causes are known.
 */

test.describe.configure({ mode: 'serial' });
test.use({ launchOptions: withoutGpu() });

const { place, timeline, whatIf, trust, modelView, exporting } = en.why;
const VIEWED = ['tent-0003', 'lantern-0001', 'tent-0006', 'kettle-0002'];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let page: Page;
let item: string;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  page = await browser.newPage({ viewport: DESKTOP, reducedMotion: 'reduce' });
  await openShopOn(page, 'wasm');
  for (const id of VIEWED) await viewProduct(page, id);
  await goToLab(page);
  await trainingIsFinished(page);
  // What is still tried in the background would compete with what is looked at here.
  const cancel = page.getByRole('button', { name: en.lab.training.cancel });
  if (await cancel.isVisible()) await cancel.click();
  await goHome(page);
  [item] = await railItems(page, 'for-you');
});

test.afterAll(async () => {
  await page.close();
});

const view = (name: string): Locator => page.getByRole('tab', { name, exact: true });
const events = (): Locator => page.getByRole('list', { name: timeline.title }).getByRole('listitem');
const drafted = (): Locator => page.getByRole('list', { name: whatIf.history }).getByRole('listitem');

/** A rail of what if once it has ranked again: ids in order. */
const wouldShow = (): Promise<(string | null)[]> =>
  page
    .locator('[data-what-if="for-you"] [data-item]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-item')));

async function rankedAgain(): Promise<void> {
  await expect(page.getByRole('region', { name: whatIf.rails })).toHaveAttribute('aria-busy', 'false');
}

test('a card says why in brief and leads to the place, which has an address and a way back', async () => {
  await railCards(page, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: /What you did|The strongest/ })).toBeVisible();
  const strongest = await sheet.getByRole('listitem').count();
  expect(strongest).toBeGreaterThan(0);
  expect(strongest).toBeLessThanOrEqual(3);
  await sheet.getByRole('link', { name: place.lookCloser }).click();
  await expect(page).toHaveURL(new RegExp(`/why/${item}\\?model=`));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(events()).toHaveCount(VIEWED.length);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: en.shell.heroTitle })).toBeVisible();
  await page.goForward();
  await expect(events()).toHaveCount(VIEWED.length);
  await page.reload();
  await shopIsOpen(page);
  await expect(events()).toHaveCount(VIEWED.length);
});

test('the timeline lights both ways, and the table says the same', async () => {
  const told = page.getByText(timeline.pointing);
  await expect(told).toBeVisible();
  const recommended = page.getByRole('list', { name: timeline.recommendations });
  await expect(recommended.locator('[data-lit="true"]')).toHaveCount(0);
  const first = events()
    .filter({ has: page.getByText(timeline.place) })
    .first();
  await first.hover();
  await expect(told).toHaveCount(0);
  await expect(page.getByText(/^Without .* recommendations beside it score lower/)).toBeVisible();
  expect(await recommended.locator('[data-lit="true"]').count()).toBeGreaterThan(0);

  const warmth = () =>
    events().evaluateAll((rows) => rows.map((row) => getComputedStyle(row).getPropertyValue('--strength')));
  const own = await warmth();
  expect(own.map(Number)).toContain(1);
  await recommended.getByRole('listitem').nth(5).hover();
  await expect(page.getByText(/^What feeds /)).toBeVisible();
  expect(await warmth()).not.toEqual(own);
  await page.getByRole('heading', { level: 1 }).hover();
  expect(await warmth()).toEqual(own);

  const effects = await events().locator('dd').filter({ visible: true }).allTextContents();
  await page.getByRole('radio', { name: timeline.table }).check();
  const table = page.getByRole('table', { name: en.why.numbers.table });
  const rows = table.locator('tbody tr');
  await expect(rows).toHaveCount(VIEWED.length);
  const signed = (text: string | null) => Number((text ?? '').replace('−', '-'));
  // The first column is of row headers.
  const column = (await table.getByRole('columnheader').allTextContents()).indexOf(timeline.effect) - 1;
  const inTable = signed(await rows.first().getByRole('cell').nth(column).textContent());
  expect(signed(effects[0])).toBeCloseTo(inTable, 1);
  await expect(page.getByRole('table', { name: en.why.numbers.feedTable })).toBeVisible();
  await page.getByRole('radio', { name: timeline.bars }).check();
});

test('what if ranks again at once and stores nothing until it is forgotten for good', async () => {
  const before = await readLog(page);
  await view(place.whatIf).click();
  await expect(page).toHaveURL(/view=what-if/);
  await expect(drafted()).toHaveCount(VIEWED.length);
  await rankedAgain();
  const asItIs = await wouldShow();
  expect(asItIs.length).toBeGreaterThan(5);
  await expect(page.locator('[data-what-if="for-you"] [data-move="same"]')).toHaveCount(asItIs.length);

  const last = drafted().last();
  await last.getByRole('button', { name: /^Strike out/ }).click();
  await expect(last).toHaveAttribute('data-struck', 'true');
  await rankedAgain();
  await expect.poll(wouldShow).not.toEqual(asItIs);
  await page.getByLabel(whatIf.addLabel).fill('sleeping bag');
  await page.getByRole('button', { name: /^Add / }).first().click();
  await expect(drafted()).toHaveCount(VIEWED.length + 1);
  await drafted()
    .first()
    .getByRole('button', { name: /later$/ })
    .click();
  await drafted().nth(1).getByRole('combobox').selectOption('purchase');
  await expect(page.getByText(whatIf.changed('1', '1', '2'))).toBeVisible();
  await page.getByRole('button', { name: whatIf.reset }).click();
  await rankedAgain();
  await expect.poll(wouldShow).toEqual(asItIs);

  const set = page.getByRole('region', { name: whatIf.smallest.title });
  await expect(set).toHaveAttribute('aria-busy', 'false');
  const strike = set.getByRole('button', { name: whatIf.smallest.strike });
  if (await strike.isVisible()) {
    await strike.click();
    await rankedAgain();
    await expect.poll(wouldShow, 'the set takes the product out of the list').not.toContain(item);
    await page.getByRole('button', { name: whatIf.reset }).click();
  }
  expect(await readLog(page), 'nothing of it is stored').toEqual(before);

  await drafted()
    .last()
    .getByRole('button', { name: /^Strike out/ })
    .click();
  await page.getByRole('button', { name: whatIf.forget.open }).click();
  const dialog = page.getByRole('dialog', { name: whatIf.forget.title });
  await expect(dialog).toContainText(whatIf.forget.models);
  await dialog.getByRole('button', { name: whatIf.forget.confirm('1') }).click();
  await expect(drafted()).toHaveCount(VIEWED.length - 1);
  const viewed = (await readKind(page, 'view')).map((event) => event.item);
  expect(viewed).not.toContain(VIEWED.at(-1));
  expect(viewed).toEqual(expect.arrayContaining(VIEWED.slice(0, -1)));
});

test('an explanation shows its own test, and the model its view', async () => {
  await view(place.trust).click();
  await expect(
    page.getByRole('heading', { name: new RegExp(`^(${trust.strong}|${trust.weak})$`) }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /^Mean score while events are deleted/ })).toBeVisible();
  await expect(page.getByText(trust.causes.real)).toBeVisible();

  await view(place.model).click();
  const map = page.getByRole('application', { name: /^Map of/ });
  await expect(map).toBeVisible();
  const selected = page.getByRole('region', { name: modelView.map.title }).getByRole('status');
  const subject = await selected.textContent();
  await map.focus();
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowUp');
  await expect(selected).not.toHaveText(subject ?? '');
  await expect(page.getByRole('button', { name: modelView.map.all })).toBeEnabled();
  await expect(
    page.getByRole('region', { name: modelView.map.title }).locator('ol').getByRole('button'),
  ).toHaveCount(6);

  const matrix = page.getByRole('application', { name: modelView.attention.label });
  if (await matrix.isVisible()) {
    await matrix.focus();
    await page.keyboard.press('Home');
    await expect(page.getByText(/^Event 3 .* looks at event 1 /)).toBeVisible();
  }
  const way = page.getByRole('region', { name: modelView.way.title }).getByRole('img');
  await expect(way).toHaveAttribute('aria-label', /3 products, oldest first/);
});

test('an explanation is taken along as data, as a drawing and as an image', async () => {
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
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

test('on a phone, by keyboard alone', async () => {
  await page.setViewportSize(PHONE);
  await page.reload();
  await shopIsOpen(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing is wider than the screen').toBeLessThanOrEqual(PHONE.width);
  const tabTo = async (target: Locator) => {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not get there');
  };
  await tabTo(view(place.model));
  await page.keyboard.press('Home');
  await expect(events()).toHaveCount(VIEWED.length - 1);
  const event = events().first().getByRole('button');
  await tabTo(event);
  await page.keyboard.press('Enter');
  await expect(event).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Without /).first()).toBeVisible();

  await view(place.timeline).focus();
  await page.keyboard.press('ArrowRight');
  await expect(view(place.whatIf)).toHaveAttribute('aria-selected', 'true');
  const strike = drafted()
    .first()
    .getByRole('button', { name: /^Strike out/ });
  await tabTo(strike);
  await page.keyboard.press('Enter');
  await expect(drafted().first()).toHaveAttribute('data-struck', 'true');
  const forget = page.getByRole('button', { name: whatIf.forget.open });
  await forget.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(forget).toBeFocused();
  await page.setViewportSize(DESKTOP);
});

test('a rail that was counted says what was counted', async () => {
  await goHome(page);
  const counted = page.locator('[data-rail="trending"]');
  await counted.scrollIntoViewIfNeeded();
  await counted
    .locator('[data-item]')
    .first()
    .getByRole('button', { name: new RegExp(en.rails.why.replace('?', '\\?')) })
    .click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(/^\d+ shoppers came to this in the newest \d+ days/)).toBeVisible();
  await expect(sheet.getByText(en.why.counted.noModel)).toBeVisible();
  await expect(sheet.getByRole('link', { name: place.lookCloser })).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('for a simulated shopper the true cause stands beside what the model says', async () => {
  await goToLab(page);
  await page.getByRole('searchbox', { name: en.lab.become.search }).scrollIntoViewIfNeeded();
  await page
    .getByRole('button', { name: /^Become user/ })
    .first()
    .click();
  await expect(page.getByText(/^You are shopping as user /).first()).toBeVisible();
  await goHome(page);
  await railItems(page, 'for-you');
  await railCards(page, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
  await page.getByRole('dialog').getByRole('link', { name: place.lookCloser }).click();
  await view(place.trust).click();
  const causes = page.getByRole('table', { name: trust.causes.table });
  await expect(causes.locator('tbody tr').first()).toBeVisible();
  await expect(causes.getByText(trust.causes.asking)).toHaveCount(0);
});
