import { common } from './en/common';
import { shell } from './en/shell';

/** The English needed for the first paint, before the shop has loaded. */
export const shellEn = { locale: 'en-US', common, shell };

export type ShellDictionary = typeof shellEn;
