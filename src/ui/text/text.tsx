import { createContext, type ReactNode, use, useContext, useMemo } from 'react';
import type { Dictionary } from './en';
import { english } from './english';
import { createFormat, type Format } from './format';
import type { ShopDictionary } from './shop-en';

/** A dictionary in two parts, so that the shop is on the screen before the words of the Lab are loaded. */
export interface Language {
  readonly shop: ShopDictionary;
  /** The same promise every time. */
  whole(): Promise<Dictionary>;
}

const LanguageContext = createContext<Language>(english);
const FormatContext = createContext<Format>(createFormat(english.shop.locale));

/** Gives a language to everything inside. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const format = useMemo(() => createFormat(language.shop.locale), [language]);
  return (
    <LanguageContext value={language}>
      <FormatContext value={format}>{children}</FormatContext>
    </LanguageContext>
  );
}

/** Every word of the shell, the shop and its rails, there from the start: `useShopText().basket.title`. */
export function useShopText(): ShopDictionary {
  return useContext(LanguageContext).shop;
}

/** Every visible word there is. Suspends the first time, until the words have come. */
export function useText(): Dictionary {
  return use(useContext(LanguageContext).whole());
}

/** Numbers, money and dates in the language of the page. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
