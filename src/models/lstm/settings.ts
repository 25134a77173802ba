import { personalSettings } from '../personal/config';
import { sequenceSettings } from '../sequence/settings';
import { type ModelSettings, whole } from '../setting';
import { lstmDefaults } from './config';

export const lstmSettings: ModelSettings = {
  ...sequenceSettings(lstmDefaults),
  layers: whole(lstmDefaults.layers, 1, 4),
  ...personalSettings,
};
