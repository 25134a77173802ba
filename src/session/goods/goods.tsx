import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { asItStands, type Goods } from '../../core/shop/goods';
import { useLanguage } from '../../ui/text/text';
import type { Shop } from '../store/store';
import { useSessionState } from '../use-session';
import { indexInWords } from './catalogue-index';
import { SearchedNamesProvider } from './use-product-search';

/** Undefined while the words of the demo shop are on their way. */
const GoodsContext = createContext<Goods | undefined>(asItStands);

/**
 * Names the goods of the demo shop in the language of the page; those of an imported data set keep
 * their own words.
 */
export function GoodsProvider({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const language = useLanguage();
  const [goods, setGoods] = useState<Goods>();
  useEffect(() => {
    let wanted = true;
    const take = (loaded: Goods) => wanted && setGoods(loaded);
    // Without its words the shop shows those of the catalogue.
    language.goods.load().then(take, () => take(asItStands));
    return () => {
      wanted = false;
    };
  }, [language]);
  const shop = state.phase === 'ready' ? state.shop : undefined;
  const imported = shop?.world.kind === 'imported';
  const named = imported ? asItStands : goods;
  return (
    <GoodsContext value={named}>
      <SearchedNamesProvider catalogue={shop?.catalogue} goods={named}>
        {children}
      </SearchedNamesProvider>
    </GoodsContext>
  );
}

/** Whether products can be shown in the language of the page; once they could, they stay. */
export const useGoodsAreThere = (): boolean => useContext(GoodsContext) !== undefined;

/**
 * What departments, kinds, materials, styles, colours and tags are called where a reader sees them.
 */
export function useGoods(): Goods {
  return useContext(GoodsContext) ?? asItStands;
}

/** The shop with its products as they are shown. */
export function useShownShop(shop: Shop | undefined): Shop | undefined {
  const goods = useGoods();
  const index = shop?.index;
  const catalogue = shop?.catalogue;
  const shown = useMemo(() => {
    if (!index || !catalogue) return undefined;
    if (goods === asItStands) return { index, catalogue };
    const inWords = indexInWords(index, goods);
    return { index: inWords, catalogue: { ...catalogue, products: [...inWords.byId.values()] } };
  }, [index, catalogue, goods]);
  return useMemo(() => shop && { ...shop, ...shown }, [shop, shown]);
}
