import { Link } from '../../../ui/address/link';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from '../rail.module.css';
import type { ShownRail } from '../shown-rails';

/** Says that the shopper's own settings changed a rail, and links to them. */
export function SteeredLine({ rail: { products, steered } }: { rail: ShownRail }) {
  const { steer, shell } = useShopText();
  const format = useFormat();
  const moved = products.filter(({ id }) => steered.has(id)).length;
  if (moved === 0) return null;
  return (
    <p className={styles.maker}>
      {steer.steered(format.count(moved), format.count(products.length))}{' '}
      <Link href="/taste" className={styles.compare}>
        {shell.taste}
      </Link>
    </p>
  );
}
