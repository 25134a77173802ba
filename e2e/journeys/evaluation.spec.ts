import { expect, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { filmSet } from '../support/film-set';
import { goToLab } from '../support/shop';
import { importInLab, openShopOn } from '../support/training';

/**
 * The Lab evaluates models on a small data set one after another; one evaluation is stopped. The
 * results are compared in a table, survive a reload, and can be exported.
 */

const { form, running, results, leakage, compare, download } = en.evaluation;

test('models are evaluated in the Lab, one is stopped, and the results survive a reload', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openShopOn(page, 'wasm');
  const { interactions, items } = filmSet();
  await importInLab(page, interactions, items);

  const section = page.getByRole('region', { name: en.evaluation.title, exact: true });
  await expect(section.getByText(results.none)).toBeVisible();
  for (const model of ['item-knn', 'matrix-factorization', 'lstm'] as const)
    await section.getByRole('checkbox', { name: form.model(model) }).check();
  await section.getByRole('button', { name: form.start }).click();
  await expect(page.getByText(en.lab.training.held)).toBeVisible();

  const table = section.getByRole('table', { name: results.table('10') });
  const rowOf = (model: Parameters<typeof form.model>[0]) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: form.model(model) }) });
  await expect(rowOf('matrix-factorization')).toBeVisible({ timeout: 120_000 });
  await expect(section.getByText(running.state('lstm', 'training'))).toBeVisible();
  await section.getByRole('button', { name: running.cancel }).click();
  await expect(rowOf('lstm')).toContainText(results.stopped('cancelled'), { timeout: 60_000 });
  await expect(section.getByRole('progressbar', { name: running.progress })).toHaveCount(0);

  // Sorted by NDCG, best first; the best is marked in words. A second press on a heading reverses
  // the order.
  await expect(table.getByRole('row')).toHaveCount(5);
  const ndcg = async () =>
    (await table.locator('tbody td:nth-of-type(1)').allTextContents()).map((text) =>
      Number(text.match(/[01]\.\d{3}/)?.[0]),
    );
  const falling = await ndcg();
  expect(falling).toHaveLength(4);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await expect(table.getByRole('row').nth(1).getByRole('cell').first()).toContainText(results.best);
  const [name] = results.columns.ndcg;
  await expect(table.getByRole('columnheader', { name })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name, exact: true }).press('Enter');
  await expect(table.getByRole('columnheader', { name })).toHaveAttribute('aria-sort', 'ascending');
  expect(await ndcg()).toEqual([...falling].reverse());

  // All users watched at the same times, so leave-one-out leaks; the page warns about it.
  await expect(section.getByText(new RegExp(leakage.title('\\d+%')))).toBeVisible();
  await section.getByLabel(compare.b).selectOption({ label: form.model('popularity') });
  await expect(section.getByText(new RegExp(`better than ${form.model('popularity')}`))).toBeVisible();
  await expect(section.getByText(compare.sure)).toBeVisible();
  const saving = page.waitForEvent('download');
  await section.getByRole('button', { name: download.markdown }).click();
  expect((await saving).suggestedFilename()).toMatch(/\.md$/);

  await page.reload();
  await goToLab(page);
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(rowOf('lstm')).toContainText(results.stopped('cancelled'));
  expect(await ndcg()).toEqual(falling);
});
