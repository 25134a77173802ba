import { asProblem } from '../../core/problem';
import type { BackendName } from '../../core/recommendation/recommendation';
import type { BackendTrial, EngineStatus } from '../../core/training/engine-status';
import { chooseBackend, reopenBackend } from '../../engine/choose-backend';
import type { Backend } from '../../gpu/device/backend';
import type { PageVisibility } from '../../gpu/plan/submission-budget';
import type { Storage } from '../../storage/storage';

/** Keeps the one backend in use: chooses it, reports its status, notices its loss. */
export interface BackendHolder {
  status(): EngineStatus;
  /** The backend in use, if it is open. */
  current(): Backend | undefined;
  /**
   * Opens what the settings ask for; every caller waits for the same opening.
   * @throws ProblemError when no backend works
   */
  open(): Promise<Backend>;
  /** Waits for an opening under way, then releases the backend: the next `open` chooses again. */
  release(): Promise<void>;
  /** Reports that models cannot run, and why. */
  fail(error: unknown): void;
}

interface BackendHolderParts {
  readonly storage: Pick<Storage, 'settings'>;
  readonly visibility: PageVisibility;
  onStatus(status: EngineStatus): void;
  /** Called after the device of the backend in use is lost. */
  onLost(): void;
}

/**
 * A trial as it is stored, with the reason why a backend was rejected: later visits show it too.
 */
function storable({ problem, ...trial }: BackendTrial) {
  switch (problem?.code) {
    case 'no-webgpu':
    case 'no-backend':
    case 'unexpected':
      return { ...trial, problem };
    default:
      return trial;
  }
}

export function createBackendHolder(parts: BackendHolderParts): BackendHolder {
  const { visibility, onStatus, onLost } = parts;
  const { settings } = parts.storage;
  let status: EngineStatus = { state: 'starting', requested: 'auto', trials: [] };
  let backend: Backend | undefined;
  let opening: Promise<Backend> | undefined;

  const set = (changed: EngineStatus) => {
    status = changed;
    onStatus(changed);
  };

  /** The choice of an earlier visit while it still works, otherwise a new choice. */
  async function openChosen(requested: BackendName | 'auto') {
    const before = await settings.get('engine');
    if (before?.requested === requested) {
      const opened = await reopenBackend(before);
      if (opened) return { opened, choice: before };
    }
    const { backend: opened, choice } = await chooseBackend(requested, (trials) =>
      set({ ...status, trials }),
    );
    // Where the disk is full the next visit chooses again; the backend works all the same.
    await settings.set('engine', { ...choice, trials: choice.trials.map(storable) }).catch(() => undefined);
    return { opened, choice };
  }

  function watch(opened: Backend): void {
    opened.lost.then((detail) => {
      if (backend !== opened) return;
      set({ ...status, state: 'starting', problem: { code: 'device-lost', detail } });
      onLost();
    });
  }

  const fail = (error: unknown) => set({ ...status, state: 'off', problem: asProblem(error) });

  async function openOnce(): Promise<Backend> {
    const requested = (await settings.get('backend')) ?? 'auto';
    set({ state: 'starting', requested, trials: [] });
    const { opened, choice } = await openChosen(requested);
    const inUse = { ...opened, visibility };
    backend = inUse;
    set({ ...choice, state: 'ready' });
    watch(inUse);
    return inUse;
  }

  return {
    status: () => status,
    current: () => backend,
    open() {
      opening ??= openOnce().catch((error: unknown) => {
        opening = undefined;
        fail(error);
        throw error;
      });
      return opening;
    },
    async release() {
      await opening?.catch(() => undefined);
      backend = undefined;
      opening = undefined;
    },
    fail,
  };
}
