import { usePathname, useSearch } from 'wouter/use-browser-location';

export const productHref = (id: string) => `/product/${encodeURIComponent(id)}`;
export const departmentHref = (name: string) => `/department/${encodeURIComponent(name)}`;
/** @param model whose recommendation it is; without one the page finds out */
export const whyHref = (id: string, model?: string) =>
  `/why/${encodeURIComponent(id)}${model === undefined ? '' : `?${new URLSearchParams({ model })}`}`;
export const searchHref = (query: string) => `/search?${new URLSearchParams({ q: query })}`;

/**
 * The second part of the address's path, decoded exactly once: ids of imported products may hold
 * slashes and percent signs, which a router that decodes the whole path cannot tell apart.
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
