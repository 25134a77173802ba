import type { GoodsNames } from '../../core/shop/goods';
import type { Later } from '../loading/later';
import type { Dictionary } from './en';
import type { ShellDictionary } from './shell-en';
import type { ShopDictionary } from './shop-en';

/** A dictionary in parts that load in turn: first paint, shop pages, the rest, product names. */
export interface Language {
  /** BCP 47 tag for the document's `lang` attribute, e.g. `zh-Hans`. */
  readonly tag: string;
  readonly shell: ShellDictionary;
  readonly shop: Later<ShopDictionary>;
  readonly whole: Later<Dictionary>;
  /** The words of the demo shop's products. */
  readonly goods: Later<GoodsNames>;
}

/** A language the reader can choose. Its words load when it is chosen. */
export interface ListedLanguage {
  readonly tag: string;
  /** Name of the language in that language, e.g. `简体中文`. */
  readonly name: string;
  readonly language: Later<Language>;
}
