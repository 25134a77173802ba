import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { readLog } from './database';
import { openShopOn, trainingIsFinished } from './training';

/** A shop with trained models, shared by all journeys of a run that are not about training. */

/** Kept after a run: `--no-deps` reuses it on the same port instead of training again. */
const FILE = 'node_modules/.cache/vitrine/learnt-shop.json';

type Origin = Exclude<Awaited<ReturnType<BrowserContext['storageState']>>['origins'][number], undefined>;

/** Trains the models once, for a shopper without history, and saves the browser's database. */
export async function learnShop(browser: Browser, baseURL: string, timeout: number): Promise<void> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  // Opened in the Lab: no product is shown there, so the log stays empty.
  await openShopOn(page, 'wasm', '/lab');
  await trainingIsFinished(page, timeout);
  // Background training would continue in every journey.
  const cancel = page.getByRole('button', { name: en.lab.training.cancel });
  if (await cancel.isVisible()) await cancel.click();
  const log = await readLog(page);
  if (log.length > 0) throw new Error(`${log.length} events were stored before the first journey`);
  await context.storageState({ path: FILE, indexedDB: true });
  await context.close();
}

/**
 * The browser's stored data for the shop's address, with trained models.
 * @param baseURL the shop's address
 */
export function readLearnt(baseURL = ''): Origin {
  const address = new URL(baseURL).origin;
  const { origins }: { origins: Origin[] } = JSON.parse(readFileSync(FILE, 'utf8'));
  const found = origins.find(({ origin }) => origin === address);
  if (!found) throw new Error(`${FILE} holds nothing for ${address}`);
  return found;
}
