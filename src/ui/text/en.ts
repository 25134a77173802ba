import { data } from './en/data';
import { evaluation } from './en/evaluation';
import { lab } from './en/lab';
import { why } from './en/why';
import { problemEn, problemLineEn, rowFaultEn } from './problems/problems-en';
import { shopEn } from './shop-en';

/**
 * English. A language is one object of this shape: strings, and functions for sentences with
 * values. Amounts and dates are already formatted.
 */
export const en = {
  ...shopEn,
  why,
  lab,
  evaluation,
  data,
  problem: problemEn,
  problemLine: problemLineEn,
  rowFault: rowFaultEn,
};

export type Dictionary = typeof en;
