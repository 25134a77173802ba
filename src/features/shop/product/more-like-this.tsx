import { useId } from 'react';
import type { Product } from '../../../core/shop/catalogue';
import { isAmong, leaningKey, narrowTraitsOf } from '../../../core/shop/trait';
import { useTraitName } from '../../../session/goods/use-trait-name';
import { useActs } from '../../../session/use-acts';
import { useShopper } from '../../../session/use-session';
import { ToggleChip } from '../../../ui/controls/chip';
import { useShopText } from '../../../ui/text/text';
import styles from './more-like-this.module.css';

/**
 * The traits of a product. Pressing one asks for more products with it, until it is pressed again.
 */
export function MoreLikeThis({ product }: { product: Product }) {
  const { more, parts } = useShopText().steer;
  const acts = useActs();
  const nameOf = useTraitName();
  const { sought } = useShopper().steering;
  const heading = useId();
  const traits = narrowTraitsOf(product);
  if (traits.length === 0) return null;
  return (
    <section className={styles.more} aria-labelledby={heading}>
      <h2 id={heading}>{more.title}</h2>
      <p>{more.hint}</p>
      <ul>
        {traits.map((trait) => {
          const pressed = isAmong(sought, trait);
          return (
            <li key={leaningKey(trait)}>
              <ToggleChip pressed={pressed} onPress={() => (pressed ? acts.unseek(trait) : acts.seek(trait))}>
                <span className={styles.part}>{parts[trait.part]}</span> {nameOf(trait)}
              </ToggleChip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
