import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { asItStands, type Goods } from '../ui/text/goods';
import { useShopText } from '../ui/text/text';
import { indexInWords } from './catalogue-index';
import type { Shop } from './session';
import { useSessionState } from './use-session';

const GoodsContext = createContext<Goods>(asItStands);

/** Names the goods of the demo shop in the language of the page; those of an imported data set keep their own words. */
export function GoodsProvider({ children }: { children: ReactNode }) {
  const state = useSessionState();
  const { goods } = useShopText();
  const ours = state.phase === 'ready' && state.shop.world.kind === 'demo';
  return <GoodsContext value={ours ? goods : asItStands}>{children}</GoodsContext>;
}

/** What departments, kinds, materials, styles, colours and tags are called where a reader sees them. */
export function useGoods(): Goods {
  return useContext(GoodsContext);
}

/** The shop with its products as they are shown. */
export function useShownShop(shop: Shop): Shop {
  const goods = useGoods();
  const { index, catalogue } = shop;
  const shown = useMemo(() => {
    if (goods === asItStands) return { index, catalogue };
    const inWords = indexInWords(index, goods);
    return { index: inWords, catalogue: { ...catalogue, products: [...inWords.byId.values()] } };
  }, [index, catalogue, goods]);
  return useMemo(() => ({ ...shop, ...shown }), [shop, shown]);
}
