import { expect, test, vi } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { type Backend, openBackend } from '../../gpu/device/backend';
import { countsBetween, NO_COUNTS } from '../../gpu/device/device-counters';
import { sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import type { OpenScorer } from '../../models/scorer';
import { createCounterfactualMemory } from './counterfactuals';
import { explain } from './explain';
import type { Asked } from './explained';

/**
 * Cost of the explanation panel: one item explained for a shopper with 50 events among 1,200
 * products, by the shop's own SASRec. Counts are the same on every machine and are asserted;
 * milliseconds depend on the machine and are printed.
 */
const ITEMS = 1200;
const EVENTS = 50;
const SHOPPERS = 6;
const config = { ...sasrecDefaults, items: ITEMS };
/** The whole history, and with each event left out and alone. */
const HISTORIES = 1 + 2 * EVENTS;
/** Bytes of a row of scores on the device: items in whole tiles of 32. */
const ROW_BYTES = 4 * Math.ceil(ITEMS / 32) * 32;

function shopper(seed: number): Asked {
  const random = seededRandom(5, seed);
  const items = random.shuffle(Array.from({ length: ITEMS }, (_, i) => i));
  const history = Int32Array.from(items.slice(0, EVENTS));
  const excluded = new Uint8Array(ITEMS);
  for (const item of history) excluded[item] = 1;
  return { history, excluded };
}

/** A scorer that records its calls and their time. */
async function watch(backend: Backend) {
  const scorer = await sasrec.createScorer(backend, config, sasrec.initial(config));
  const asked = { histories: [] as number[], ranking: 0, attributions: 0, account: 0 };
  const timed = async <T>(part: 'ranking' | 'account', work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    asked[part] += performance.now() - began;
    return result;
  };
  const watched: OpenScorer = {
    ...scorer,
    score(histories, ...rest) {
      asked.histories.push(histories.length);
      return timed('ranking', () => scorer.score(histories, ...rest));
    },
    insight: {
      ...scorer.insight,
      attribute(...question) {
        asked.attributions++;
        return timed('account', () => scorer.insight.attribute(...question));
      },
    },
  };
  return { watched, asked, dispose: () => scorer.dispose() };
}

test.each(['wasm', 'webgpu'] as const)(
  'on %s, a panel scores one batch and attributes once; the next panel after the same history scores nothing',
  async (name) => {
    const backend = await openBackend(name);
    const { watched, asked, dispose } = await watch(backend);
    const counts = () => backend.counts?.() ?? NO_COUNTS;
    const reads = name === 'webgpu' ? vi.spyOn(GPUBuffer.prototype, 'mapAsync') : undefined;
    const memory = createCounterfactualMemory();
    const told: string[] = [];
    for (let seed = 0; seed < SHOPPERS; seed++) {
      const question = shopper(seed);
      const items = [...question.excluded.keys()].filter((item) => !question.excluded[item]).slice(0, 2);
      for (const [i, item] of items.entries()) {
        Object.assign(asked, { histories: [], ranking: 0, attributions: 0, account: 0 });
        reads?.mockClear();
        const before = counts();
        const began = performance.now();
        const { events } = await explain(watched, question, item, memory);
        const took = performance.now() - began;
        const ms = [took, asked.ranking, asked.account].map((part) => `${Math.round(part)}`.padStart(4));
        if (i === 0) told.push(`${ms[0]} ms: ranking${ms[1]}, the model's own account${ms[2]}`);
        else told.push(`${ms[0]} ms for another item of the same history`);
        expect(events).toHaveLength(EVENTS);
        for (const { gradient, rollout, effect } of events)
          expect([gradient, rollout, effect.leftOut, effect.alone].every(Number.isFinite)).toBe(true);
        expect(asked.histories).toEqual(i === 0 ? [HISTORIES] : []);
        expect(asked.attributions).toBe(1);
        if (name !== 'webgpu') continue;
        const spent = countsBetween(before, counts());
        const { submits, passes, bytesRead, buffersCreated, bindGroupsCreated, dispatches } = spent;
        const once = i === 0 ? 1 : 0;
        expect({ submits, passes, bytesRead, buffersCreated, bindGroupsCreated }).toEqual({
          submits: once,
          passes: once,
          bytesRead: once * HISTORIES * ROW_BYTES,
          buffersCreated: 0,
          bindGroupsCreated: 0,
        });
        expect(dispatches).toBe(once * 16);
        expect(reads).toHaveBeenCalledTimes(once);
      }
    }
    console.info([`panels of ${EVENTS} events and ${ITEMS} products on ${name}:`, ...told].join('\n  '));
    reads?.mockRestore();
    dispose();
  },
);
