import { chromium, expect, type Page, test } from '@playwright/test';
import { tally, tries } from '../../src/core/fault-tally.fixture';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { withoutGpu } from '../support/browsers';
import { readLog, storedAnywhere, storedModels } from '../support/database';
import { openShop } from '../support/shop';
import { openShopOn } from '../support/training';

/**
 * Deleting deletes: what one tab deletes, another tab that is training does not write back. The
 * whole database is searched for what was deleted.
 */

const VIEWED = [1, 2, 3, 4, 5, 6, 7].map((number) => `tent-000${number}`);

const languages = [
  { name: 'en-US', words: en },
  { name: 'zh-CN', words: zh },
];

/** Whether a training run is stored that has learnt of these products, or of none of them. */
const runLearnt = async (page: Page): Promise<readonly string[] | undefined> =>
  (await storedModels(page)).find(({ model, role }) => model === 'run' && role === 'checkpoint')?.learnt;

for (const { name, words } of languages)
  test(`everything is deleted in one tab while another trains: nothing comes back (${name})`, async ({
    baseURL,
  }, testInfo) => {
    const tried = tries({ short: 1, full: 10 });
    let held = 0;
    for (let time = 0; time < tried; time++) {
      const browser = await chromium.launch(withoutGpu());
      try {
        const context = await browser.newContext({ baseURL, locale: name });
        const training = await context.newPage();
        // The backend is chosen in English words, before the shop is opened in those of the test.
        await openShopOn(training, 'wasm', '/lab');
        for (const item of VIEWED) await openShop(training, `/product#id=${item}`, words);
        await training.getByRole('banner').getByRole('link').first().click();
        const own = (await readLog(training)).flatMap((event) => (event.kind === 'view' ? [event.item] : []));
        expect(new Set(own).size).toBe(VIEWED.length);
        // A new training run reads what was viewed.
        await openShop(training, '/lab', words);
        const { lab } = words;
        const cancel = training.getByRole('button', { name: lab.training.cancel });
        if (await cancel.isVisible()) await cancel.click();
        await training
          .getByRole('button', { name: new RegExp(`^(${lab.training.start}|${lab.training.again})$`) })
          .click();
        await expect
          .poll(() => runLearnt(training), { timeout: 120_000 })
          .toEqual(expect.arrayContaining(own.slice(0, 1)));

        const deleting = await context.newPage();
        await openShop(deleting, '/data', words);
        await deleting.getByRole('button', { name: words.data.delete.action }).click();
        const dialog = deleting.getByRole('dialog', { name: words.data.delete.question });
        await dialog.getByRole('button', { name: words.data.delete.confirm }).click();
        const receipt = deleting.getByRole('status').filter({ hasText: words.data.delete.done });
        await expect(receipt).toContainText(words.data.receipt.run);

        // The other tab trains again, and has stored what it trains now.
        await expect.poll(() => runLearnt(deleting), { timeout: 120_000 }).toEqual([]);
        const found = await Promise.all(own.map((item) => storedAnywhere(deleting, item)));
        expect(found.flat()).toEqual([]);
        const local = await deleting.evaluate(() => JSON.stringify({ ...localStorage }));
        for (const item of own) expect(local).not.toContain(item);
        held++;
      } finally {
        await browser.close();
      }
    }
    tally(testInfo, {
      fault: `everything deleted while another tab trains (${name})`,
      tried,
      held,
      lost: tried - held,
    });
    expect(held).toBe(tried);
  });
