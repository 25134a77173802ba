import { attributionsBy, type Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useText } from '../../../ui/text/text';
import { measureWords } from './measure-words';
import { arrange, light } from './strengths';
import styles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry';

const SHOWN = 3;

/** The few events that lift the product most; when none lifts it, those that move it most. */
export function StrongestEvents(props: {
  explanation: Explanation;
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, productOf, now } = props;
  const words = useText().why.timeline;
  const rows = light(
    attributionsBy(explanation, 'effect') ?? [],
    attributionsBy(explanation, 'carried'),
    'effect',
  );
  const lifting = arrange(rows, 'strength', 'effect').filter(({ place }) => place !== undefined);
  const moving = rows.toSorted((a, b) => Math.abs(b.effect.strength) - Math.abs(a.effect.strength));
  const shown = (lifting.length > 0 ? lifting : moving).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <section className={styles.timeline} aria-label={words.title}>
      <h3>{words.strongest(shown.length, rows.length)}</h3>
      <ol className={styles.list}>
        {shown.map((lit) => {
          const event = explanation.events[lit.at];
          return (
            event && (
              <TimelineEntry
                key={`${event.item} ${event.time}`}
                event={event}
                lit={lit}
                product={productOf(event.item)}
                ranks={[explanation.rank, event.without.rank]}
                ends={event.effect}
                beside={measureWords('carried', explanation.method, words).name}
                now={now}
              />
            )
          );
        })}
      </ol>
    </section>
  );
}
