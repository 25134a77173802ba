import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { readPreference, writePreference } from '../session/kept/preferences';
import type { Language, ListedLanguage } from '../ui/text/language';
import { languageFor } from '../ui/text/languages';
import { english } from '../ui/text/languages/english';
import { TextProvider } from '../ui/text/text';

/**
 * The language that was chosen here before, else the browser's. English when its words cannot be
 * loaded.
 */
export function firstLanguage(): Promise<Language> {
  return languageFor(readPreference('language'), navigator.languages)
    .language.load()
    .catch(() => english);
}

type Speak = (language: ListedLanguage) => void;
const SpeakContext = createContext<Speak>(() => {});

/**
 * Changes the language of the page at once, keeps everything on the page as it is, and remembers
 * the choice.
 */
export const useSpeak = (): Speak => useContext(SpeakContext);

/** Gives the whole page its language, and marks the document with it for screen readers. */
export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  const asked = useRef(first.tag);
  useLayoutEffect(() => {
    document.documentElement.lang = language.tag;
  }, [language]);
  const speak = useCallback((next: ListedLanguage) => {
    asked.current = next.tag;
    const change = async () => {
      const loaded = await next.language.load();
      // All words are loaded before the first one changes, so that no part of the page suspends.
      await Promise.all([loaded.shop.load(), loaded.whole.load(), loaded.goods.load()]);
      if (asked.current !== next.tag) return;
      writePreference('language', next.tag);
      startTransition(() => setLanguage(loaded));
    };
    // When words cannot be loaded, the page keeps its language.
    change().catch(() => {});
  }, []);
  return (
    <SpeakContext value={speak}>
      <TextProvider language={language}>{children}</TextProvider>
    </SpeakContext>
  );
}
