import { type ModelSettings, real, whole } from '../settings/setting';
import { transformerSettings } from '../transformer/settings';
import { bert4recDefaults } from './config';

export const bert4recSettings: ModelSettings = {
  ...transformerSettings(bert4recDefaults),
  maxLength: whole(bert4recDefaults.maxLength, 2, 512),
  /** Part of the events hidden behind the mask. */
  maskRate: real(0.2, 0.01, 1),
  /** Part of the histories whose newest event alone is hidden. */
  lastShare: real(0.2, 0, 1),
  /** Times an epoch that each history is masked anew. */
  copies: whole(4, 1, 100),
};
