import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type GoodsNames, namesAsInCatalogue } from '../../core/shop/goods';
import { useLanguage } from '../../ui/text/text';
import type { Shop } from '../store/store';
import { useSessionState } from '../use-session';
import { indexInWords } from './catalogue-index';
import { SearchedNamesProvider } from './use-product-search';

/** Undefined while the words of the demo shop are loading. */
const GoodsContext = createContext<GoodsNames | undefined>(namesAsInCatalogue);

/**
 * Names the products of the demo shop in the language of the page. The products of an imported data
 * set keep their own words.
 */
export function GoodsProvider({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const language = useLanguage();
  const [goods, setGoods] = useState<GoodsNames>();
  useEffect(() => {
    let wanted = true;
    const take = (loaded: GoodsNames) => wanted && setGoods(loaded);
    // When the words cannot be loaded, the shop shows those of the catalogue.
    language.goods.load().then(take, () => take(namesAsInCatalogue));
    return () => {
      wanted = false;
    };
  }, [language]);
  const shop = state.phase === 'ready' ? state.shop : undefined;
  const imported = shop?.world.kind === 'imported';
  const named = imported ? namesAsInCatalogue : goods;
  return (
    <GoodsContext value={named}>
      <SearchedNamesProvider catalogue={shop?.catalogue} goods={named}>
        {children}
      </SearchedNamesProvider>
    </GoodsContext>
  );
}

/** Whether products can be shown in the language of the page. Once true, it stays true. */
export const useGoodsAreThere = (): boolean => useContext(GoodsContext) !== undefined;

/** The shown names of departments, kinds, materials, styles, colours and tags. */
export function useGoods(): GoodsNames {
  return useContext(GoodsContext) ?? namesAsInCatalogue;
}

/** The shop with its products in the language of the page. */
export function useShownShop(shop: Shop | undefined): Shop | undefined {
  const goods = useGoods();
  const index = shop?.index;
  const catalogue = shop?.catalogue;
  const shown = useMemo(() => {
    if (!index || !catalogue) return undefined;
    if (goods === namesAsInCatalogue) return { index, catalogue };
    const inWords = indexInWords(index, goods);
    return { index: inWords, catalogue: { ...catalogue, products: [...inWords.byId.values()] } };
  }, [index, catalogue, goods]);
  return useMemo(() => shop && { ...shop, ...shown }, [shop, shown]);
}
