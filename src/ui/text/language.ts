import type { GoodsNames } from '../../core/shop/goods';
import type { Later } from '../loading/later';
import type { Dictionary } from './en';
import type { ShellDictionary } from './shell-en';
import type { ShopDictionary } from './shop-en';

/** A dictionary in parts, each with what is on the screen when it comes: first paint, shop, all the rest, the names of products. */
export interface Language {
  /** BCP 47, e.g. `zh-Hans`: what the document says it is written in. */
  readonly tag: string;
  readonly shell: ShellDictionary;
  readonly shop: Later<ShopDictionary>;
  readonly whole: Later<Dictionary>;
  /** The words of the demo shop's products. */
  readonly goods: Later<GoodsNames>;
}

/** A language that can be chosen; its words are loaded when it is. */
export interface ListedLanguage {
  readonly tag: string;
  /** What its own speakers call it. */
  readonly name: string;
  readonly language: Later<Language>;
}
