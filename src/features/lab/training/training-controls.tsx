import { useRef } from 'react';
import type { TrainingPhase } from '../../../core/training/training-status';
import { useSession } from '../../../session/use-session';
import { useAttempt } from '../../../ui/actions/use-attempt';
import { Button } from '../../../ui/controls/button';
import type { IconName } from '../../../ui/layout/icon';
import { useText } from '../../../ui/text/text';
import { type TrainingAction, trainingActions } from './training-actions';
import styles from './training-panel.module.css';

const icons: Readonly<Record<TrainingAction, IconName>> = {
  start: 'play',
  pause: 'pause',
  resume: 'play',
  cancel: 'stop',
};

/**
 * The buttons for this state. The first keeps its place while its meaning changes, so it keeps the
 * focus.
 */
export function TrainingControls({ state }: { state: TrainingPhase }) {
  const words = useText().lab.training;
  const { client } = useSession();
  const { busy, attempt } = useAttempt();
  const first = useRef<HTMLButtonElement>(null);
  const [main, ...others] = trainingActions(state);

  const ask = (action: TrainingAction) =>
    attempt(action, async () => {
      await client.call('train', { action });
    }).then(() => first.current?.focus());

  const label = (action: TrainingAction) =>
    action === 'start' && (state === 'finished' || state === 'failed') ? words.again : words[action];

  return (
    <div className={styles.controls}>
      <Button
        ref={first}
        look={main === 'start' || main === 'resume' ? 'primary' : 'secondary'}
        icon={icons[main]}
        aria-disabled={busy !== undefined}
        onClick={() => void ask(main)}
      >
        {label(main)}
      </Button>
      {others.map((action) => (
        <Button
          key={action}
          icon={icons[action]}
          aria-disabled={busy !== undefined}
          onClick={() => void ask(action)}
        >
          {label(action)}
        </Button>
      ))}
    </div>
  );
}
