import { useState } from 'react';
import {
  EVALUATED_MODELS,
  type EvaluatedModel,
  SPLITS,
  type SplitKind,
} from '../../../core/evaluation/evaluation';
import { useMachinery, useSession } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import { Choice } from '../../../ui/controls/choice';
import { Select } from '../../../ui/controls/select';
import { useText } from '../../../ui/text/text';
import styles from './evaluation.module.css';

/** Popularity is always evaluated. */
const CHOICES = EVALUATED_MODELS.filter((model) => model !== 'popularity');
/** Chosen at first, because they take seconds. */
const QUICK: readonly EvaluatedModel[] = ['item-knn', 'matrix-factorization'];
const MINUTES = ['1', '3', '10', 'none'] as const;

/** Chooses which models to evaluate, on which split, and for how long. */
export function EvaluationForm() {
  const words = useText().evaluation.form;
  const { client } = useSession();
  const { evaluation, engine, training } = useMachinery();
  const { busy, attempt } = useAttempt();
  const [chosen, setChosen] = useState<ReadonlySet<EvaluatedModel>>(new Set(QUICK));
  const [split, setSplit] = useState<SplitKind>('leave-one-out');
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('3');
  const off = engine?.state === 'off';
  const trains = ['preparing', 'running'].includes(training.state);

  // An ensemble needs other models.
  const models = CHOICES.filter((model) => chosen.has(model) && (model !== 'ensemble' || chosen.size > 1));

  const start = () =>
    attempt('start', async () => {
      await client.call('evaluateModels', {
        models,
        split,
        maxMinutes: minutes === 'none' ? undefined : Number(minutes),
      });
    });
  const toggle = (model: EvaluatedModel, wanted: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      if (wanted) after.add(model);
      else after.delete(model);
      return after;
    });

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (models.length > 0 && !off) void start();
      }}
    >
      <fieldset className={styles.models}>
        <legend>{words.models}</legend>
        <div className={styles.choices}>
          {CHOICES.map((model) => (
            <label key={model} className={styles.model}>
              <input
                type="checkbox"
                checked={chosen.has(model)}
                onChange={(event) => toggle(model, event.target.checked)}
              />
              <span>
                {words.model(model)}
                <span className={styles.cost}>{words.cost(model)}</span>
              </span>
            </label>
          ))}
        </div>
        <p className={styles.soft}>{words.always}</p>
      </fieldset>
      <div className={styles.how}>
        <Choice
          label={words.split}
          value={split}
          options={SPLITS.map((value) => ({ value, label: words.splitName(value) }))}
          onChange={setSplit}
        />
        <Select
          label={words.minutes}
          value={minutes}
          options={MINUTES.map((value) => ({
            value,
            label: value === 'none' ? words.noLimit : words.minutesAtMost(value),
          }))}
          onChange={setMinutes}
        />
        <Button
          type="submit"
          look="primary"
          icon="play"
          disabled={models.length === 0 || off}
          aria-disabled={busy !== undefined}
        >
          {evaluation.running ? words.add : words.start}
        </Button>
      </div>
      <p className={styles.soft}>
        {off
          ? words.off
          : models.length === 0
            ? words.nothing
            : `${words.splitWhat(split)} ${trains ? words.training : ''}`}
      </p>
    </form>
  );
}
