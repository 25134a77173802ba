import type { EvaluationStatus, LabRequest } from '../../core/evaluation/evaluation-status';
import { EvaluationQueue, type EvaluationQueueParts } from './evaluation-queue';
import { createEvaluationResults, type EvaluationResults } from './evaluation-results';

/** The Lab's evaluations on the open world: the queue of those to come, and the stored results. */
export interface EvaluationService extends EvaluationResults {
  status(): EvaluationStatus;
  /** Queues the models. Popularity comes first where the split has no result of it yet. */
  start(request: LabRequest): Promise<EvaluationStatus>;
  /** As `EvaluationQueue.cancel`. */
  cancel(): EvaluationStatus;
  /** As `EvaluationQueue.stop`. */
  stop(): Promise<void>;
}

export function createEvaluationService(parts: EvaluationQueueParts): EvaluationService {
  const queue = new EvaluationQueue(parts);
  const results = createEvaluationResults(parts.storage, parts.shop);
  return {
    ...results,
    status: () => queue.status,
    async start(request) {
      const hasPopularity = (await results.list()).some(
        ({ result }) => result.model === 'popularity' && result.split.kind === request.split,
      );
      queue.add(request, !hasPopularity);
      return queue.status;
    },
    cancel() {
      queue.cancel();
      return queue.status;
    },
    stop: () => queue.stop(),
  };
}
