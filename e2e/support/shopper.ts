import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import type { RailId } from '../../src/core/shop/events';
import type { GoodsNames } from '../../src/core/shop/goods';
import type { Dictionary } from '../../src/ui/text/en';
import { createFormat, type Format } from '../../src/ui/text/format';
import { language as chinese } from '../../src/ui/text/languages/chinese';
import { language as english } from '../../src/ui/text/languages/english';
import { withoutGpu } from './browsers';
import { type Hand, handOf } from './hand';
import { readLearnt } from './learnt-shop';
import { beginning, whole } from './sentence';
import { cardLink, listedCards, openShop, rail, railCards } from './shop';
import { SIZES, type Who } from './who';

/**
 * A shopper in a journey: the page, the dictionary of its language, the input device, and common
 * steps.
 */
export class JourneyShopper {
  readonly page: Page;
  readonly who: Who;
  readonly words: Dictionary;
  readonly goods: GoodsNames;
  readonly format: Format;
  readonly hand: Hand;

  constructor(page: Page, who: Who, words: Dictionary, goods: GoodsNames, format: Format) {
    this.page = page;
    this.who = who;
    this.words = words;
    this.goods = goods;
    this.format = format;
    this.hand = handOf(page, who);
  }

  get onPhone(): boolean {
    return this.who.size === 'phone';
  }

  open = (path?: string) => openShop(this.page, path, this.words);

  button = (name: string | RegExp, inside: Page | Locator = this.page): Locator =>
    inside.getByRole('button', { name, exact: true });

  heading = (name: string | RegExp): Locator =>
    this.page.getByRole('heading', { level: 1, name, exact: true });

  get main(): Locator {
    return this.page.getByRole('main');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get cards(): Locator {
    return listedCards(this.page);
  }

  rail = (id: RailId): Locator => rail(this.page, id);
  railCards = (id: RailId): Locator => railCards(this.page, id);

  press = (target: Locator): Promise<void> => this.hand.press(target);

  /** Follows a card to the product's page and reads its title there. */
  async follow(card: Locator): Promise<string> {
    const title = (await cardLink(card).textContent()) ?? '';
    await this.press(cardLink(card));
    await expect(this.heading(title)).toBeVisible();
    return title;
  }

  /** Navigates by the shop's own links, without reloading the page. */
  async goHome(): Promise<void> {
    await this.press(this.page.getByRole('link', { name: this.words.shell.home }));
    await expect(this.heading(this.words.shell.heroTitle)).toBeVisible();
  }

  goToTaste = () => this.goTo(this.words.shell.taste, this.words.steer.taste.title);
  goToLab = () => this.goTo(this.words.shell.lab, this.words.lab.title);

  /** Opens a page from the header, which on a phone is in the menu. */
  private async goTo(link: string, title: string): Promise<void> {
    await this.press(
      this.onPhone
        ? (await this.openMenu()).getByRole('link', { name: link, exact: true })
        : this.page.getByRole('banner').getByRole('link', { name: link, exact: true }),
    );
    await expect(this.heading(title)).toBeVisible();
    await expect(this.dialog).toHaveCount(0);
  }

  private async openMenu(): Promise<Locator> {
    await this.press(this.button(this.words.shell.menu));
    return this.page.getByRole('dialog', { name: this.words.shell.menu });
  }

  /** @param name the name in the catalogue */
  async openDepartment(name: string): Promise<void> {
    const shown = this.goods.category(name);
    const { departments } = this.words.shell;
    if (this.onPhone) await this.press((await this.openMenu()).getByRole('link', { name: beginning(shown) }));
    else {
      await this.press(this.button(departments));
      const menu = this.page.getByRole('menu', { name: departments });
      await this.press(menu.getByRole('menuitem', { name: beginning(shown) }));
    }
    await expect(this.heading(shown)).toBeVisible();
  }

  /** Uses the filters, which on a phone are in a dialog. */
  async filter(choose: (filters: Locator) => Promise<void>): Promise<void> {
    const { filters, showFilters } = this.words.shop.listing;
    if (!this.onPhone) return choose(this.page.getByRole('complementary', { name: filters }));
    await this.press(this.main.getByRole('button', { name: beginning(showFilters(0)) }));
    await choose(this.dialog);
    await this.press(this.dialog.getByRole('button', { name: whole(this.words.shop.listing.showResults) }));
    await expect(this.dialog).toHaveCount(0);
  }

  /** Searches with the field in the header. */
  async searchFor(words: string): Promise<void> {
    await this.hand.type(this.page.getByRole('combobox', { name: this.words.shell.search }), words);
    await this.page.keyboard.press('Enter');
  }

  /** Closes the open overlay. */
  async close(): Promise<void> {
    if (this.who.hand === 'keyboard') await this.page.keyboard.press('Escape');
    else await this.press(this.button(this.words.common.close, this.dialog));
    await expect(this.dialog).toHaveCount(0);
  }

  /** Undoes the last act with the button of its message. */
  undo = (): Promise<void> => this.hand.answer(this.button(this.words.common.undo).last());

  /** The basket's link in the header, when it shows this number of pieces. */
  basketLink = (inside: number): Locator =>
    this.counted(inside, this.words.shell.basket, this.words.shell.basketWith);

  /** The wish list's link in the header, when it shows this number of products. */
  wishListLink = (saved: number): Locator =>
    this.counted(saved, this.words.shell.wishList, this.words.shell.wishListWith);

  private counted(count: number, empty: string, full: (count: string) => string): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('link', { name: count === 0 ? empty : full(this.format.count(count)), exact: true });
  }
}

const LANGUAGES = { English: english, Chinese: chinese } as const;

/**
 * The language is stored as by an earlier visit. The models are trained on the community, without
 * this shopper.
 */
function contextFor({ size, language }: Who, baseURL: string): BrowserContextOptions {
  const localStorage = [{ name: 'vitrine.language', value: LANGUAGES[language].tag }];
  return {
    baseURL,
    viewport: SIZES[size],
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ ...readLearnt(baseURL), localStorage }] },
  };
}

/**
 * A new shopper in a browser context of their own.
 * @param baseURL the shop's address
 */
export async function newShopper(browser: Browser, who: Who, baseURL = ''): Promise<JourneyShopper> {
  const language = await LANGUAGES[who.language].language.load();
  const words = await language.whole.load();
  const context = await browser.newContext(contextFor(who, baseURL));
  return new JourneyShopper(
    await context.newPage(),
    who,
    words,
    await language.goods.load(),
    createFormat(words.locale),
  );
}

/** Playwright's `test` with a shopper; `who` comes from the project in `playwright.config.ts`. */
export const test = base.extend<
  {
    /** A new shopper. */
    shopper: JourneyShopper;
  },
  { who: Who }
>({
  who: [
    { size: 'desktop', language: 'English', hand: 'pointer' },
    { option: true, scope: 'worker' },
  ],
  launchOptions: [withoutGpu(), { scope: 'worker' }],
  shopper: async ({ browser, who, baseURL }, use) => {
    const shopper = await newShopper(browser, who, baseURL);
    await use(shopper);
    await shopper.page.context().close();
  },
});
