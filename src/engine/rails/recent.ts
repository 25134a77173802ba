import type { RailDefinition } from './rail';

/** Products the shopper viewed and did not buy, newest first. */
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
