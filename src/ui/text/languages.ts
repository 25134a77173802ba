import type { ListedLanguage } from './language';
import { language as english } from './languages/english';

/** Every file of the folder is a language: adding one is adding its file there, and nothing else knows of it. */
const found = import.meta.glob<ListedLanguage>('./languages/*.ts', { eager: true, import: 'language' });

/** The languages there are, by their tags. */
export const LANGUAGES: readonly ListedLanguage[] = Object.values(found).sort((a, b) =>
  a.tag.localeCompare(b.tag, 'en'),
);

/** Language and script of a tag: `zh-CN` is `zh Hans`, `zh-TW` is `zh Hant`. Undefined for what is no tag. */
function spoken(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language} ${script}`;
  } catch {
    return undefined;
  }
}

/**
 * The language for a reader: the one they chose, else the first of their browser's that the shop knows, else English.
 * Regions do not matter, scripts do: who asks for traditional characters is not given simplified ones.
 *
 * @param chosen tag of the reader's own choice, null where there is none
 * @param preferred tags of the browser, most wanted first
 */
export function languageFor(chosen: string | null, preferred: readonly string[]): ListedLanguage {
  const named = LANGUAGES.find(({ tag }) => tag === chosen);
  if (named) return named;
  for (const wanted of preferred) {
    const match = LANGUAGES.find(({ tag }) => spoken(tag) === spoken(wanted));
    if (match) return match;
  }
  return english;
}
