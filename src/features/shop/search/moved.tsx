import { useOpenWhy } from '../../../components/why-opener';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import type { Product } from '../../../core/shop/catalogue';
import { Icon } from '../../../ui/layout/icon';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './search-tools.module.css';

/**
 * How far the personal order moved one result, and the button to why.
 * @param places up, or down when negative
 */
export function Moved({
  product,
  places,
  model,
}: {
  product: Product;
  places: number;
  model: PersonalModel;
}) {
  const words = useShopText().shop.search.personal;
  const format = useFormat();
  const openWhy = useOpenWhy();
  if (places === 0) return <span className={styles.same}>{words.same}</span>;
  const moved = places > 0 ? words.up(format.count(places)) : words.down(format.count(-places));
  return (
    <button
      type="button"
      className={styles.moved}
      aria-label={words.why(product.title, moved)}
      onClick={() => openWhy({ item: product.id, model })}
    >
      <Icon name={places > 0 ? 'arrow-up' : 'arrow-down'} size={18} />
      {moved}
    </button>
  );
}
