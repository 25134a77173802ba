import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import type { Curve } from '../../../ui/charts/curve';
import { LineChart } from '../../../ui/charts/line-chart';
import { useFormat, useText } from '../../../ui/text/text';
import styles from './evaluation.module.css';

/** As many curves as the chart has looks for. */
const MOST_CURVES = 6;

/** Training curves of the newest results, for models that are trained by epochs. */
export function ResultCurves({ results }: { results: readonly ListedEvaluation[] }) {
  const { evaluation } = useText();
  const words = evaluation.curves;
  const format = useFormat();
  const newest = new Map(results.map((listed) => [listed.result.model, listed.result]));
  const trained = [...newest.values()].filter(({ curve }) => curve.length > 0).slice(-MOST_CURVES);
  if (trained.length === 0) return null;
  const name = ({ model }: ListedEvaluation['result']) => evaluation.form.model(model);
  const floor = [...newest.values()].at(-1)?.popularity.validation['10'].ndcg;

  const rising = trained.map((result, series) => ({
    name: name(result),
    series,
    points: result.curve.map(({ epoch, ndcg }) => ({ x: epoch, y: ndcg })),
  }));
  const falling = trained
    .map((result, series) => ({
      name: name(result),
      series,
      points: result.curve.flatMap(({ epoch, loss }) => (loss === null ? [] : [{ x: epoch, y: loss }])),
    }))
    .filter(({ points }) => points.length > 0);
  const chart = (title: string, curves: readonly Curve[], y: string, digits: number) => {
    const formatY = (value: number) => format.decimal(value, digits);
    const lines = curves.map(({ name: of, points }) =>
      words.line(of, formatY(points[0].y), formatY(points[points.length - 1].y), format.count(points.length)),
    );
    return {
      title,
      x: words.epoch,
      y,
      table: words.table,
      formatX: format.count,
      formatY,
      summary: words.summary(title, lines),
    };
  };
  return (
    <div className={styles.curves}>
      <LineChart
        words={chart(words.ndcg, rising, words.ndcg, 3)}
        curves={rising}
        levels={floor === undefined ? [] : [{ name: words.popularity, value: floor, look: 'dashed' }]}
        fromZero
      />
      {falling.length > 0 && <LineChart words={chart(words.loss, falling, words.nats, 2)} curves={falling} />}
    </div>
  );
}
