import { useFormat, useShopText } from '../text/text';
import { IconButton } from './button';
import styles from './stepper.module.css';

/** A small whole number between `least` and `most`. */
export function Stepper({
  label,
  value,
  least = 1,
  most,
  onChange,
}: {
  label: string;
  value: number;
  least?: number;
  most: number;
  onChange: (value: number) => void;
}) {
  const text = useShopText();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a box this row has no room for.
    <div className={styles.stepper} role="group" aria-label={label}>
      <IconButton
        icon="minus"
        label={text.shop.product.fewer}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      />
      <output className={styles.value} aria-live="polite">
        {format.count(value)}
      </output>
      <IconButton
        icon="plus"
        label={text.shop.product.more}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      />
    </div>
  );
}
