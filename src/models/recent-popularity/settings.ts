import { type ModelSettings, real } from '../settings/setting';

export const recentPopularitySettings: ModelSettings = {
  /** Days after which the weight of an event is halved. */
  halfLife: real(7, 1e-3, 1e6),
};
