import { type ModelSettings, real } from '../settings/setting';

export const recentPopularitySettings: ModelSettings = {
  /** Days after which an event counts half. */
  halfLife: real(7, 1e-3, 1e6),
};
