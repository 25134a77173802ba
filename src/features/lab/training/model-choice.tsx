import { type ModelName, PERSONAL_MODELS } from '../../../core/recommendation/recommendation';
import type { TrainingStatus } from '../../../core/training/training-status';
import { useRails } from '../../../session/use-session';
import { useFormat, useText } from '../../../ui/text/text';
import { DataTable } from '../data-table';
import styles from './model-choice.module.css';

/**
 * The model that the shop uses, and why: all models side by side, on the same held-out questions.
 */
export function ModelChoiceView({ training }: { training: TrainingStatus }) {
  const words = useText().lab.choice;
  const format = useFormat();
  const choice = useRails().rails?.choice;
  const ndcg = (value: number) => format.decimal(value, 3);

  const measured = new Map(choice?.others.map((other) => [other.model, other]));
  const best = choice ? [choice.model, ...measured.keys()] : [];
  const listed = [...new Set<ModelName>([...best, ...PERSONAL_MODELS, 'popularity'])];
  const stateOf = (model: ModelName) => {
    if (model === 'popularity') return words.counted;
    const found = training.models.find((candidate) => candidate.model === model);
    return found ? words.state[found.state] : words.none;
  };
  const next = choice?.others[0];
  return (
    <div className={styles.choice}>
      <h3>{words.title}</h3>
      <p className={styles.sentence}>
        {!choice
          ? words.waiting
          : choice.model === 'popularity'
            ? words.popularity(ndcg(choice.ndcg), format.count(choice.shoppers))
            : words.serves(choice.model, ndcg(choice.ndcg), format.count(choice.shoppers))}
        {choice &&
          next &&
          choice.model !== 'popularity' &&
          ` ${words.lead(ndcg(next.behind), next.model, ndcg(next.interval.low), ndcg(next.interval.high))} ${
            next.interval.low > 0 ? '' : words.chance
          }`}
      </p>
      <DataTable
        caption={words.table}
        columns={[
          words.columns.model,
          words.columns.state,
          words.columns.ndcg,
          words.columns.behind,
          words.columns.interval,
        ]}
        rows={listed.map((model, place) => {
          const other = measured.get(model);
          const serves = choice?.model === model;
          return {
            // Keyed by index, so that measured values fill the existing rows.
            key: String(place),
            cells: [
              <>
                {words.model(model)}
                {serves && <span className={styles.badge}>{words.best}</span>}
              </>,
              stateOf(model),
              serves ? ndcg(choice.ndcg) : other ? ndcg(other.ndcg) : words.none,
              other ? ndcg(other.behind) : words.none,
              other ? words.interval(ndcg(other.interval.low), ndcg(other.interval.high)) : words.none,
            ],
          };
        })}
      />
      <p className={styles.hint}>{words.how}</p>
    </div>
  );
}
