import type { Problem } from '../core/problem';
import { type TrainingStatus, validatedEpochs } from '../core/training/training-status';
import { canLock } from './training/training-lock';

/** What changed in one tab: log, world or persona, or saved models; or data was deleted. */
type TabChange = 'log' | 'world' | 'models' | 'deletion';

/** Tells the other tabs of the shop what changed in this one. */
export interface Tabs {
  announce(change: TabChange): void;
  /** Announces the models of a training run after each of its validations, and at its end. */
  announceTraining(status: TrainingStatus): void;
}

/** What this browser lacks for tabs to know of each other. */
export function tabLimits(): readonly Problem[] {
  const missing = [
    ...('BroadcastChannel' in globalThis ? [] : ['BroadcastChannel']),
    ...(canLock() ? [] : ['Web Locks']),
  ];
  return missing.length === 0 ? [] : [{ code: 'tabs-apart', missing }];
}

/** @param onChange called with each change in another tab */
export function createTabs(onChange: (change: TabChange) => void): Tabs {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('vitrine') : undefined;
  /** Validated epochs of the run in this tab that the other tabs know of. */
  let announced = 0;
  channel?.addEventListener('message', ({ data }: MessageEvent<{ readonly kind: TabChange }>) =>
    onChange(data.kind),
  );
  const announce = (kind: TabChange) => channel?.postMessage({ kind });
  return {
    announce,
    announceTraining(status) {
      const validated = validatedEpochs(status);
      if (validated > announced || status.state === 'finished') announce('models');
      announced = validated;
    },
  };
}
