import type { ListedEvaluation } from '../../../core/evaluation/evaluation-status';
import { useMachinery, useSession, useShop } from '../../../session/use-session';
import { type Answered, useAnswer } from '../use-answer';

/** The results on the open world, read again whenever there is another. */
export function useEvaluations(removed: number): Answered<readonly ListedEvaluation[]> {
  const { client } = useSession();
  const { evaluation } = useMachinery();
  const { world } = useShop();
  return useAnswer(`${world.catalogue} ${evaluation.stored} ${removed}`, (signal) =>
    client.call('evaluations', undefined, { signal }),
  );
}
