import { useShopText } from '../../../ui/text/text';
import styles from '../rail.module.css';
import type { ShownRail } from '../shown-rails';

/** The price level that the shop assumes for the shopper, where the rail used it. */
export function PriceLevelLine({ rail }: { rail: ShownRail }) {
  const words = useShopText().rails.priceLevel;
  const [first] = rail.reasons.values();
  if (first?.kind !== 'reduced' || first.level === undefined) return null;
  const name = first.level < 1 / 3 ? 'cheap' : first.level > 2 / 3 ? 'dear' : 'middle';
  return <p className={styles.maker}>{words[name]}</p>;
}
