import { useMemo } from 'react';
import { navigate, useLocationProperty, usePathname } from 'wouter/use-browser-location';
import { type Address, isPath, type Path, parametersOf, placeOf } from '../../core/address/address';

/** The page's path; undefined at an address that the shop does not have. */
export function usePath(): Path | undefined {
  const path = usePathname();
  return isPath(path) ? path : undefined;
}

/** The address's parameters, decoded once. The same object until they change; not to be changed. */
export function useParameters(): URLSearchParams {
  const hash = useLocationProperty(() => location.hash);
  return useMemo(() => parametersOf(hash), [hash]);
}

/** Path and subject of the page: stays the same while filters and views change. */
export const usePlace = (): string => useLocationProperty(() => placeOf(location.pathname, location.hash));

/** Leads to another page without a reload. */
export const goTo = (address: Address): void => navigate(address);

/** Changes the address without a new entry in the tab's history. */
export const changeAddress = (address: Address): void => navigate(address, { replace: true });
