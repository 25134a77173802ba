import { CUTOFFS, type Cutoff } from '../../../core/evaluation/evaluation';
import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import type { Dictionary } from '../../../ui/text/en';
import { arranged, COLUMNS, firstOrder } from './columns';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The results as Markdown tables, one for each cutoff, and what is needed to reproduce them. */
export function reportMarkdown(
  results: readonly ListedEvaluation[],
  words: Pick<Dictionary['evaluation'], 'title' | 'form' | 'results'>,
): string {
  const lines = [`# ${words.title}`, ''];
  const nameOf = ({ result }: ListedEvaluation) => words.form.model(result.model);
  for (const cutoff of CUTOFFS) {
    const k: Cutoff = `${cutoff}`;
    lines.push(`## ${words.results.table(k)}`, '');
    lines.push(
      row([
        words.results.model,
        words.form.split,
        ...COLUMNS.map(({ name }) => words.results.columns[name][0]),
      ]),
      row(['---', '---', ...COLUMNS.map(() => '--:')]),
    );
    for (const listed of arranged(results, firstOrder(COLUMNS[0]), k)) {
      const cells = COLUMNS.map((column) => {
        const value = column.value(listed.result, k);
        if (value === null) return words.results.none_;
        const interval = column.interval?.(listed.result, k);
        const shown = value.toFixed(column.digits);
        return interval
          ? `${shown} (${interval.low.toFixed(column.digits)}–${interval.high.toFixed(column.digits)})`
          : shown;
      });
      lines.push(row([nameOf(listed), words.form.splitName(listed.result.split.kind), ...cells]));
    }
    lines.push('');
  }
  for (const listed of results) {
    const { dataset, split, configuration, seed, backend, stopped, bestEpoch, epochs } = listed.result;
    const facts = {
      savedAt: new Date(listed.savedAt).toISOString(),
      dataset,
      split,
      configuration,
      seed,
      backend,
      stopped,
      bestEpoch,
      epochs,
    };
    lines.push(`## ${nameOf(listed)}`, '', '```json', JSON.stringify(facts, null, 2), '```', '');
  }
  return lines.join('\n');
}
