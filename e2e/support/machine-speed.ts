import type { Browser, Page } from '@playwright/test';

/**
 * How much slower this machine is at a page's work than the one the limits of the timing journeys
 * were set on. A limit in milliseconds says nothing by itself: the same commit took 64 ms from an
 * interaction to its frame on one machine and 88 on another.
 */

/** Milliseconds that the work takes on the machine the limits were set on. */
const REFERENCE = 12;
const REPEATS = 30;

/**
 * Measures the machine with a piece of what a page does: elements made, styled and laid out.
 * @returns at least 1; the limits of the journey are multiplied by it
 */
export async function slownessOfMachine(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  try {
    return await slownessOn(page);
  } finally {
    await page.close();
  }
}

async function slownessOn(page: Page): Promise<number> {
  const best = await page.evaluate((repeats) => {
    const times: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const began = performance.now();
      const list = document.createElement('ul');
      list.style.cssText =
        'display: grid; grid-template-columns: repeat(8, 1fr); contain: strict; height: 99px';
      for (let card = 0; card < 200; card++) {
        const item = list.appendChild(document.createElement('li'));
        for (let line = 0; line < 8; line++)
          item.appendChild(document.createElement('p')).textContent = `${card} of ${line * repeat}`;
      }
      document.body.append(list);
      list.getBoundingClientRect();
      list.lastElementChild?.getBoundingClientRect();
      list.remove();
      times.push(performance.now() - began);
    }
    // The fastest was disturbed least by other work of the machine.
    return Math.min(...times);
  }, REPEATS);
  return Math.max(1, best / REFERENCE);
}
