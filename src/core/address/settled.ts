import { type Address, addressOf, isPath, parametersOf, SUBJECT_OF } from './address';

/**
 * The address to show in place of one that a kept link or a host leads to: an older form, with the
 * subject in the path (`/product/tent-0003`) or parameters in the query (`/search?q=tent`), or a
 * folder's (`/product/`, `/product/index.html`).
 *
 * @returns undefined when the address is as it should be, or is none of the shop's
 */
export function settledAddress({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): Address | undefined {
  const [, folder = '', subject = '', ...rest] = pathname.replace(/\/index\.html$/, '/').split('/');
  const path = `/${folder}`;
  if (!isPath(path) || rest.length > 0) return undefined;
  const name = SUBJECT_OF[path];
  if (subject !== '' && name === undefined) return undefined;
  if (pathname === path && search === '') return undefined;
  const parameters = new URLSearchParams();
  if (name !== undefined && subject !== '') parameters.set(name, decoded(subject));
  for (const [key, value] of new URLSearchParams(search)) parameters.append(key, value);
  // An older form's fragment was the name of an element.
  for (const [key, value] of hash.includes('=') ? parametersOf(hash) : []) parameters.append(key, value);
  return addressOf(path, parameters);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
