import { useMemo, useState } from 'react';
import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { Choice } from '../../ui/choice';
import { useText } from '../../ui/text/text';
import { arrange, type Measure, type Order, timelineRows } from './strengths';
import styles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';

/** The shopper's own past as the model read it, each event with what it carried and what it changed. */
export function Timeline(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, productOf, now } = props;
  const words = useText().why.timeline;
  const [highlight, setHighlight] = useState<Measure>('effect');
  const [order, setOrder] = useState<Order>('time');
  const rows = useMemo(() => timelineRows(explanation), [explanation]);

  return (
    <section className={styles.timeline} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.summary}>{words.summary(rows.length, explanation.candidates)}</p>
      <div className={styles.controls}>
        <Choice
          label={words.highlightBy}
          value={highlight}
          onChange={setHighlight}
          options={[
            { value: 'effect', label: words.effect },
            { value: 'carried', label: words.carried[explanation.method] },
          ]}
        />
        <Choice
          label={words.orderBy}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'time', label: words.inTime },
            { value: 'strength', label: words.byStrength },
          ]}
        />
      </div>
      <ol className={styles.list}>
        {arrange(rows, order, highlight).map((row) => (
          <TimelineEntry
            key={`${row.event.item} ${row.event.time}`}
            row={row}
            product={productOf(row.event.item)}
            explanation={explanation}
            highlight={highlight}
            now={now}
          />
        ))}
      </ol>
      <dl className={styles.key}>
        <dt>{words.effect}</dt>
        <dd>{words.effectHint}</dd>
        <dt>{words.carried[explanation.method]}</dt>
        <dd>{words.carriedHint[explanation.method]}</dd>
      </dl>
    </section>
  );
}
