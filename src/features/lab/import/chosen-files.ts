/** The files of an import; which is which can be told from their names. */
export interface ChosenFiles {
  readonly interactions?: File;
  readonly items?: File;
}

const looksLikeItems = (name: string) =>
  /(^|[^a-z])(u\.item|items?|products?|movies|catalogue?)([^a-z]|$)/i.test(name);

/**
 * Puts dropped files where they belong: a file named like a list of items ("items.csv",
 * "movies.dat", "u.item") is the items, the first other one the interactions. What is not dropped
 * stays as it was.
 */
export function placeFiles(chosen: ChosenFiles, dropped: readonly File[]): ChosenFiles {
  const items = dropped.find((file) => looksLikeItems(file.name));
  const interactions = dropped.find((file) => file !== items);
  return { interactions: interactions ?? chosen.interactions, items: items ?? chosen.items };
}
