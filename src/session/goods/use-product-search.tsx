import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Catalogue } from '../../core/shop/catalogue';
import type { FoundProducts, ProductWords } from '../../core/shop/found-products';
import { type GoodsNames, namesAsInCatalogue, shownWords } from '../../core/shop/goods';
import { later } from '../../ui/loading/later';
import type { CallInput } from '../../worker/calls';
import type { Version } from '../store/store';
import { useSession } from '../use-session';
import { type Answered, useWorkerCall } from '../use-worker-call';

/** Tells the search the names; absent where products keep the names of their catalogue. */
const NamesContext = createContext<(() => Promise<void>) | undefined>(undefined);

/**
 * Names made at a time, before the page may do other work: a few milliseconds on a slow machine.
 */
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
 * Tells the search what products are called on the page: once, before the first search inside.
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
    if (!catalogue || !goods || goods === namesAsInCatalogue) return undefined;
    const told = later(async () => {
      const names = await namesOf(catalogue, goods);
      await client.call('nameProducts', { catalogue: catalogue.hash, names });
    });
    // When this fails, products are found by the catalogue's own words.
    return () => told.load().catch(() => {});
  }, [client, catalogue, goods]);
  return <NamesContext value={tell}>{children}</NamesContext>;
}

/**
 * Searches the open world, also by the words that the page uses. What an older query found is never
 * shown.
 *
 * @param asked `null` searches for nothing
 * @param dependsOn as in `useWorkerCall`
 */
export function useProductSearch(
  asked: CallInput<'searchProducts'> | null,
  dependsOn?: readonly Version[],
): Answered<FoundProducts> {
  const before = useContext(NamesContext);
  return useWorkerCall('searchProducts', asked, { dependsOn, hideOlderInput: true, before });
}
