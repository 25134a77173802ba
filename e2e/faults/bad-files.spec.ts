import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Problem } from '../../src/core/problem';
import { en } from '../../src/ui/text/en';
import { withoutGpu } from '../support/browsers';
import { basketLink, goHome, goToLab, openShop } from '../support/shop';

/**
 * Faulty import files: the Lab says what is wrong and what to do, and the current data set stays.
 */

test.use({ launchOptions: withoutGpu() });

const words = en.lab.importing;

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function check(page: Page, interactions: ReturnType<typeof file>): Promise<void> {
  await page.getByLabel(words.interactions).setInputFiles(interactions);
  await page.getByRole('button', { name: words.check }).click();
}

async function expectProblem(page: Page, problem: Problem): Promise<void> {
  const { title, body, wayOut } = en.problem(problem);
  const notice = page.getByRole('alert').filter({ hasText: title });
  await expect(notice).toContainText(body);
  await expect(notice).toContainText(wayOut);
}

/** Row, column and fault of every listed bad row. */
const listedFaults = (table: Locator) =>
  table.getByRole('row').evaluateAll((rows) =>
    rows.slice(1).map((row) =>
      [...row.querySelectorAll('th, td')]
        .slice(0, 3)
        .map((cell) => cell.textContent ?? '')
        .join(' | '),
    ),
  );

test('unreadable files are refused with the reason, and the shop stays unchanged', async ({ page }) => {
  await openShop(page, '/product#id=tent-0003');
  await page.getByRole('button', { name: en.shop.product.addToBasket }).click();
  await expect(basketLink(page, 1)).toBeVisible();
  await goToLab(page);

  await check(page, file('empty.csv', ''));
  await expectProblem(page, { code: 'file-empty', file: 'empty.csv' });

  await check(page, file('header.csv', 'user,item,timestamp\n'));
  await expectProblem(page, { code: 'file-empty', file: 'header.csv' });

  await check(page, file('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])));
  await expectProblem(page, { code: 'file-binary', file: 'picture.csv' });

  await check(page, file('latin.csv', Buffer.from('user,item,timestamp\nJos\xe9,a,1\n', 'latin1')));
  await expectProblem(page, { code: 'file-encoding', file: 'latin.csv', offset: 23 });

  await check(page, file('columns.csv', 'who,item,when\n1,a,1\n2,b,2\n'));
  await expectProblem(page, {
    code: 'columns-missing',
    file: 'columns.csv',
    missing: ['user', 'timestamp'],
    found: ['who', 'item', 'when'],
  });

  await expect(page.getByRole('listitem').filter({ hasText: en.lab.data.openNow })).toContainText(
    en.lab.data.kind.demo,
  );
  await expect(basketLink(page, 1)).toBeVisible();
  await goHome(page);
  const offered = page.locator('[data-rail] [data-item]');
  await expect(offered.first()).toBeVisible();
  expect(await offered.count()).toBeGreaterThan(5);
});

test('bad rows are listed with row and column; refusing changes nothing, skipping them imports the rest', async ({
  page,
}) => {
  const good = ['ann', 'ben', 'cat', 'dan'].flatMap((user, at) =>
    ['kettle', 'teapot', 'cup', 'tray'].map(
      (item, place) => `${user},${item},${1_600_000_000 + at * 100 + place}`,
    ),
  );
  const content = [
    'user,item,timestamp',
    ...good,
    'eve,,1600000000',
    'eve,cup,yesterday',
    'eve,cup,-5',
    `eve,cup,${4_102_444_800}`,
    'eve,cup',
    good[0],
  ].join('\n');
  const first = good.length + 2;

  await openShop(page, '/lab');
  await check(page, file('rows.csv', content));
  const report = page.getByRole('region', { name: words.report });
  await expect(report.getByRole('table')).toBeVisible();
  expect(await listedFaults(report.getByRole('table'))).toEqual([
    `${first} | item | Missing value`,
    `${first + 1} | timestamp | Not a time`,
    `${first + 2} | timestamp | Before 1970`,
    `${first + 3} | timestamp | In the future`,
    `${first + 4} | ${words.wholeRow} | Wrong number of columns`,
    `${first + 5} | ${words.wholeRow} | Duplicate`,
  ]);

  await expect(report.getByRole('radio', { name: words.refuse })).toBeChecked();
  await report.getByRole('button', { name: words.import, exact: true }).click();
  await expectProblem(page, { code: 'import-refused', rows: 6 });
  await expect(page.getByRole('listitem').filter({ hasText: en.lab.data.openNow })).toContainText(
    en.lab.data.kind.demo,
  );

  await report.getByRole('radio', { name: words.skip }).check();
  await report.getByRole('button', { name: words.import, exact: true }).click();
  await expect(page.getByRole('link', { name: words.goToShop })).toBeVisible();
  const shown = page.getByRole('listitem').filter({ hasText: en.lab.data.openNow });
  await expect(shown).toContainText(en.lab.data.kind.imported);
  await expect(shown).toContainText(en.lab.data.counts('4', '4', '16'));
});
