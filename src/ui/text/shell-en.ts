import { common } from './en/common';
import { shell } from './en/shell';

/** The English of the first paint, before there is a shop to show. */
export const shellEn = { locale: 'en-US', common, shell };

export type ShellDictionary = typeof shellEn;
