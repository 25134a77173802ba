import type { ListedLanguage } from './language';
import { language as english } from './languages/english';

/** Every file in the folder is a language. To add one, add its file there. */
const found = import.meta.glob<ListedLanguage>('./languages/*.ts', { eager: true, import: 'language' });

/** All languages, sorted by tag. */
export const LANGUAGES: readonly ListedLanguage[] = Object.values(found).sort((a, b) =>
  a.tag.localeCompare(b.tag, 'en'),
);

/** Language and script, e.g. `zh Hans` for `zh-CN`. Undefined for an invalid tag. */
function spoken(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language} ${script}`;
  } catch {
    return undefined;
  }
}

/**
 * The language for a reader: the one they chose, else the first of their browser's languages that
 * the shop has, else English. Scripts must match, regions need not: a reader of traditional
 * Chinese gets English rather than simplified Chinese.
 *
 * @param chosen tag the reader chose, or null
 * @param preferred tags of the browser, most preferred first
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
