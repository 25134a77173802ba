import { useMemo, useState } from 'react';
import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { Choice } from '../../ui/choice';
import { useText } from '../../ui/text/text';
import { EventTable } from './event-table';
import { measureWords } from './measure-words';
import { arrange, type Measure, measuresOf, type Order, timelineRows } from './strengths';
import styles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';

/** The shopper's own past as the model read it, each event with its effect and what the model says of it; as bars or as a table. */
export function Timeline(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, productOf, now } = props;
  const { method } = explanation;
  const words = useText().why.timeline;
  const [highlight, setHighlight] = useState<Measure>('effect');
  const [order, setOrder] = useState<Order>('time');
  const [shownAs, setShownAs] = useState<'bars' | 'table'>('bars');
  const rows = useMemo(() => timelineRows(explanation, highlight), [explanation, highlight]);
  const beside = highlight === 'effect' ? 'carried' : highlight;
  const besideWords = measureWords(beside, method, words);

  return (
    <section className={styles.timeline} aria-label={words.title}>
      <div className={styles.controls}>
        <Choice
          label={words.highlightBy}
          value={highlight}
          onChange={setHighlight}
          options={measuresOf(explanation).map((value) => ({
            value,
            label: measureWords(value, method, words).name,
          }))}
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
        <Choice
          label={words.showAs}
          value={shownAs}
          onChange={setShownAs}
          options={[
            { value: 'bars', label: words.bars },
            { value: 'table', label: words.table },
          ]}
        />
      </div>
      <p className={styles.summary}>{words.summary(rows.length, explanation.candidates)}</p>
      {shownAs === 'table' ? (
        <EventTable
          explanation={explanation}
          rows={arrange(rows, order, highlight)}
          productOf={productOf}
          now={now}
        />
      ) : (
        <ol className={styles.list}>
          {arrange(rows, order, highlight).map((row) => (
            <TimelineEntry
              key={`${row.event.item} ${row.event.time}`}
              row={row}
              product={productOf(row.event.item)}
              rank={explanation.rank}
              beside={besideWords.name}
              now={now}
            />
          ))}
        </ol>
      )}
      <dl className={styles.key}>
        <dt>{words.effect}</dt>
        <dd>{words.effectHint}</dd>
        <dt>{besideWords.name}</dt>
        <dd>{besideWords.hint}</dd>
      </dl>
    </section>
  );
}
