import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { useText } from '../../ui/text/text';
import { effectOf } from './reason';
import type { TimelineRow } from './strengths';
import styles from './tables.module.css';

/** The timeline in numbers: everything that was measured of every event. */
export function EventTable(props: {
  explanation: Explanation;
  rows: readonly TimelineRow[];
  productOf: (item: string) => Product | undefined;
  now: number;
}) {
  const { explanation, rows, productOf, now } = props;
  const { numbers: words, timeline } = useText().why;
  const { method } = explanation;
  const attends = method === 'attention';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.scroll} aria-label={words.table} tabIndex={0}>
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.event}</th>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.effect}</th>
            <th scope="col">{words.columns.scoreWithout}</th>
            <th scope="col">{words.columns.rankWithout}</th>
            <th scope="col">{words.columns.carried[method]}</th>
            {attends && <th scope="col">{words.columns.rawAttention}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ event }) => (
            <tr key={`${event.item} ${event.time}`}>
              <th scope="row">{productOf(event.item)?.title ?? timeline.unknownProduct(event.item)}</th>
              <td>
                {timeline.deed[event.kind]} {timeline.when(event.time, now)}
              </td>
              <td>{words.signedExact(effectOf(explanation, event))}</td>
              <td>{words.exact(event.without.score)}</td>
              <td>{words.rankNumber(event.without.rank)}</td>
              <td>{words.signedExact(event.carried)}</td>
              {attends && <td>{words.percent(event.rawAttention ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
