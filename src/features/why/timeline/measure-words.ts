import type { AttributionMeasure, ExplanationMethod } from '../../../core/explanation/explanation';
import type { Dictionary } from '../../../ui/text/en';

/**
 * A measure's name and explanation, one sentence each. What "carried" means depends on how the
 * model's score is decomposed.
 */
export function measureWords(
  measure: AttributionMeasure,
  method: ExplanationMethod,
  words: Dictionary['why']['timeline'],
): { readonly name: string; readonly hint: string } {
  switch (measure) {
    case 'effect':
      return { name: words.effect, hint: words.effectHint };
    case 'left-out':
      return { name: words.leftOut, hint: words.leftOutHint };
    case 'carried':
      return { name: words.carried[method], hint: words.carriedHint[method] };
    case 'attention':
      return { name: words.attention, hint: words.attentionHint };
    case 'gradient':
      return { name: words.gradient, hint: words.gradientHint };
  }
}
