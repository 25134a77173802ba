/**
 * Addresses of the shop's pages. The path says which kind of page it is and nothing else, because
 * the browser sends it to the server. Everything that tells of the shopper stands behind the `#`,
 * in the fragment, which no browser sends: `/product#id=tent-0003`, `/search#q=tent`.
 */

/** Every path that the shop has, so all that a server can learn from an address. */
export const PATHS = [
  '/',
  '/department',
  '/product',
  '/search',
  '/basket',
  '/checkout',
  '/orders',
  '/wish-list',
  '/taste',
  '/lab',
  '/why',
  '/data',
] as const;

export type Path = (typeof PATHS)[number];
export type Address = Path | `${Path}#${string}`;

/** The parameter that names what a page is about. With another subject it is another page. */
export const SUBJECT_OF: Readonly<Partial<Record<Path, string>>> = {
  '/department': 'name',
  '/product': 'id',
  '/why': 'id',
};

export const isPath = (path: string): path is Path => PATHS.some((each) => each === path);

/** @param parameters what stands in the fragment; may hold any text */
export function addressOf(
  path: Path,
  parameters: URLSearchParams | Readonly<Record<string, string>>,
): Address {
  const fragment = new URLSearchParams(parameters).toString();
  return fragment === '' ? path : `${path}#${fragment}`;
}

/** @param hash as `location.hash` gives it: empty, or with its `#` */
export const parametersOf = (hash: string): URLSearchParams => new URLSearchParams(hash.slice(1));

/**
 * Path and subject, which tell pages apart: filters, views and searches leave them as they are.
 * @param path as `location.pathname` gives it
 */
export function placeOf(path: string, hash: string): string {
  const name = isPath(path) ? SUBJECT_OF[path] : undefined;
  const subject = name === undefined ? null : parametersOf(hash).get(name);
  return subject === null ? path : `${path} ${subject}`;
}

export const productHref = (id: string) => addressOf('/product', { id });
export const departmentHref = (name: string) => addressOf('/department', { name });
/** @param model the model that recommends the item; without one the page finds it */
export const whyHref = (id: string, model?: string) =>
  addressOf('/why', { id, ...(model !== undefined && { model }) });
export const searchHref = (query: string) => addressOf('/search', { q: query });
/** @param order the order that was just placed */
export const placedHref = (order: string) => addressOf('/orders', { placed: order });
