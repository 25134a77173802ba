import type { Provenance } from '../../core/explanation/model-view';
import type { ParameterSet } from '../../models/parameters';
import type { ModelAtWork } from './model-at-work';

/** Which model answered: its parameters' hash, seed, configuration, catalogue and backend. */
export async function provenanceOf({ shopper, recommender, backend }: ModelAtWork): Promise<Provenance> {
  const { model, made, scorer } = recommender;
  return {
    model,
    weights: await hashParameters(made.parameters),
    parameters: scorer.insight.parameters,
    seed: made.seed,
    configuration: made.configuration,
    catalogue: shopper.world.summary.catalogue,
    backend: backend.name,
  };
}

/** SHA-256 of the names, shapes and values of all parameters, as hexadecimal. */
async function hashParameters(parameters: ParameterSet): Promise<string> {
  const names = new TextEncoder().encode(JSON.stringify(parameters.map(({ name, shape }) => [name, shape])));
  const numbers = parameters.map(
    ({ values }) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  );
  const parts = [names, ...numbers];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  const digest = await crypto.subtle.digest('SHA-256', all);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
