import { sasrecSettings } from '../sasrec/settings';
import { choice, type ModelSettings } from '../settings/setting';

export const hybridSettings: ModelSettings = { ...sasrecSettings, attributes: choice('on', ['on']) };
