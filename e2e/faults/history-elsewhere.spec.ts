import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { productHref } from '../../src/core/address/address';
import type { Problem } from '../../src/core/problem';
import { EVENT_SCHEMA, OWN_PERSONA, type ShopEvent } from '../../src/core/shop/events';
import { writeHistoryFile } from '../../src/storage/events/history-file';
import type { Dictionary } from '../../src/ui/text/en';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readLog } from '../support/database';
import { openShop, shopIsOpen } from '../support/shop';

/**
 * The history is saved as a file, everything is deleted, and the file is loaded again, here and in
 * another browser: the same history, and saved again the same bytes. A damaged file changes
 * nothing.
 */

test.use({ launchOptions: withoutGpu() });

async function shopSome(page: Page, all: Dictionary): Promise<void> {
  const { shop: words, shell } = all;
  await openShop(page, productHref('tent-0003'), all);
  await page.getByRole('button', { name: words.product.addToBasket, exact: true }).click();
  await page.getByRole('link', { name: shell.basketWith('1'), exact: true }).click();
  await page.getByRole('link', { name: words.basket.checkout }).click();
  await page.getByRole('button', { name: words.checkout.place }).click();
  await expect(page.getByText(words.orders.placedTitle)).toBeVisible();
  await openShop(page, productHref('tent-0004'), all);
  await page.getByRole('button', { name: words.product.addToBasket, exact: true }).click();
  await expect.poll(async () => (await readLog(page)).filter(({ kind }) => kind === 'add')).toHaveLength(2);
}

async function save(page: Page, { data }: Dictionary): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: data.historyFile.save }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** @param text what the file holds, or its path */
const choose = (page: Page, { data }: Dictionary, text: string | { readonly path: string }) =>
  page
    .getByLabel(data.historyFile.load)
    .setInputFiles(
      typeof text === 'string'
        ? { name: 'history.json', mimeType: 'application/json', buffer: Buffer.from(text) }
        : text.path,
    );

async function load(
  page: Page,
  words: Dictionary,
  text: Parameters<typeof choose>[2],
  hasHistory: boolean,
): Promise<void> {
  const { historyFile } = words.data;
  await choose(page, words, text);
  const dialog = page.getByRole('dialog', {
    name: hasHistory ? historyFile.replaceQuestion : historyFile.loadQuestion,
  });
  await dialog
    .getByRole('button', { name: hasHistory ? historyFile.replace : historyFile.loadConfirm, exact: true })
    .click();
  await expect(page.getByText(historyFile.loaded)).toBeVisible();
}

async function deleteEverything(page: Page, { data }: Dictionary): Promise<void> {
  await page.getByRole('button', { name: data.delete.action }).click();
  await page
    .getByRole('dialog', { name: data.delete.question })
    .getByRole('button', { name: data.delete.confirm })
    .click();
  await expect(page.getByText(data.delete.done)).toBeVisible();
  expect(await readLog(page)).toEqual([]);
}

const basketWith = (page: Page, { shell }: Dictionary, pieces: string): Locator =>
  page.getByRole('link', { name: shell.basketWith(pieces), exact: true });

const newPage = async (browser: Browser, locale: string, baseURL: string | undefined): Promise<Page> =>
  (await browser.newContext({ locale, baseURL })).newPage();

/** The line on which a text first has this part. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const otherFormat: Problem = {
  code: 'history-file-refused',
  file: 'history.json',
  fault: 'other-format',
  place: '',
};

for (const { locale, words, inLine } of [
  { locale: 'en-US', words: en, inLine: (line: number) => `in line ${line}` },
  { locale: 'zh-CN', words: zh, inLine: (line: number) => `第 ${line} 行` },
])
  test(`a history is saved, deleted, loaded here and elsewhere (${locale})`, async ({ browser, baseURL }) => {
    const page = await newPage(browser, locale, baseURL);
    await shopSome(page, words);
    await openShop(page, '/data', words);
    const text = await save(page, words);
    const log = await readLog(page);
    expect(JSON.parse(text).content.events).toEqual(log);

    await deleteEverything(page, words);
    await load(page, words, text, false);
    expect(await readLog(page)).toEqual(log);
    await expect(basketWith(page, words, '1')).toBeVisible();
    expect(await save(page, words)).toBe(text);

    const elsewhere = await newPage(browser, locale, baseURL);
    await openShop(elsewhere, productHref('tent-0005'), words);
    await openShop(elsewhere, '/data', words);
    const openThere = await elsewhere.context().newPage();
    // A page that records nothing by itself.
    await openShop(openThere, '/orders', words);
    await load(elsewhere, words, text, true);
    expect(await readLog(elsewhere)).toEqual(log);
    expect(await save(elsewhere, words)).toBe(text);
    // The other tab there follows, and so does a reload.
    await expect(basketWith(openThere, words, '1')).toBeVisible();
    await elsewhere.reload();
    await shopIsOpen(elsewhere, words);
    await expect(basketWith(elsewhere, words, '1')).toBeVisible();
    await openShop(elsewhere, '/orders', words);
    await expect(elsewhere.getByRole('main').getByRole('region')).toBeVisible();

    await openShop(elsewhere, '/data', words);
    const half = text.slice(0, text.length / 2);
    for (const { damaged, place } of [
      {
        damaged: text.replace(/"time":(\d)/, (_, digit: string) => `"time":${(Number(digit) + 1) % 10}`),
        place: inLine(lineOf(text, '"time":')),
      },
      { damaged: half, place: inLine(half.split('\n').length) },
      { damaged: 'user,item\n1,2\n', place: words.problem(otherFormat).body },
    ]) {
      await choose(elsewhere, words, damaged);
      const notice = elsewhere.getByRole('alert').filter({ hasText: 'history.json' });
      await expect(notice).toContainText(place);
      expect(await readLog(elsewhere)).toEqual(log);
    }
    for (const each of [page, elsewhere]) await each.context().close();
  });

const MANY = 10_000;

test('ten thousand events are loaded, and saved again as the same bytes', async ({ page }, testInfo) => {
  await openShop(page, productHref('tent-0003'), en);
  await expect.poll(async () => (await readLog(page)).length).toBeGreaterThan(0);
  const [{ catalogue }] = await readLog(page);
  const events = Array.from(
    { length: MANY },
    (_, at): ShopEvent => ({
      id: `event-${at}`,
      schema: EVENT_SCHEMA,
      time: 1_700_000_000_000 + at * 60_000,
      session: `visit-${Math.floor(at / 50)}`,
      persona: OWN_PERSONA,
      catalogue,
      kind: 'view',
      item: `tent-${String(1 + (at % 9)).padStart(4, '0')}`,
    }),
  );
  const text = await writeHistoryFile({ settings: { memoryPaused: false }, events, unreadable: [] });
  // A buffer would reach the page as one message, which takes the page longer than the loading.
  const path = testInfo.outputPath('history.json');
  await writeFile(path, text);
  await openShop(page, '/data', en);
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const began = Date.now();
    await work();
    console.log(`${MANY} events, ${name}: ${Date.now() - began} ms`);
  };
  await timed('check and load', () => load(page, en, { path }, true));
  let saved = '';
  await timed('save', async () => {
    saved = await save(page, en);
  });
  expect(saved === text).toBe(true);
});
