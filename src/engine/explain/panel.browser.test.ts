import { expect, test } from 'vitest';
import { seededRandom } from '../../core/random';
import { type Backend, openBackend } from '../../gpu/backend';
import { countsBetween, NO_COUNTS } from '../../gpu/device-counters';
import { sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import type { OpenScorer } from '../../models/scorer';
import { createCounterfactualMemory } from './counterfactuals';
import { explain } from './explain';

const ITEMS = 1200;
const EVENTS = 50;
const SHOPPERS = 8;
const config = { ...sasrecDefaults, items: ITEMS };

async function watch(backend: Backend) {
  const scorer = await sasrec.createScorer(backend, config, sasrec.initial(config));
  const asked = { histories: [] as number[], ranking: 0, attributions: 0, account: 0 };
  const watched: OpenScorer = {
    ...scorer,
    async score(histories, ...rest) {
      asked.histories.push(histories.length);
      const began = performance.now();
      const r = await scorer.score(histories, ...rest);
      asked.ranking += performance.now() - began;
      return r;
    },
    insight: {
      ...scorer.insight,
      async attribute(...question) {
        asked.attributions++;
        const began = performance.now();
        const r = await scorer.insight.attribute(...question);
        asked.account += performance.now() - began;
        return r;
      },
    },
  };
  return { watched, asked, dispose: () => scorer.dispose() };
}

test.each(['wasm', 'webgpu'] as const)('panels on %s', async (name) => {
  const backend = await openBackend(name);
  const { watched, asked, dispose } = await watch(backend);
  const counterfactuals = createCounterfactualMemory();
  const lines: string[] = [];
  for (let shopper = 0; shopper < SHOPPERS; shopper++) {
    const random = seededRandom(5, shopper);
    const history = Int32Array.from(
      random.shuffle(Array.from({ length: ITEMS }, (_, i) => i)).slice(0, EVENTS),
    );
    const excluded = new Uint8Array(ITEMS);
    for (const item of history) excluded[item] = 1;
    const item = excluded.indexOf(0);
    const before = backend.counts?.() ?? NO_COUNTS;
    const was = { ...asked };
    const began = performance.now();
    await explain(watched, { history, excluded }, item, counterfactuals);
    const took = performance.now() - began;
    const c = countsBetween(before, backend.counts?.() ?? NO_COUNTS);
    lines.push(
      `${Math.round(took)} ms: ranking ${Math.round(asked.ranking - was.ranking)}, account ${Math.round(asked.account - was.account)}; ${JSON.stringify(c)}`,
    );
  }
  console.info(`panel on ${name}:\n${lines.join('\n')}`);
  expect(asked.attributions).toBe(SHOPPERS);
  dispose();
});
