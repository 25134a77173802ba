import { expect, test } from 'vitest';
import { seededRandom } from '../../core/random';
import { type Backend, openBackend } from '../../gpu/backend';
import { sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import type { OpenScorer } from '../../models/scorer';
import { explain } from './explain';
import { createLeftOutMemory } from './left-out';

/** The panel of a shopper with 50 events among 1,200 products, by the shop's own SASRec. */
const config = { ...sasrecDefaults, items: 1200 };
const random = seededRandom(5, 1);
const history = Int32Array.from(random.shuffle(Array.from({ length: 1200 }, (_, i) => i)).slice(0, 50));
const excluded = new Uint8Array(1200);
for (const item of history) excluded[item] = 1;
const PANELS = 4;

/** Counts what a scorer is asked. */
async function counted(backend: Backend) {
  const scorer = await sasrec.createScorer(backend, config, sasrec.initial(config));
  const asked = { histories: [] as number[], attributions: 0 };
  const watched: OpenScorer = {
    ...scorer,
    score(histories, ...rest) {
      asked.histories.push(histories.length);
      return scorer.score(histories, ...rest);
    },
    insight: {
      ...scorer.insight,
      attribute(...question) {
        asked.attributions++;
        return scorer.insight.attribute(...question);
      },
    },
  };
  return { watched, asked, dispose: () => scorer.dispose() };
}

test.each(['wasm', 'webgpu'] as const)(
  'panels of one history on %s rank one batch between them, and look into the model once each',
  async (name) => {
    const backend = await openBackend(name);
    const { watched, asked, dispose } = await counted(backend);
    const leftOut = createLeftOutMemory();
    const milliseconds: number[] = [];
    for (let item = 0, panel = 0; panel < PANELS; item++) {
      if (excluded[item]) continue;
      panel++;
      const began = performance.now();
      const { events } = await explain(watched, { history, excluded }, item, leftOut);
      milliseconds.push(performance.now() - began);
      expect(events).toHaveLength(50);
      expect(
        events.every(({ gradient, rollout }) => Number.isFinite(gradient) && Number.isFinite(rollout)),
      ).toBe(true);
    }
    expect(asked).toEqual({ histories: [101], attributions: PANELS });
    console.info(`panel on ${name}: ${milliseconds.map((time) => `${Math.round(time)} ms`).join(', ')}`);
    dispose();
  },
);
