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

/** Training, by what a person sees of it. */

/** Opens the shop with a backend that was asked for on an earlier visit. */
export async function openShopOn(page: Page, backend: BackendName, path = '/'): Promise<void> {
  await openShop(page, path);
  // A first answer from the log says that the worker has its database.
  await readLog(page);
  await writeSetting(page, 'backend', backend);
  await openShop(page, path);
}

/**
 * Asks for a backend in the Lab, as a person does, and waits until the Lab says that it is used.
 */
export async function chooseBackendInLab(page: Page, backend: BackendName, timeout = 120_000): Promise<void> {
  await goToLab(page);
  const select = page.getByLabel(en.lab.engine.choose);
  await expect(select).toBeEnabled({ timeout });
  await select.selectOption(backend);
  await expect(
    page.getByText(en.lab.engine.because.requested(en.lab.facts.backendName(backend))),
  ).toBeVisible({ timeout });
}

/** In the Lab: a data set from files takes the community's place. */
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

/** The home page says that models are being learned. */
export async function trainingRuns(page: Page, timeout = 120_000): Promise<void> {
  await expect(
    page.getByRole('region', { name: en.rails.training.label }).getByText(en.rails.training.running),
  ).toBeVisible({ timeout });
}

/**
 * On the home page: the first rail of the shopper's own is there. A shopper must have viewed
 * something.
 */
export async function personalRailsAreThere(page: Page, timeout = 600_000): Promise<void> {
  await expect(rail(page, 'for-you')).toBeVisible({ timeout });
}

/** In the Lab: what the shop waits for is trained, and the best of it is used. */
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

/** In the Lab: a model is being trained, and has gone over the data that many times. */
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
