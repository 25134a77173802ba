import type { CSSProperties } from 'react';
import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { SignedBar } from '../../ui/charts/signed-bar';
import { Picture } from '../../ui/picture';
import { useText } from '../../ui/text/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type Measure, strengthOf, type TimelineRow } from './strengths';
import styles from './timeline.module.css';

/** One past event: what it was, and the two measures side by side. The warm background repeats the chosen bar. */
export function TimelineEntry(props: {
  row: TimelineRow;
  product: Product | undefined;
  explanation: Pick<Explanation, 'method' | 'rank'>;
  highlight: Measure;
  now: number;
}) {
  const { row, product, explanation, highlight, now } = props;
  const words = useText().why.timeline;
  const { event } = row;
  const strength = Math.max(0, strengthOf(row, highlight));
  return (
    <li className={styles.entry} style={{ '--strength': strength.toFixed(3) } as CSSProperties}>
      <div className={styles.picture}>{product && <Picture product={product} />}</div>
      <div className={styles.what}>
        <p className={styles.title}>{product?.title ?? words.unknownProduct(event.item)}</p>
        <p className={styles.deed}>
          {words.deed[event.kind]}
          <span className={styles.when}>{words.when(event.time, now)}</span>
        </p>
      </div>
      <p className={styles.rank} data-changed={event.without.rank !== explanation.rank}>
        <span aria-hidden="true">{words.rank(explanation.rank, event.without.rank)}</span>
        <VisuallyHidden>{words.rankSpoken(explanation.rank, event.without.rank)}</VisuallyHidden>
      </p>
      <dl className={styles.measures}>
        <dt>{words.effect}</dt>
        <dd>
          <SignedBar strength={row.effectStrength} tone="effect" />
          <span className={styles.number}>{words.signed(row.effect)}</span>
        </dd>
        <dt>{words.carried[explanation.method]}</dt>
        <dd>
          <SignedBar strength={row.carriedStrength} tone="carried" />
          <span className={styles.number}>{words.signed(row.carried)}</span>
        </dd>
      </dl>
    </li>
  );
}
