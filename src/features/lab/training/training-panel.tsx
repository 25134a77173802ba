import { useMachinery } from '../../../session/use-session';
import { Facts } from '../../../ui/layout/facts';
import { ProblemNotice } from '../../../ui/layout/problem-notice';
import { Progress } from '../../../ui/layout/progress';
import { useFormat, useText } from '../../../ui/text/text';
import { ModelChoiceView } from './model-choice';
import { TrainingControls } from './training-controls';
import { TrainingCurves } from './training-curves';
import styles from './training-panel.module.css';

/** Which model is being trained, how far it is, and the controls. */
export function TrainingPanel() {
  const { training, engine } = useMachinery();
  const { lab, common } = useText();
  const format = useFormat();
  const words = lab.training;
  const active = ['preparing', 'running', 'paused'].includes(training.state);
  const progress = training.state === 'finished' ? 1 : training.progress;
  const unknown = lab.facts.none;
  const onGpu = training.backend === 'webgpu';

  return (
    <div className={styles.panel}>
      <div className={styles.state}>
        <p role="status" className={styles.sentence}>
          {training.held && active
            ? words.held
            : training.state === 'idle' && !training.problem && engine?.state === 'starting'
              ? words.waiting
              : words.state(training.state, training.stage, training.settled)}
        </p>
        <TrainingControls state={training.state} />
      </div>
      {training.problem && <ProblemNotice problem={training.problem} />}
      <div className={styles.progress}>
        <Progress label={words.progress} value={training.state === 'preparing' ? undefined : progress} />
        <p>
          {training.state !== 'idle' && <span className={styles.percent}>{format.percent(progress)}</span>}
          {active && (
            <>
              {training.epochs > 0 && (
                <span>
                  {words.epoch(format.count(training.epoch), format.count(training.epochs))}
                  {training.stepsPerEpoch > 0 &&
                    `, ${words.step(format.count(training.step), format.count(training.stepsPerEpoch * training.epochs))}`}
                </span>
              )}
              {training.secondsLeft !== undefined && training.state === 'running' && (
                <span>{common.secondsLeft(training.secondsLeft)}</span>
              )}
            </>
          )}
        </p>
      </div>
      <ModelChoiceView training={training} />
      <TrainingCurves training={training} />
      <Facts
        label={lab.facts.title}
        facts={[
          [lab.facts.backend, training.backend ? lab.facts.backendName(training.backend) : unknown],
          [
            lab.facts.implementation,
            training.implementation ? lab.facts.implementationName[training.implementation] : unknown,
          ],
          [
            lab.facts.stepTime,
            training.millisecondsPerStep === undefined
              ? unknown
              : common.milliseconds(format.decimal(training.millisecondsPerStep, 1)),
          ],
          [
            lab.facts.dispatches,
            training.dispatchesPerStep !== undefined
              ? format.count(Math.round(training.dispatchesPerStep))
              : training.backend && !onGpu
                ? lab.facts.noGpu
                : unknown,
          ],
          [
            lab.facts.memory,
            training.memoryBytes === undefined ? unknown : format.bytes(training.memoryBytes),
          ],
        ]}
      />
      {training.resumed && <p className={styles.note}>{words.resumed}</p>}
    </div>
  );
}
