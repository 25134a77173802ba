import type { ExplanationCheck } from '../../../core/explanation/explanation-check';
import { LineChart } from '../../../ui/charts/line-chart';
import { useFormat, useText } from '../../../ui/text/text';
import { curvePoints } from './curve-points';
import styles from './trust.module.css';

/**
 * The score while events are deleted and while they are inserted, in the explanation's order and in
 * random order.
 */
export function CheckCharts({ check }: { check: ExplanationCheck }) {
  const words = useText().why.trust;
  const format = useFormat();
  const score = (value: number) => format.decimal(value, 2);
  return (
    <div className={styles.charts}>
      {(['deletion', 'insertion'] as const).map((way) => {
        const curve = check[way];
        const mean = curve.randomAreas.reduce((sum, area) => sum + area, 0) / curve.randomAreas.length;
        return (
          <LineChart
            key={way}
            words={{
              title: words[way].title,
              summary: words[way].summary(score(curve.area), score(mean)),
              x: way === 'deletion' ? words.deleted : words.inserted,
              y: words.score,
              table: words.table,
              formatX: (value) => format.count(value),
              formatY: score,
            }}
            curves={[
              { name: words.own, points: curvePoints(curve, curve.explained, check.events) },
              { name: words.random, points: curvePoints(curve, curve.random, check.events) },
            ]}
            xEnd={check.events}
          />
        );
      })}
    </div>
  );
}
