import { personalSettings } from '../sequence/personal/config';
import { teacherSettings } from '../sequence/settings';
import { type ModelSettings, toggle } from '../settings/setting';
import { transformerSettings } from '../transformer/settings';
import { sasrecDefaults } from './config';

export const sasrecSettings: ModelSettings = {
  ...transformerSettings(sasrecDefaults),
  ...teacherSettings,
  timeGaps: toggle(sasrecDefaults.timeGaps),
  eventKinds: toggle(sasrecDefaults.eventKinds),
  ...personalSettings,
};
