import { memo } from 'react';
import type { TrainingStatus } from '../../core/training-status';
import { type Level, LineChart } from '../../ui/charts/line-chart';
import { useFormat, useText } from '../../ui/text/text';
import { bestValidation, thinned } from './curves';
import styles from './training-curves.module.css';

/** More points than the picture has pixels add nothing. */
const MOST_POINTS = 240;

/** The loss by step, and what it is for: held-out NDCG by epoch, against the lines to beat. */
export const TrainingCurves = memo(function TrainingCurves({ training }: { training: TrainingStatus }) {
  const words = useText().lab.curves;
  const format = useFormat();
  const { losses, validations, popularityNdcg, factorizationNdcg } = training;

  const ndcg = (value: number) => format.decimal(value, 3);
  const loss = (value: number) => format.decimal(value, 2);
  const lines =
    (popularityNdcg === undefined ? '' : words.popularityLine(ndcg(popularityNdcg))) +
    (factorizationNdcg === undefined ? '' : words.factorizationLine(ndcg(factorizationNdcg)));
  const levels: Level[] = [];
  if (popularityNdcg !== undefined)
    levels.push({ name: words.popularity, value: popularityNdcg, look: 'dashed' });
  if (factorizationNdcg !== undefined)
    levels.push({ name: words.factorization, value: factorizationNdcg, look: 'dotted' });

  const first = losses[0];
  const last = losses.at(-1);
  const best = bestValidation(validations);
  return (
    <div className={styles.curves}>
      <LineChart
        words={{
          title: words.lossTitle,
          summary:
            first && last
              ? words.lossSummary(loss(first.loss), loss(last.loss), format.count(last.step))
              : words.lossEmpty,
          x: words.step,
          y: words.nats,
          table: words.table,
          formatX: format.count,
          formatY: loss,
        }}
        curve={{
          name: words.lossCurve,
          points: thinned(losses, MOST_POINTS).map((point) => ({ x: point.step, y: point.loss })),
        }}
        xEnd={training.stage === 'sasrec' ? training.stepsPerEpoch * training.epochs : 0}
      />
      <LineChart
        words={{
          title: words.ndcgTitle,
          summary: best
            ? words.ndcgSummary(ndcg(best.ndcg), format.count(best.epoch), lines)
            : words.ndcgEmpty(lines),
          x: words.epoch,
          y: words.ndcg,
          table: words.table,
          formatX: format.count,
          formatY: ndcg,
        }}
        curve={{
          name: words.ndcgCurve,
          points: validations.map((point) => ({ x: point.epoch, y: point.ndcg })),
        }}
        levels={levels}
        xEnd={training.stage === 'sasrec' ? training.epochs : 0}
        fromZero
      />
    </div>
  );
});
