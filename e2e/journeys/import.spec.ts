import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { filmSet } from '../support/film-set';
import { goHome, railCards, railItems } from '../support/shop';
import { importInLab, openShopOn, personalRailsAreThere, trainingIsFinished } from '../support/training';

/**
 * An imported data set replaces the demo community in the Lab: its titles are shown, a person
 * becomes one of its users, and recommendations have reasons. Runs on a made-up film collection,
 * and on MovieLens 100K when its folder is beside the project. With `VITRINE_DATA=required` a
 * missing folder fails the test.
 */

const movielens = resolve(process.cwd(), '../shared/data/ml-100k');

async function becomeFirst(page: Page, id: string): Promise<void> {
  await page.getByRole('searchbox', { name: en.lab.become.search }).fill(id);
  await page.getByRole('button', { name: en.lab.become.becomeNamed(id), exact: true }).click();
  await expect(page.getByText(en.lab.become.as(id))).toBeVisible({ timeout: 60_000 });
}

/**
 * Opens Why this? for the first card of "For you" and reads the sentence and the titles of the
 * timeline.
 */
async function readReason(page: Page): Promise<{ sentence: string; titles: string[] }> {
  await railCards(page, 'for-you').first().getByRole('button', { name: en.rails.why }).click();
  const panel = page.getByRole('dialog');
  const entries = panel.locator('li[style*="--strength"]');
  await expect(entries.first()).toBeVisible();
  const titles = await entries.locator('p').filter({ hasText: /\S/ }).allTextContents();
  const sentence = (await panel.locator('p').first().textContent()) ?? '';
  await page.keyboard.press('Escape');
  return { sentence, titles };
}

test('a made-up film collection is imported and trained on, and the next part is recommended with a reason', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await openShopOn(page, 'wasm');
  const { interactions, items } = filmSet();
  await importInLab(page, interactions, items);
  await trainingIsFinished(page);
  await becomeFirst(page, 'fan1');
  await goHome(page);
  await personalRailsAreThere(page);
  const headings = await railCards(page, 'for-you').getByRole('heading').allTextContents();
  const comedies = headings.slice(0, 5).filter((title) => title.startsWith('Comedy'));
  expect(comedies.length).toBeGreaterThanOrEqual(4);
  const { titles } = await readReason(page);
  expect(titles.some((title) => title.startsWith('Comedy'))).toBe(true);
});

const beside = existsSync(movielens);
if (beside || process.env.VITRINE_DATA === 'required') {
  test('MovieLens 100K is imported and trained to the end, and film titles are recommended with reasons', async ({
    page,
  }) => {
    test.setTimeout(2_400_000);
    expect(beside, `MovieLens 100K is asked for and is not at ${movielens}`).toBe(true);
    await openShopOn(page, 'wasm');
    await importInLab(page, `${movielens}/interactions.csv`, `${movielens}/items.csv`);
    await trainingIsFinished(page, 2_000_000);
    await becomeFirst(page, '196');
    await goHome(page);
    await personalRailsAreThere(page);
    expect(await railItems(page, 'for-you')).not.toHaveLength(0);
    const [first] = await railCards(page, 'for-you').getByRole('heading').allTextContents();
    expect(first).toMatch(/\(\d{4}\)/);
    const { titles } = await readReason(page);
    expect(titles.some((title) => /\(\d{4}\)/.test(title))).toBe(true);
  });
}
