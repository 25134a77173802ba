import { expect, type Locator, type Page } from '@playwright/test';
import type { RailId } from '../../src/core/shop/events';
import { type Dictionary, en } from '../../src/ui/text/en';

/**
 * Steps through the shop as a person takes them. Elements are found by the words of the dictionary,
 * English by default.
 */

/** Loads an address of the shop and waits until the shop is open there. */
export async function openShop(page: Page, path = '/', words: Dictionary = en): Promise<void> {
  // Another fragment alone would change the page without loading it.
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(path);
  await shopIsOpen(page, words);
}

/** Waits until a page with its heading has replaced the placeholder. */
export async function shopIsOpen(page: Page, words: Dictionary = en): Promise<void> {
  await expect(page.getByRole('status', { name: words.shell.opening })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** Follows a card of the page's list to the product. */
export async function viewListed(page: Page, place: number): Promise<void> {
  const link = cardLink(listedCards(page).nth(place));
  const title = (await link.textContent()) ?? '';
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
}

export const rail = (page: Page, id: RailId): Locator => page.locator(`[data-rail="${id}"]`);

/** The cards of a rail, in order. */
export const railCards = (page: Page, id: RailId): Locator => rail(page, id).locator('[data-item]');

/** Ids of the products in a rail, first to last; waits until there is one. */
export async function railItems(page: Page, id: RailId): Promise<string[]> {
  const cards = railCards(page, id);
  await expect(cards.first()).toBeVisible();
  return cards.evaluateAll((found) => found.map((card) => card.getAttribute('data-item') ?? ''));
}

/**
 * The product cards of a list or a search; each has a heading that links to the product's page.
 */
export const listedCards = (page: Page): Locator => page.getByRole('main').getByRole('article');

/** A card's link to the product's page. */
export const cardLink = (card: Locator): Locator => card.getByRole('heading').getByRole('link');

/** Goes to another page without a reload, as the shop's own links do. */
export async function goHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: en.shell.home }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.shell.heroTitle })).toBeVisible();
}

export async function goToLab(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: en.shell.footerNavigation })
    .getByRole('link', { name: en.shell.lab })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: en.lab.title })).toBeVisible();
}

/** Searches with the field in the header. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: en.shell.search });
  await field.fill(words);
  await field.press('Enter');
}

/** The basket's link in the header, when it shows this number of pieces. */
export const basketLink = (page: Page, inside: number): Locator =>
  page.getByRole('link', {
    name: inside === 0 ? en.shell.basket : en.shell.basketWith(String(inside)),
    exact: true,
  });

/** The wish list's link in the header, when it shows this number of products. */
export const wishListLink = (page: Page, saved: number): Locator =>
  page.getByRole('navigation', { name: en.shell.mainNavigation }).getByRole('link', {
    name: saved === 0 ? en.shell.wishList : en.shell.wishListWith(String(saved)),
    exact: true,
  });
