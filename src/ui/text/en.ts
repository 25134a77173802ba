import { common } from './en/common';
import { data } from './en/data';
import { lab } from './en/lab';
import { rails } from './en/rails';
import { shell } from './en/shell';
import { shop } from './en/shop';
import { why } from './en/why';
import { problemEn, problemLineEn, rowFaultEn } from './problems-en';

/**
 * English. A language is one object of this shape: plain strings, and functions for sentences with something to fill in.
 * Amounts and dates arrive already formatted.
 */
export const en = {
  locale: 'en-US',
  common,
  shell,
  shop,
  rails,
  why,
  lab,
  data,
  problem: problemEn,
  problemLine: problemLineEn,
  rowFault: rowFaultEn,
};

export type Dictionary = typeof en;
