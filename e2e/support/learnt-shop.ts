import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { goToLab } from './shop';
import { openShopOn, trainingIsFinished } from './training';

/**
 * A shop whose models are there, kept for all journeys of a run that are not about how they come to
 * be there.
 */

/** Stays after a run: `--no-deps` goes without training anew, on the same port. */
const FILE = 'node_modules/.cache/vitrine/learnt-shop.json';

type Origin = Exclude<Awaited<ReturnType<BrowserContext['storageState']>>['origins'][number], undefined>;

/**
 * Trains it once, for a shopper of whom nothing is known, and keeps what the browser's database
 * then holds.
 */
export async function learnShop(browser: Browser, baseURL: string, timeout: number): Promise<void> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await openShopOn(page, 'wasm');
  await goToLab(page);
  await trainingIsFinished(page, timeout);
  // What is still tried in the background would go on in every journey.
  const cancel = page.getByRole('button', { name: en.lab.training.cancel });
  if (await cancel.isVisible()) await cancel.click();
  await context.storageState({ path: FILE, indexedDB: true });
  await context.close();
}

/**
 * What a browser keeps for the shop's address once the models are there.
 * @param baseURL the shop's address
 */
export function readLearnt(baseURL = ''): Origin {
  const address = new URL(baseURL).origin;
  const { origins }: { origins: Origin[] } = JSON.parse(readFileSync(FILE, 'utf8'));
  const found = origins.find(({ origin }) => origin === address);
  if (!found) throw new Error(`${FILE} holds nothing for ${address}`);
  return found;
}
