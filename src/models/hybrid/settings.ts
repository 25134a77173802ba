import { personalSettings } from '../personal/config';
import { choice, type ModelSettings } from '../setting';
import { transformerSettings } from '../transformer/settings';
import { hybridDefaults } from './config';

export const hybridSettings: ModelSettings = {
  ...transformerSettings(hybridDefaults),
  attributes: choice('on', ['on']),
  ...personalSettings,
};
