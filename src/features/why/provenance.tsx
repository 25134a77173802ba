import { type Explanation, isWithheld } from '../../core/explanation/explanation';
import type { Provenance } from '../../core/explanation/model-view';
import { Facts } from '../../ui/layout/facts';
import { useFormat, useText } from '../../ui/text/text';
import styles from './provenance.module.css';

/** The model, weights, seed and data behind this explanation, and how to read it. */
export function ProvenanceFacts({
  explanation,
  provenance,
}: {
  explanation: Explanation;
  provenance: Provenance | undefined;
}) {
  const format = useFormat();
  const { numbers: words, notRecommended } = useText().why;
  const { method, carriedEffectCorrelation: agreement } = explanation;
  const rank = words.ofCandidates(explanation.rank, explanation.candidates);
  const facts: readonly (readonly [string, string])[] = [
    [words.rank, isWithheld(explanation.offer) ? notRecommended.ifOffered(rank) : rank],
    [words.score, words.exact(explanation.score)],
    ...(method === 'shares' ? [] : [[words.rest, words.exact(explanation.rest)] as const]),
    [words.agreement, agreement === null ? words.agreementNone : words.signedExact(agreement)],
    [words.model, words.modelName(explanation.model)],
    [words.backend, words.backendName(explanation.backend)],
    [words.time, words.milliseconds(explanation.milliseconds)],
    [words.weights, provenance?.weights ?? '…'],
    [words.parameters, provenance ? format.count(provenance.parameters) : '…'],
    [words.seed, provenance ? String(provenance.seed) : '…'],
    [words.catalogue, provenance?.catalogue ?? '…'],
  ];
  return (
    <section className={styles.provenance} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.about}>{words.about[method]}</p>
      <Facts facts={facts} wide />
    </section>
  );
}
