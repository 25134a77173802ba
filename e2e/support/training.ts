import { expect, type Page } from '@playwright/test';
import {
  type BackendName,
  PERSONAL_MODELS,
  type PersonalModel,
} from '../../src/core/recommendation/recommendation';
import { en } from '../../src/ui/text/en';
import { readLog, writeSetting } from './database';
import type { UploadFile } from './film-set';
import { goToLab, openShop, rail } from './shop';

/** Steps of journeys that concern training; they read its state from the page. */

/** Opens the shop with a backend chosen on an earlier visit. */
export async function openShopOn(page: Page, backend: BackendName, path = '/'): Promise<void> {
  await openShop(page, path);
  // An answer from the log means that the worker has opened the database.
  await readLog(page);
  await writeSetting(page, 'backend', backend);
  await openShop(page, path);
}

/** Chooses a backend in the Lab and waits until the Lab shows that it is used. */
export async function chooseBackendInLab(page: Page, backend: BackendName, timeout = 120_000): Promise<void> {
  await goToLab(page);
  const select = page.getByLabel(en.lab.engine.choose);
  await expect(select).toBeEnabled({ timeout });
  await select.selectOption(backend);
  await expect(
    page.getByText(en.lab.engine.because.requested(en.lab.facts.backendName(backend))),
  ).toBeVisible({ timeout });
}

/** Imports a data set in the Lab, replacing the demo community. */
export async function importInLab(
  page: Page,
  interactions: string | UploadFile,
  items: string | UploadFile,
): Promise<void> {
  const words = en.lab.importing;
  await goToLab(page);
  await page.getByLabel(words.interactions).setInputFiles(interactions);
  await page.getByLabel(words.items).setInputFiles(items);
  await page.getByRole('button', { name: words.check }).click();
  await expect(page.getByRole('region', { name: words.report })).toBeVisible();
  await page.getByRole('button', { name: words.import, exact: true }).click();
  await expect(page.getByRole('link', { name: words.goToShop })).toBeVisible({ timeout: 120_000 });
}

/** Waits until the home page shows that models are training. */
export async function trainingRuns(page: Page, timeout = 120_000): Promise<void> {
  await expect(
    page.getByRole('region', { name: en.rails.training.label }).getByText(en.rails.training.running),
  ).toBeVisible({ timeout });
}

/** Waits for the first personal rail on the home page. The shopper must have viewed something. */
export async function personalRailsAreThere(page: Page, timeout = 600_000): Promise<void> {
  await expect(rail(page, 'for-you')).toBeVisible({ timeout });
}

/** Waits in the Lab until the shop's models are trained and the best one is in use. */
export async function trainingIsFinished(page: Page, timeout = 600_000): Promise<void> {
  const { state } = en.lab.training;
  const words = [
    state('finished', undefined, true),
    ...PERSONAL_MODELS.map((model) => state('running', model, true)),
  ];
  const sentence = page.getByRole('status').filter({ hasText: /^Trained/ });
  await expect(sentence).toBeVisible({ timeout });
  expect(words).toContain(await sentence.textContent());
}

/** Waits in the Lab until a model in training has done this number of epochs. */
export async function epochsAreDone(
  page: Page,
  model: PersonalModel,
  count: number,
  timeout = 600_000,
): Promise<void> {
  const { state } = en.lab.training;
  const sentence = [state('running', model, false), state('running', model, true)];
  const epochs = page.getByText(/^\d+ of \d+ epochs done/);
  await expect(async () => {
    expect(sentence).toContain(await page.getByRole('status').first().textContent());
    expect(Number.parseInt((await epochs.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(count);
  }).toPass({ timeout, intervals: [500] });
}
