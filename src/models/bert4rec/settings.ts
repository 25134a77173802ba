import { type ModelSettings, real, whole } from '../settings/setting';
import { transformerSettings } from '../transformer/settings';
import { bert4recDefaults } from './config';

export const bert4recSettings: ModelSettings = {
  ...transformerSettings(bert4recDefaults),
  maxLength: whole(bert4recDefaults.maxLength, 2, 512),
  /** Share of the events that are masked. */
  maskRate: real(0.2, 0.01, 1),
  /** Share of the histories in which only the newest event is masked. */
  lastShare: real(0.2, 0, 1),
  /** Times that each history is masked anew in an epoch. */
  copies: whole(4, 1, 100),
};
