import type { Dictionary } from './en';
import type { Goods } from './goods';
import type { ShopDictionary } from './shop-en';

/** A dictionary in parts, so that the shop is on the screen before the words of the Lab and of every product are loaded. */
export interface Language {
  /** BCP 47, e.g. `zh-Hans`: what the document says it is written in. */
  readonly tag: string;
  readonly shop: ShopDictionary;
  /** The same promise every time. */
  whole(): Promise<Dictionary>;
  /** The words of the demo shop's products; the same promise every time. */
  goods(): Promise<Goods>;
}

/** A language that can be chosen; its words are loaded when it is. */
export interface ListedLanguage {
  readonly tag: string;
  /** What its own speakers call it. */
  readonly name: string;
  load(): Promise<Language>;
}

/** A promise made when it is first asked for, and the same one from then on; after a failure the next caller tries anew. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
