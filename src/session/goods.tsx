import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import type { Catalogue } from '../core/catalogue';
import { asItStands, type Goods, shownText } from '../ui/text/goods';
import { useLanguage } from '../ui/text/text';
import { indexInWords } from './catalogue-index';
import type { Shop } from './session';
import { useSession, useSessionState } from './use-session';

/** Undefined while the words of the demo shop are on their way. */
const GoodsContext = createContext<Goods | undefined>(asItStands);

/** Names the goods of the demo shop in the language of the page; those of an imported data set keep their own words. */
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
  useSearchedNames(imported ? undefined : shop?.catalogue, goods);
  return <GoodsContext value={imported ? asItStands : goods}>{children}</GoodsContext>;
}

/** Tells the search what products are called here, before anybody inside can search. */
function useSearchedNames(catalogue: Catalogue | undefined, goods: Goods | undefined): void {
  const { client } = useSession();
  useLayoutEffect(() => {
    if (!catalogue || !goods || goods === asItStands) return;
    const names = new Map(catalogue.products.map((product) => [product.id, shownText(product, goods)]));
    // Without them products are found by the catalogue's own words.
    client.call('nameProducts', { catalogue: catalogue.hash, names }).catch(() => {});
  }, [client, catalogue, goods]);
}

/** Whether products can be shown in the language of the page; once they could, they stay. */
export const useGoodsAreThere = (): boolean => useContext(GoodsContext) !== undefined;

/** What departments, kinds, materials, styles, colours and tags are called where a reader sees them. */
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
