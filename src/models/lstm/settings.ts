import { personalSettings } from '../sequence/personal/config';
import { sequenceSettings, teacherSettings } from '../sequence/settings';
import { type ModelSettings, whole } from '../settings/setting';
import { lstmDefaults } from './config';

export const lstmSettings: ModelSettings = {
  ...sequenceSettings(lstmDefaults),
  ...teacherSettings,
  layers: whole(lstmDefaults.layers, 1, 4),
  ...personalSettings,
};
