import type { ModelSettings } from '../setting';
import { transformerSettings } from '../transformer/settings';
import { sasrecDefaults } from './config';

export const sasrecSettings: ModelSettings = transformerSettings(sasrecDefaults);
