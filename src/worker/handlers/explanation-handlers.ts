import type { HostServices } from '../host-services';
import type { Handlers } from './handler';

/** Why things are recommended, and the views into a model. */
export function explanationHandlers({ models }: HostServices) {
  const explanations = async () => (await models.required()).explanations;
  return {
    explain: async (question) => (await explanations()).explain(question),
    checkExplanation: async ({ measure, ...question }) => (await explanations()).check(question, measure),
    smallestSet: async ({ k, ...question }) => (await explanations()).smallestSet(question, k),
    groupEffect: async (question) => (await explanations()).groupEffect(question),
    effects: async ({ items, model }) => (await explanations()).effects(items, model),
    whatIf: async (request) => (await explanations()).whatIf(request),
    attention: async ({ model }) => (await explanations()).attention(model),
    itemMap: async ({ item, model }) => (await explanations()).itemMap(item, model),
    neighbours: async ({ item, model, count }) => (await explanations()).neighbours(item, model, count),
    provenance: async ({ model }) => (await explanations()).provenance(model),
    pipelineTimings: async ({ model }) => (await explanations()).pipelineTimings(model),
  } satisfies Partial<Handlers>;
}
