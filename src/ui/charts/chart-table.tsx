import type { Curve, Level, LineChartWords } from './curve';
import styles from './line-chart.module.css';

/** Long curves are thinned to about this many rows; the newest point always stays. */
const ROWS = 40;

/** The chart's numbers as a table that is closed at first. */
export function ChartTable(props: {
  words: LineChartWords;
  curves: readonly Curve[];
  levels: readonly Level[];
}) {
  const { words, curves, levels } = props;
  const places = [...new Set(curves.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const every = Math.max(1, Math.ceil(places.length / ROWS));
  const rows = places.filter((_, i) => (places.length - 1 - i) % every === 0);
  if (rows.length === 0) return null;
  const values = curves.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  return (
    <details className={styles.numbers}>
      <summary>{words.table}</summary>
      <table>
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.x}</th>
            {[...curves, ...levels].map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((x) => (
            <tr key={x}>
              <th scope="row">{words.formatX(x)}</th>
              {curves.map(({ name }, i) => {
                const value = values[i]?.get(x);
                return <td key={name}>{value === undefined ? '' : words.formatY(value)}</td>;
              })}
              {levels.map((level) => (
                <td key={level.name}>{words.formatY(level.value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
