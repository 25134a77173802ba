import { noEvaluation } from '../../core/evaluation/evaluation-status';
import type { EvaluationWatch } from '../evaluations/evaluation-watch';
import type { HostServices } from '../host-services';
import type { CallContext, Handlers } from './handler';

/** Evaluations: of data sets in files for the command line, and on the open world for the Lab. */
export function evaluationHandlers({ models }: HostServices) {
  const ofFiles = async () => (await models.required()).fileEvaluations;
  const ofWorld = async () => (await models.required()).evaluations;
  return {
    evaluate: async (input, context) => (await ofFiles()).evaluate(input, watchFor(context)),
    searchConfiguration: async (input, context) =>
      (await ofFiles()).searchConfiguration(input, watchFor(context)),
    evaluateRatings: async (input, context) => (await ofFiles()).evaluateRatings(input, watchFor(context)),
    evaluationStatus: async () => models.current?.evaluations.status() ?? noEvaluation,
    evaluateModels: async (request) => (await ofWorld()).start(request),
    cancelEvaluations: async () => (await ofWorld()).cancel(),
    evaluations: async () => (models.arePossible ? (await ofWorld()).list() : []),
    removeEvaluation: async ({ id }) => (await ofWorld()).remove(id),
    compareEvaluations: async ({ a, b }) => (await ofWorld()).compare(a, b),
    exportEvaluations: async ({ ids }) => (await ofWorld()).exportJson(ids),
  } satisfies Partial<Handlers>;
}

const watchFor = ({ signal, progress }: CallContext): EvaluationWatch => ({ signal, onProgress: progress });
