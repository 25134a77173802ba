import { usePathname, useSearch } from 'wouter/use-browser-location';

/** Half of a surrogate pair, which no address can hold, becomes the replacement character. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

export const productHref = (id: string) => `/product/${encoded(id)}`;
export const departmentHref = (name: string) => `/department/${encoded(name)}`;
/** @param model the model that recommends the item; without one the page finds it */
export const whyHref = (id: string, model?: string) =>
  `/why/${encoded(id)}${model === undefined ? '' : `?${new URLSearchParams({ model })}`}`;
export const searchHref = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

/**
 * The second part of the address's path, decoded exactly once. Ids of imported products may contain
 * slashes and percent signs, which are lost when a router decodes the whole path.
 */
export function usePathArgument(): string {
  const part = usePathname().split('/')[2] ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address's query, decoded once. */
export function useQuery(): URLSearchParams {
  return new URLSearchParams(useSearch());
}
