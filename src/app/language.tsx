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
 * The reader's language: chosen here before, or the browser's. English where its words cannot be
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
 * Changes the language of the page, at once and with everything on it kept as it is, and remembers
 * the choice.
 */
export const useSpeak = (): Speak => useContext(SpeakContext);

/** Gives the whole page its language, and says so to what reads the page aloud. */
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
      // All words are there before the first one changes, so that no part of the page has to be
      // taken away meanwhile.
      await Promise.all([loaded.shop.load(), loaded.whole.load(), loaded.goods.load()]);
      if (asked.current !== next.tag) return;
      writePreference('language', next.tag);
      startTransition(() => setLanguage(loaded));
    };
    // Words that cannot be loaded leave the page in the language it has.
    change().catch(() => {});
  }, []);
  return (
    <SpeakContext value={speak}>
      <TextProvider language={language}>{children}</TextProvider>
    </SpeakContext>
  );
}
