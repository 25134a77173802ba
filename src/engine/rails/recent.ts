import type { RailDefinition } from './rail';

/** What the shopper looked at and did not buy, the newest first. */
export const recent: RailDefinition = {
  places: { home: 5, window: 4 },
  offers: 'any',
  soldOutToo: true,
  byTime: true,
  pick({ shopper: { viewed } }) {
    return {
      model: 'log',
      candidates: viewed.map(({ item, time }) => ({ item, score: time, reason: { kind: 'seen', time } })),
    };
  },
};
