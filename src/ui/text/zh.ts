import type { Dictionary } from './en';
import { problemLineZh, problemZh, rowFaultZh } from './problems/problems-zh';
import { shopZh } from './shop-zh';
import { data } from './zh/data';
import { evaluation } from './zh/evaluation';
import { lab } from './zh/lab';
import { why } from './zh/why';

/** Simplified Chinese. */
export const zh: Dictionary = {
  ...shopZh,
  why,
  lab,
  evaluation,
  data,
  problem: problemZh,
  problemLine: problemLineZh,
  rowFault: rowFaultZh,
};
