import type { CSSProperties } from 'react';
import type { Product } from '../../core/catalogue';
import { SignedBar } from '../../ui/charts/signed-bar';
import { Picture } from '../../ui/picture';
import { useText } from '../../ui/text/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { TimelineRow } from './strengths';
import styles from './timeline.module.css';

/**
 * One past event: what it was, and the two measures side by side. The warm background repeats the highlighted bar; the number on the
 * picture says the same once more.
 *
 * @param rank of the product with all events
 * @param beside the name of the second measure
 */
export function TimelineEntry(props: {
  row: TimelineRow;
  product: Product | undefined;
  rank: number;
  beside: string;
  now: number;
}) {
  const { row, product, rank, beside, now } = props;
  const words = useText().why.timeline;
  const { event } = row;
  return (
    <li className={styles.entry} style={{ '--strength': row.warmth.toFixed(3) } as CSSProperties}>
      <div className={styles.picture}>
        {product && <Picture product={product} />}
        {row.place !== undefined && (
          <span className={styles.place}>
            <VisuallyHidden>{words.place}</VisuallyHidden> {words.placeNumber(row.place)}
          </span>
        )}
      </div>
      <div className={styles.what}>
        <p className={styles.title}>{product?.title ?? words.unknownProduct(event.item)}</p>
        <p className={styles.deed}>
          {words.deed[event.kind]}
          <span className={styles.when}>{words.when(event.time, now)}</span>
        </p>
      </div>
      <p className={styles.rank} data-changed={event.without.rank !== rank}>
        <span aria-hidden="true">{words.rank(rank, event.without.rank)}</span>
        <VisuallyHidden>{words.rankSpoken(rank, event.without.rank)}</VisuallyHidden>
      </p>
      <dl className={styles.measures}>
        <dt>{words.effect}</dt>
        <dd>
          <SignedBar strength={row.effect.strength} tone="effect" />
          <span className={styles.number}>{words.signed(row.effect.value)}</span>
        </dd>
        <dt>{beside}</dt>
        <dd>
          <SignedBar strength={row.beside.strength} tone="carried" />
          <span className={styles.number}>{words.signed(row.beside.value)}</span>
        </dd>
      </dl>
    </li>
  );
}
