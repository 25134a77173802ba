import type { ExplanationMethod } from '../../core/explanation';
import type { Dictionary } from '../../ui/text/en';
import type { Measure } from './strengths';

/** A measure's name and what it is, in one sentence each; what a model carries depends on how it accounts for its score. */
export function measureWords(
  measure: Measure,
  method: ExplanationMethod,
  words: Dictionary['why']['timeline'],
): { readonly name: string; readonly hint: string } {
  switch (measure) {
    case 'effect':
      return { name: words.effect, hint: words.effectHint };
    case 'carried':
      return { name: words.carried[method], hint: words.carriedHint[method] };
    case 'looked':
      return { name: words.looked, hint: words.lookedHint };
  }
}
