import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Dictionary, en } from './en';
import { createFormat, type Format } from './format';

const TextContext = createContext<Dictionary>(en);
const FormatContext = createContext<Format>(createFormat(en.locale));

/** Gives a language to everything inside. */
export function TextProvider({ dictionary, children }: { dictionary: Dictionary; children: ReactNode }) {
  const format = useMemo(() => createFormat(dictionary.locale), [dictionary]);
  return (
    <TextContext value={dictionary}>
      <FormatContext value={format}>{children}</FormatContext>
    </TextContext>
  );
}

/** Every visible word: `useText().basket.title`. */
export function useText(): Dictionary {
  return useContext(TextContext);
}

/** Numbers, money and dates in the language of the page. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
