import { GUEST_PERSONA, OWN_PERSONA } from '../core/shop/events';
import type { RowError } from './bad-rows';

/**
 * Which texts of a file the shop takes. An id is kept exactly as it is or its row is refused:
 * changing it could make two ids one. A text that is only shown is made harmless instead.
 */

/** Longest id, in UTF-16 units. Ids that are whole titles, as on Steam, have up to 200. */
const LONGEST_ID = 1_000;
/** Longest text that is shown or searched; titles of public data sets have up to 2,000. */
const LONGEST_TEXT = 10_000;

/** Half of a surrogate pair: it is no character, and no address can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Control characters except tab and line ends, which quoted cells may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
/**
 * Characters that are not seen: directional overrides and isolates, which show a text in another
 * order than it is read, zero-width spaces and byte order marks, which make two different ids look
 * alike. The joiners U+200C and U+200D and the marks U+200E and U+200F stay: emoji and several
 * scripts need them.
 */
const UNSEEN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

const HARMFUL = new RegExp(`${LONE_SURROGATE.source}|${CONTROL.source}|${UNSEEN.source}`, 'gu');

/** What is wrong with an id; null where nothing is. */
export function wrongId(column: string, value: string): RowError | null {
  if (value.length > LONGEST_ID) return { column, fault: 'too-long', value };
  if (LONE_SURROGATE.test(value) || CONTROL.test(value) || UNSEEN.test(value))
    return { column, fault: 'bad-characters', value: shown(value) };
  return null;
}

/** What is wrong with the id of a user; null where nothing is. */
export const wrongUser = (column: string, value: string): RowError | null =>
  value === OWN_PERSONA || value === GUEST_PERSONA
    ? { column, fault: 'reserved', value }
    : wrongId(column, value);

/** What is wrong with a text that is shown; null where nothing is. */
export const wrongText = (column: string, value: string): RowError | null =>
  value.length > LONGEST_TEXT ? { column, fault: 'too-long', value } : null;

/** The text without the characters that do harm; white space at the ends goes, too. */
export const harmless = (value: string): string => value.replace(HARMFUL, '').trim();

/** Makes the characters that are not seen readable, as in `a\u200bb`. */
const shown = (value: string): string =>
  value.replace(HARMFUL, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
