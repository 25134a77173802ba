import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../core/problem';
import type { CallInput, CallName, CallOutput } from '../worker/calls';
import { createAsking } from './asking';
import type { Version } from './store/store';
import { useSession } from './use-session';

/** All that a ranking for this shopper depends on. */
const RANKING: readonly Version[] = ['world', 'history', 'models'];

/** The calls whose answers the page shows, and what makes each answer stale. */
const DEPENDS_ON = {
  recommendFor: RANKING,
  searchProducts: RANKING,
  estimatedTaste: RANKING,
  history: RANKING,
  explain: RANKING,
  checkExplanation: RANKING,
  smallestSet: RANKING,
  groupEffect: RANKING,
  effects: RANKING,
  whatIf: RANKING,
  attention: RANKING,
  itemMap: RANKING,
  neighbours: RANKING,
  provenance: RANKING,
  pipelineTimings: RANKING,
  personas: ['world'],
  readyMade: ['world'],
  worlds: ['world'],
  exportEvents: ['world', 'events'],
  evaluations: ['world', 'evaluations'],
  compareEvaluations: [],
} as const satisfies Partial<Record<CallName, readonly Version[]>>;

type ShownCall = keyof typeof DEPENDS_ON;

/**
 * What the page knows of an answer. The last answer or problem stays while a newer answer is
 * pending, so that the page does not go blank.
 */
export interface Answered<Output> {
  readonly answer?: Output;
  /** Why the newest finished call failed; there is no answer then. */
  readonly problem?: Problem;
  /** A newer answer is on its way. */
  readonly pending: boolean;
  /** Asks the same again. */
  retry(): void;
}

interface CallOptions {
  /** Replaces what the answer depends on. Fixed at the first render. */
  readonly dependsOn?: readonly Version[];
  /** Hides the answer to an older input; otherwise it stays until the newer one is answered. */
  readonly hideOlderInput?: boolean;
  /** Awaited before the worker is called. A different function causes a new call. */
  readonly before?: () => Promise<void>;
}

/**
 * Calls the worker and keeps the answer up to date. It asks again when the input changes and when
 * what the answer depends on has changed (see `createAsking`), and it stops when the component
 * unmounts.
 *
 * @param input compared by its JSON text; `null` asks nothing
 */
export function useWorkerCall<Name extends ShownCall>(
  name: Name,
  input: CallInput<Name> | null,
  { dependsOn, hideOlderInput = false, before }: CallOptions = {},
): Answered<CallOutput<Name>> {
  const session = useSession();
  const { client } = session;
  const [asking] = useState(() => createAsking<CallOutput<Name>>(session, dependsOn ?? DEPENDS_ON[name]));
  const state = useSyncExternalStore(asking.subscribe, asking.state);
  const key = input === null ? null : (JSON.stringify(input) ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the input.
  useEffect(() => {
    if (key === null || input === null) return asking.ask(null);
    const call = (signal: AbortSignal) => client.call(name, input, { signal });
    asking.ask({ key, ask: (signal) => (before ? before().then(() => call(signal)) : call(signal)) });
  }, [asking, client, name, key, before]);

  const { answer, problem } = hideOlderInput && state.key !== key ? {} : state;
  return {
    answer,
    problem,
    // Until the effect has run, the state is that of an older input.
    pending: key !== null && (state.pending || state.key !== key),
    retry: asking.retry,
  };
}
