import type { ReactNode } from 'react';
import { useTraitName } from '../../session/goods/use-trait-name';
import { useActs } from '../../session/use-acts';
import { useShop, useShopper } from '../../session/use-session';
import { useFocusKept } from '../../ui/actions/use-focus-kept';
import { RemovableChip } from '../../ui/controls/chip';
import { useShopText } from '../../ui/text/text';
import styles from './taste-page.module.css';

/** The traits that the shopper seeks or avoids; each can be taken back. */
export function Said() {
  const words = useShopText().steer.taste;
  const acts = useActs();
  const nameOf = useTraitName();
  const place = useFocusKept();
  const { index } = useShop();
  const { steering, dismissed } = useShopper();
  const products = [...dismissed].flatMap((id) => index.byId.get(id) ?? []);
  const nothing = steering.sought.length + steering.avoided.length + products.length === 0;
  return (
    <div {...place} className={styles.allSaid}>
      {nothing && <p className={styles.soft}>{words.nothing}</p>}
      {steering.sought.length > 0 && (
        <Chips title={words.sought}>
          {steering.sought.map((trait) => (
            <Chip
              key={`${trait.part} ${trait.value}`}
              id={`${trait.part} ${trait.value}`}
              name={nameOf(trait)}
              onRemove={() => acts.unseek(trait)}
            />
          ))}
        </Chips>
      )}
      {steering.avoided.length + products.length > 0 && (
        <Chips title={words.avoided}>
          {steering.avoided.map((trait) => (
            <Chip
              key={`${trait.part} ${trait.value}`}
              id={`${trait.part} ${trait.value}`}
              name={nameOf(trait)}
              onRemove={() => acts.unavoid(trait)}
            />
          ))}
          {products.map((product) => (
            <Chip
              key={product.id}
              id={product.id}
              name={product.title}
              onRemove={() => acts.undismiss(product)}
            />
          ))}
        </Chips>
      )}
    </div>
  );
}

function Chips({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.said} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.chips}>{children}</ul>
    </section>
  );
}

function Chip({ id, name, onRemove }: { id: string; name: string; onRemove: () => void }) {
  const words = useShopText().steer.taste;
  return (
    <li data-item={id}>
      <RemovableChip label={words.remove(name)} onRemove={onRemove}>
        {name}
      </RemovableChip>
    </li>
  );
}
