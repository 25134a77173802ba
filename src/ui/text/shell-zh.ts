import type { ShellDictionary } from './shell-en';
import { common } from './zh/common';
import { shell } from './zh/shell';

/** The Chinese of the first paint, before there is a shop to show. */
export const shellZh: ShellDictionary = { locale: 'zh-CN', common, shell };
