import {
  BEATEN_OF_STRONG,
  type ExplanationCheck,
  FEWEST_CHECKED_EVENTS,
} from '../../../core/explanation/explanation-check';
import type { Dictionary } from '../../../ui/text/en';
import type { Format } from '../../../ui/text/format';

/** Whether an explanation passed its own test, and why, in words. */
export function verdictWords(
  { verdict, beaten, orders }: Pick<ExplanationCheck, 'verdict' | 'beaten' | 'orders'>,
  words: Dictionary['why']['trust'],
  { count }: Pick<Format, 'count'>,
): { readonly title: string; readonly body: string } {
  switch (verdict) {
    case 'strong':
      return { title: words.strong, body: words.strongBody(count(beaten), count(orders)) };
    case 'weak':
      return {
        title: words.weak,
        body: words.weakBody(count(beaten), count(orders), count(Math.ceil(BEATEN_OF_STRONG * orders))),
      };
    case 'too-few':
      return { title: words.tooFew, body: words.tooFewBody(count(FEWEST_CHECKED_EVENTS)) };
  }
}
