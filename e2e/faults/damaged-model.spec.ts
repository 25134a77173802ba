import { expect, type Page, test } from '@playwright/test';
import { tally, tries } from '../../src/core/fault-tally.fixture';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { storedModels } from '../support/database';
import { readLearnt } from '../support/learnt-shop';
import { openShop, railCards } from '../support/shop';

/**
 * Saved models whose bytes were changed: the shop says so, removes them, goes on with the others and
 * trains the removed ones again.
 */

test.use({ launchOptions: withoutGpu() });

/** Changes one byte in the parameters of this model. */
const flipByte = (page: Page, model: string) =>
  page.evaluate(
    (model) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('vitrine');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('models', 'readwrite');
          let changed = 0;
          const flip = (value: unknown): void => {
            if (changed > 0 || typeof value !== 'object' || value === null) return;
            if (ArrayBuffer.isView(value)) {
              if (value.byteLength < 64) return;
              new Uint8Array(value.buffer)[33] ^= 4;
              changed++;
            } else for (const part of Object.values(value)) flip(part);
          };
          const store = writing.objectStore('models');
          store.getAll().onsuccess = (event) => {
            for (const record of (event.target as IDBRequest<{ model: string; role: string }[]>).result) {
              if (record.model !== model || record.role !== 'best') continue;
              flip(record);
              store.put(record);
            }
          };
          writing.oncomplete = () => {
            database.close();
            resolve(changed);
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    model,
  );

const best = async (page: Page) =>
  (await storedModels(page)).flatMap(({ model, role }) => (role === 'best' ? [model] : []));

for (const { locale, words } of [
  { locale: 'en-US', words: en },
  { locale: 'zh-CN', words: zh },
])
  test(`a damaged model is said, removed and trained again (${locale})`, async ({
    browser,
    baseURL,
  }, testInfo) => {
    const tried = tries({ short: 1, full: 10 });
    let held = 0;
    for (let time = 0; time < tried; time++) {
      const storageState = { cookies: [], origins: [readLearnt(baseURL)] };
      const context = await browser.newContext({ baseURL, locale, storageState });
      const page = await context.newPage();
      // A file of the shop that is no page of it: its models are not loaded yet.
      await page.goto('/robots.txt');
      expect(await best(page)).toContain('item-knn');
      expect(await flipByte(page, 'item-knn')).toBe(1);
      await openShop(page, '/', words);
      const { title, wayOut } = words.problem({ code: 'models-damaged', models: ['item-knn'] });
      const said = page.getByText(title, { exact: false }).first();
      await expect(said).toBeVisible();
      expect(wayOut).not.toBe('');
      await expect(railCards(page, 'popular').first()).toBeVisible();
      await expect.poll(() => best(page), { timeout: 120_000 }).toContain('item-knn');
      await page.reload();
      await expect(railCards(page, 'popular').first()).toBeVisible();
      await expect(page.getByText(title, { exact: false })).toHaveCount(0);
      await context.close();
      held++;
    }
    tally(testInfo, {
      fault: `a byte of a saved model flipped (${locale})`,
      tried,
      held,
      lost: tried - held,
    });
  });
