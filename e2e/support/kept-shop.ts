import { expect, type Page } from '@playwright/test';

/** Waits until the shop is kept on the device and its service worker answers this page. */
export async function shopIsKept(page: Page): Promise<void> {
  const isKept = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
}
