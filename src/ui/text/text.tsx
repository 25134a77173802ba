import { createContext, type ReactNode, use, useContext, useMemo } from 'react';
import type { Dictionary } from './en';
import { createFormat, type Format } from './format';
import type { Language } from './language';
import { english } from './languages/english';
import type { ShopDictionary } from './shop-en';

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

/** The language around: which one it is, not its words. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
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
