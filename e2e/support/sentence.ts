const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A pattern for a sentence of a dictionary with any values in its gaps.
 * @param make the dictionary's function for the sentence
 */
export const sentence = (make: (...filled: string[]) => string): RegExp =>
  new RegExp(escaped(make('#', '#', '#', '#', '#')).replaceAll('#', '.+'));

/** Matches a text that is such a sentence. */
export const whole = (make: (...filled: string[]) => string): RegExp =>
  new RegExp(`^${sentence(make).source}$`);

/** Matches a text that begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^\\s*${escaped(words)}`);
