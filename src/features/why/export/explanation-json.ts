import { type Explanation, effectOf, fallWithout } from '../../../core/explanation/explanation';
import type { ExplanationCheck } from '../../../core/explanation/explanation-check';
import type { AttentionMatrices, Provenance } from '../../../core/explanation/model-view';
import type { Product } from '../../../core/shop/catalogue';

/**
 * An explanation as data: the item, the events with every measure, the attention, the explanation's
 * own test, and what identifies the model. Times are ISO 8601 where the data set has times.
 */
export function explanationJson(given: {
  readonly explanation: Explanation;
  readonly sentence: string;
  readonly provenance: Provenance;
  readonly check?: ExplanationCheck;
  readonly attention?: AttentionMatrices;
  readonly productOf: (item: string) => Product | undefined;
}): string {
  const { explanation, sentence, provenance, check, attention, productOf } = given;
  return JSON.stringify(
    {
      format: 'vitrine-explanation',
      version: 2,
      item: { id: explanation.item, title: productOf(explanation.item)?.title },
      sentence,
      rank: explanation.rank,
      candidates: explanation.candidates,
      offer: explanation.offer,
      score: explanation.score,
      rest: explanation.rest,
      method: explanation.method,
      agreement: explanation.carriedEffectCorrelation,
      events: explanation.events.map((event) => ({
        id: event.item,
        title: productOf(event.item)?.title,
        kind: event.kind,
        time: event.time,
        // In nats: with all other events, alone, and the mean of the two.
        effect: { mean: effectOf(event.effect), ...event.effect },
        leftOut: { scoreFall: fallWithout(explanation, event), ...event.without },
        attribution: event.carried,
        attention: event.rollout,
        gradientTimesInput: event.gradient,
        trueCause: event.cause,
      })),
      attention: attention && {
        blocks: attention.blocks,
        heads: attention.heads,
        events: attention.events.map(({ item }) => item),
        values: Array.from(attention.values),
      },
      test: check && {
        verdict: check.verdict,
        beaten: check.beaten,
        orders: check.orders,
        deletion: check.deletion,
        insertion: check.insertion,
      },
      model: {
        name: provenance.model,
        weightsSha256: provenance.weights,
        parameters: provenance.parameters,
        seed: provenance.seed,
        configuration: provenance.configuration,
        backend: explanation.backend,
      },
      catalogue: provenance.catalogue,
    },
    undefined,
    2,
  );
}
