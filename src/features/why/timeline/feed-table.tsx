import type { EffectMatrix } from '../../../core/explanation/model-view';
import { useText } from '../../../ui/text/text';
import styles from '../tables.module.css';
import { fedBy } from './feeding';

/** The effects in numbers: a row for each event, a column for each recommendation. */
export function FeedTable({ matrix, titleOf }: { matrix: EffectMatrix; titleOf: (item: string) => string }) {
  const { numbers: words, timeline } = useText().why;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className={styles.scroll} aria-label={words.feedTable} tabIndex={0}>
      <table>
        <caption>{words.feedTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.event}</th>
            {matrix.items.map((item) => (
              <th scope="col" key={item}>
                {titleOf(item)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.events.map((event, at) => (
            <tr key={`${event.item} ${event.time}`}>
              <th scope="row">{titleOf(event.item)}</th>
              {fedBy(matrix, at, 'effect').map(({ item, strength, rank, rankWithout }) => (
                <td key={item}>
                  {timeline.signed(strength)} <small>{timeline.rank(rank, rankWithout)}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
