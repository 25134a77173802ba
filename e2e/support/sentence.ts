const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A sentence of a dictionary, with whatever stands in its gaps.
 * @param make the dictionary's function for it
 */
export const sentence = (make: (...filled: string[]) => string): RegExp =>
  new RegExp(escaped(make('#', '#', '#', '#', '#')).replaceAll('#', '.+'));

/** The whole of what stands there is such a sentence. */
export const whole = (make: (...filled: string[]) => string): RegExp =>
  new RegExp(`^${sentence(make).source}$`);

/** What stands there begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^\\s*${escaped(words)}`);
