import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useLater } from '../loading/later';
import type { Dictionary } from './en';
import { createFormat, type Format } from './format';
import type { Language } from './language';
import { english } from './languages/english';
import type { ShellDictionary } from './shell-en';
import type { ShopDictionary } from './shop-en';

const LanguageContext = createContext<Language>(english);
const FormatContext = createContext<Format>(createFormat(english.shell.locale));

/** Gives a language to everything inside. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const format = useMemo(() => createFormat(language.shell.locale), [language]);
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

/**
 * The words of header, footer and menus, loaded from the start: `useShellText().shell.search`.
 */
export function useShellText(): ShellDictionary {
  return useContext(LanguageContext).shell;
}

/**
 * Those, and every word of the shop and its rails: `useShopText().shop.basket.title`. Suspends
 * until they have come.
 */
export function useShopText(): ShopDictionary {
  return useLater(useContext(LanguageContext).shop);
}

/** Every visible word there is. Suspends until they have come. */
export function useText(): Dictionary {
  return useLater(useContext(LanguageContext).whole);
}

/** Numbers, money and dates in the language of the page. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
