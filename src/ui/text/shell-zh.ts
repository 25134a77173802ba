import type { ShellDictionary } from './shell-en';
import { common } from './zh/common';
import { shell } from './zh/shell';

/** The Chinese needed for the first paint, before the shop has loaded. */
export const shellZh: ShellDictionary = { locale: 'zh-CN', common, shell };
