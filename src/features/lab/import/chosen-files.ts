/** The files of an import. The role of a file follows from its name. */
export interface ChosenFiles {
  readonly interactions?: File;
  readonly items?: File;
}

const looksLikeItems = (name: string) =>
  /(^|[^a-z])(u\.item|items?|products?|movies|catalogue?)([^a-z]|$)/i.test(name);

/**
 * Sorts dropped files: a file named like a list of items ("items.csv", "movies.dat", "u.item")
 * becomes the items, the first other file the interactions. What is not dropped stays as it was.
 */
export function placeFiles(chosen: ChosenFiles, dropped: readonly File[]): ChosenFiles {
  const items = dropped.find((file) => looksLikeItems(file.name));
  const interactions = dropped.find((file) => file !== items);
  return { interactions: interactions ?? chosen.interactions, items: items ?? chosen.items };
}
