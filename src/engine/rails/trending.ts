import { TREND_DAYS } from '../../core/histories/associations/trend';
import type { RailDefinition } from './rail';

/** Products with more shoppers than usual, by z-score. */
export const trending: RailDefinition = {
  places: { home: 9, window: 5, product: 5 },
  offers: 'unseen',
  oneOfAFamily: true,
  pick({ community }) {
    const rising = community.rising();
    return (
      rising && {
        model: 'trend',
        candidates: rising.map(({ item, recent, expected, zScore }) => ({
          item,
          score: zScore,
          reason: { kind: 'rising', recent, usual: expected, days: TREND_DAYS },
        })),
      }
    );
  },
};
