import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../core/model-view';
import { explainedEvent, explanationOf } from '../explanation-fixture';
import { explanationJson } from './explanation-json';
import { explanationSvg, type SheetOfExplanation, wrapped } from './explanation-svg';

const colours = { paper: '#fff', ink: '#111', soft: '#555', rule: '#ddd', reason: '#e8a33a' };
const sheet: SheetOfExplanation = {
  title: 'Down <Sleeping> Bag & "Co"',
  sentence:
    'Mostly because you viewed Trail Tent on Tuesday: without that, this would drop from 2nd to 41st.',
  ranked: '2nd of 1,184 candidates',
  effectName: 'Measured effect',
  rows: [
    { title: 'Trail Tent', deed: 'Viewed · Tuesday', strength: 1, effect: '+1.50', ranks: '2nd → 41st' },
    { title: 'Kettle', deed: 'Liked · Monday', strength: -0.5, effect: '-0.20', ranks: 'stays 2nd' },
  ],
  made: 'SASRec, SHA-256 abc, seed 1',
};

describe('an explanation as a drawing', () => {
  it('holds the sentence, every event with its effect, and what made it', () => {
    const { svg, width, height } = explanationSvg(sheet, colours);
    for (const part of [
      'Mostly because you viewed Trail Tent',
      '+1.50',
      '2nd → 41st',
      'Kettle',
      'SHA-256 abc',
    ])
      expect(svg).toContain(part);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('Down &lt;Sleeping&gt; Bag &amp; &quot;Co&quot;');
  });

  it('fetches nothing: it is drawn where nothing may be loaded', () => {
    expect(explanationSvg(sheet, colours).svg).not.toMatch(/href|url\(|<image|<style/);
  });

  it('draws what speaks against the product as an outline to the left', () => {
    const bars = explanationSvg(sheet, colours).svg.match(
      /<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="10" rx="2" [^/]*stroke[^/]*\/>/g,
    );
    expect(bars).toHaveLength(1);
    expect(bars?.[0]).toContain('x="555.0"');
    expect(bars?.[0]).toContain('width="55.0"');
  });

  it('breaks lines between words and loses none of them', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
    expect(wrapped('主要因为你星期二浏览了帐篷', 12)).toEqual(['主要因为你星', '期二浏览了帐', '篷']);
  });
});

const explanation = explanationOf({
  events: [
    explainedEvent('tent', {
      ...{ carried: 2.5, rollout: 0.7, effect: { leftOut: 1, alone: 2 }, without: { score: 1, rank: 41 } },
    }),
  ],
});
const provenance: Provenance = {
  model: 'sasrec',
  weights: 'abc123',
  parameters: 10,
  seed: 7,
  configuration: { dim: 64 },
  catalogue: 'c0ffee',
  backend: 'wasm',
};

describe('an explanation as data', () => {
  it('holds the item, events, effects from both ends and left out alone, attention, model hash and seed', () => {
    const json = JSON.parse(
      explanationJson({
        explanation,
        provenance,
        sentence: 'Because.',
        productOf: (id) => ({ id, title: id.toUpperCase(), categories: [], tags: [] }),
      }),
    );
    expect(json).toMatchObject({
      format: 'vitrine-explanation',
      item: { id: 'bag', title: 'BAG' },
      sentence: 'Because.',
      rank: 2,
      events: [
        {
          ...{ id: 'tent', attribution: 2.5, attention: 0.7, effect: { mean: 1.5, leftOut: 1, alone: 2 } },
          leftOut: { scoreFall: 2, score: 1, rank: 41 },
        },
      ],
      model: { name: 'sasrec', weightsSha256: 'abc123', seed: 7 },
      catalogue: 'c0ffee',
    });
  });
});
