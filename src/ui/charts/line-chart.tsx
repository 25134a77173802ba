import { Axes } from './axes';
import { ChartTable } from './chart-table';
import type { Curve, Level, LineChartWords, Point } from './curve';
import styles from './line-chart.module.css';
import { Mark } from './mark';
import { coveringTicks, linearScale } from './scale';
import { useWidth } from './use-width';

const HEIGHT = 216;
const MARGIN = { top: 28, right: 12, bottom: 40, left: 44 };

const isDrawn = ({ x, y }: Point) => Number.isFinite(x) && Number.isFinite(y);

/**
 * Curves over time, each with its own colour and mark, with level lines to compare them with, a
 * legend, and the same numbers as a table.
 *
 * @param xEnd how far the horizontal axis reaches at least, so that a growing curve does not
 * rescale with each point
 * @param fromZero whether the vertical axis starts at zero
 */
export function LineChart(props: {
  words: LineChartWords;
  curves: readonly Curve[];
  levels?: readonly Level[];
  xEnd?: number;
  fromZero?: boolean;
}) {
  const { words, levels = [], xEnd = 0, fromZero = false } = props;
  const [width, follow] = useWidth(480);

  const curves = props.curves.map((curve, place) => ({
    ...curve,
    series: curve.series ?? place,
    points: curve.points.filter(isDrawn),
  }));
  const points = curves.flatMap((curve) => curve.points);
  const ys = [...points.map((point) => point.y), ...levels.map((level) => level.value)];
  const yTicks = coveringTicks(
    fromZero ? 0 : Math.min(...(ys.length ? ys : [0])),
    Math.max(...(ys.length ? ys : [1])),
    4,
  );
  const end = points.reduce((most, point) => Math.max(most, point.x), Math.max(xEnd, 1));
  const xTicks = coveringTicks(0, end, width < 400 ? 4 : 6).filter(
    (tick) => Number.isInteger(tick) && tick <= end,
  );

  const x = linearScale([0, end], [MARGIN.left, width - MARGIN.right]);
  const y = linearScale([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);

  return (
    <figure className={styles.chart} ref={follow}>
      <figcaption className={styles.caption}>
        <h3 className={styles.title}>{words.title}</h3>
        <ul className={styles.legend}>
          {curves.map(({ series, ...curve }) => (
            <li key={curve.name} data-series={series}>
              <svg width="24" height="10" aria-hidden="true">
                <line x1="0" x2="24" y1="5" y2="5" className={styles.solid} />
                <Mark series={series} x={12} y={5} />
              </svg>
              {curve.name}
            </li>
          ))}
          {levels.map((level) => (
            <li key={level.name}>
              <svg width="24" height="10" aria-hidden="true">
                <line x1="0" x2="24" y1="5" y2="5" className={styles[level.look]} />
              </svg>
              {level.name}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg width={width} height={HEIGHT} role="img" aria-label={words.summary} className={styles.drawing}>
        <Axes x={x} y={y} xTicks={xTicks} yTicks={yTicks} words={words} />
        {levels.map((level) => (
          <line
            key={level.name}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={y(level.value)}
            y2={y(level.value)}
            className={styles[level.look]}
          />
        ))}
        {curves.map(({ series, ...curve }) => {
          const last = curve.points.at(-1);
          return (
            <g key={curve.name} data-series={series}>
              <polyline
                points={curve.points
                  .map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`)
                  .join(' ')}
                className={styles.solid}
              />
              {last && <Mark series={series} x={x(last.x)} y={y(last.y)} />}
            </g>
          );
        })}
      </svg>
      <ChartTable words={words} curves={curves} levels={levels} />
    </figure>
  );
}
