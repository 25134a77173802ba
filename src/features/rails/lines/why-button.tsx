import { Icon } from '../../../ui/layout/icon';
import { useShopText } from '../../../ui/text/text';
import styles from '../rail.module.css';

/** "Why this?" under a card. */
export function WhyButton({ title, onOpen }: { title: string; onOpen: () => void }) {
  const words = useShopText().rails;
  return (
    <button type="button" className={styles.why} aria-label={words.whyFor(title)} onClick={onOpen}>
      <Icon name="why" size={18} />
      {words.why}
    </button>
  );
}
