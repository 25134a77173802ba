import { memo } from 'react';
import type { ModelTrainingStatus, TrainingStatus } from '../../../core/training/training-status';
import { LineChart } from '../../../ui/charts/line-chart';
import { useFormat, useText } from '../../../ui/text/text';
import { bestValidation, thinned } from './curves';
import styles from './training-curves.module.css';

/** More points than the chart has pixels add nothing. */
const MOST_POINTS = 240;

/**
 * The loss by step, and the goal of training: held-out NDCG by epoch, for every model of the run,
 * against popularity.
 */
export const TrainingCurves = memo(function TrainingCurves({ training }: { training: TrainingStatus }) {
  const words = useText().lab.curves;
  const format = useFormat();
  const { models, popularityNdcg } = training;

  const ndcg = (value: number) => format.decimal(value, 3);
  const loss = (value: number) => format.decimal(value, 2);
  const seriesOf = (wanted: ModelTrainingStatus['model']) =>
    models.findIndex(({ model }) => model === wanted);
  const descending = models.filter(({ losses }) => losses.length > 0);
  const rising = models.filter(({ validations }) => validations.length > 0);

  const lossLines = descending.map(({ model, losses }) => {
    const [first, last] = [losses[0], losses[losses.length - 1]];
    return words.lossLine(model, loss(first.loss), loss(last.loss), format.count(last.step));
  });
  const ndcgLines = rising.flatMap(({ model, validations }) => {
    const best = bestValidation(validations);
    return best ? [words.ndcgLine(model, ndcg(best.ndcg), format.count(best.epoch))] : [];
  });
  if (popularityNdcg !== undefined) ndcgLines.push(words.popularityLine(ndcg(popularityNdcg)));

  return (
    <div className={styles.curves}>
      <LineChart
        words={{
          title: words.lossTitle,
          summary: descending.length > 0 ? words.lossSummary(lossLines) : words.lossEmpty,
          x: words.step,
          y: words.nats,
          table: words.table,
          formatX: format.count,
          formatY: loss,
        }}
        curves={descending.map(({ model, losses }) => ({
          name: words.model(model),
          series: seriesOf(model),
          points: thinned(losses, MOST_POINTS).map((point) => ({ x: point.step, y: point.loss })),
        }))}
        xEnd={training.stepsPerEpoch * training.epochs}
      />
      <LineChart
        words={{
          title: words.ndcgTitle,
          summary: ndcgLines.length > 0 ? words.ndcgSummary(ndcgLines) : words.ndcgEmpty,
          x: words.epoch,
          y: words.ndcg,
          table: words.table,
          formatX: format.count,
          formatY: ndcg,
        }}
        curves={rising.map(({ model, validations }) => ({
          name: words.model(model),
          series: seriesOf(model),
          points: validations.map((point) => ({ x: point.epoch, y: point.ndcg })),
        }))}
        levels={
          popularityNdcg === undefined
            ? []
            : [{ name: words.model('popularity'), value: popularityNdcg, look: 'dashed' }]
        }
        xEnd={training.epochs}
        fromZero
      />
    </div>
  );
});
