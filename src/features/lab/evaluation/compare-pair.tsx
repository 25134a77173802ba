import { useState } from 'react';
import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import type { PairedComparison } from '../../../core/evaluation/significance';
import { useWorkerCall } from '../../../session/use-worker-call';
import { Select } from '../../../ui/controls/select';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { useFormat, useText } from '../../../ui/text/text';
import { arranged, COLUMNS, firstOrder } from './columns';
import styles from './evaluation.module.css';

/** Compares two results user by user, with a significance test. */
export function ComparePair({ results }: { results: readonly ListedEvaluation[] }) {
  const { evaluation } = useText();
  const words = evaluation.compare;
  const byNdcg = arranged(results, firstOrder(COLUMNS[0]), '10');
  const [chosen, setChosen] = useState<{ a?: string; b?: string }>({});
  const known = (id: string | undefined, otherwise: ListedEvaluation) =>
    results.find((result) => result.id === id) ?? otherwise;
  const a = known(chosen.a, byNdcg[0]);
  const b = known(chosen.b, byNdcg[1]);
  const { answer, problem, pending } = useWorkerCall('compareEvaluations', { a: a.id, b: b.id });
  const nameOf = ({ result }: ListedEvaluation) => evaluation.form.model(result.model);
  const twice = new Set(results.map(nameOf)).size < results.length;
  const options = byNdcg.map((listed) => ({
    value: listed.id,
    label: twice
      ? `${nameOf(listed)}, ${evaluation.form.splitName(listed.result.split.kind)}`
      : nameOf(listed),
  }));
  return (
    <div className={styles.compare}>
      <h4>{words.title}</h4>
      <div className={styles.pair}>
        <Select
          label={words.a}
          value={a.id}
          options={options}
          onChange={(id) => setChosen({ ...chosen, a: id })}
        />
        <Select
          label={words.b}
          value={b.id}
          options={options}
          onChange={(id) => setChosen({ ...chosen, b: id })}
        />
      </div>
      <p role="status">
        {pending || answer === undefined ? (
          words.measuring
        ) : answer === null ? (
          words.impossible
        ) : (
          <Finding comparison={answer} a={nameOf(a)} b={nameOf(b)} />
        )}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <p className={styles.soft}>{words.how}</p>
    </div>
  );
}

/** The comparison in words, with the better result as subject. */
function Finding({ comparison, a, b }: { comparison: PairedComparison; a: string; b: string }) {
  const words = useText().evaluation.compare;
  const format = useFormat();
  const { difference, interval, p } = comparison;
  const ahead = difference >= 0;
  const [low, high] = ahead ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const decimal = (value: number) => format.decimal(value, 3);
  return (
    <>
      {words.better(
        ahead ? a : b,
        ahead ? b : a,
        decimal(Math.abs(difference)),
        decimal(low),
        decimal(high),
        format.decimal(p, p < 0.01 ? 4 : 2),
      )}{' '}
      {low > 0 ? words.sure : words.chance}
    </>
  );
}
