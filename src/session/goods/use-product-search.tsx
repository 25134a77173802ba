import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import type { Catalogue } from '../../core/shop/catalogue';
import type { FoundProducts, ProductWords } from '../../core/shop/found-products';
import { type GoodsNames, namesAsInCatalogue, shownWords } from '../../core/shop/goods';
import { later } from '../../ui/loading/later';
import { useSession } from '../use-session';

const nothingToTell = async () => {};
const NamesContext = createContext<() => Promise<void>>(nothingToTell);

/** Names put into words before others may have the thread: a few milliseconds on a slow machine. */
const PIECE = 100;
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

async function namesOf(
  { products }: Catalogue,
  goods: GoodsNames,
): Promise<ReadonlyMap<string, ProductWords>> {
  const names = new Map<string, ProductWords>();
  for (const product of products) {
    names.set(product.id, shownWords(product, goods));
    if (names.size % PIECE === 0) await breath();
  }
  return names;
}

/**
 * Has the search told what products are called on the page, once, before the first question that is
 * asked inside.
 */
export function SearchedNamesProvider({
  catalogue,
  goods,
  children,
}: {
  catalogue: Catalogue | undefined;
  goods: GoodsNames | undefined;
  children: ReactNode;
}) {
  const { client } = useSession();
  const tell = useMemo(() => {
    if (!catalogue || !goods || goods === namesAsInCatalogue) return nothingToTell;
    const told = later(async () => {
      const names = await namesOf(catalogue, goods);
      await client.call('nameProducts', { catalogue: catalogue.hash, names });
    });
    // Without them products are found by the catalogue's own words.
    return () => told.load().catch(() => {});
  }, [client, catalogue, goods]);
  return <NamesContext value={tell}>{children}</NamesContext>;
}

/**
 * Searches the open world, by the words of the page too. `most` as in the call `searchProducts`.
 */
export function useProductSearch(): (
  asked: { readonly query: string; readonly most?: number },
  signal: AbortSignal,
) => Promise<FoundProducts> {
  const { client } = useSession();
  const tell = useContext(NamesContext);
  return useCallback(
    async (asked, signal) => {
      await tell();
      return client.call('searchProducts', asked, { signal });
    },
    [client, tell],
  );
}
