import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../core/explanation/model-view';
import { explainedEvent, explanationOf } from '../explanation.fixture';
import { explanationJson } from './explanation-json';
import { explanationSvg, type SheetOfExplanation } from './explanation-svg';
import type { Measure } from './sheet-font';
import { shortened, wrapped } from './text-lines';

const colours = { paper: '#fff', ink: '#111', soft: '#555', rule: '#ddd', reason: '#e8a33a' };
const sheet: SheetOfExplanation = {
  title: 'Down <Sleeping> Bag & "Co"',
  sentence:
    'Mostly because you viewed Trail Tent on Tuesday: without that, this would drop from 2nd to 41st.',
  ranked: '2nd of 1,184 candidates',
  effectName: 'Measured effect',
  attentionName: 'Attention',
  picture: '<svg x="10"><path fill="url(#tile)"/></svg>',
  rows: [
    {
      title: 'Trail Tent',
      deed: 'Viewed · Tuesday',
      strength: 1,
      effect: '+1.50',
      ranks: '2nd → 41st',
      attention: { part: 0.5, value: '+0.45' },
    },
    { title: 'Kettle', deed: 'Liked · Monday', strength: -0.5, effect: '−0.20', ranks: 'stays 2nd' },
  ],
  made: 'SASRec, SHA-256 abc, seed 1',
};

/** Letters count half as wide as high, Chinese characters as wide as high. */
const measure: Measure = (words, size) =>
  [...words].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? size : size / 2), 0);
const drawn = (given: SheetOfExplanation) =>
  explanationSvg(given, colours, measure, '@font-face{src:url(data:font/woff2;base64,AA)}');
const signs = (words: string) => [...words].length;

describe('an explanation as a drawing', () => {
  it('holds the picture, the sentence, every event with its effect and attention, and what made it', () => {
    const { svg, width, height } = drawn(sheet);
    for (const part of [
      'Mostly because you viewed Trail Tent',
      sheet.picture,
      '+1.50',
      '+0.45',
      '2nd → 41st',
      'Kettle',
      'SHA-256 abc',
    ])
      expect(svg).toContain(part);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(svg).toContain('Down &lt;Sleeping&gt; Bag &amp; &quot;Co&quot;');
  });

  it('refers to nothing outside of the file', () => {
    const { svg } = drawn(sheet);
    expect(svg).not.toMatch(/href|<image/);
    for (const [, address] of svg.matchAll(/url\((.*?)\)/g)) expect(address).toMatch(/^(#|data:)/);
  });

  it('lets no line go beyond its right edge', () => {
    const long = 'Mostly because you viewed a wide woollen winter blanket on Wednesday. '.repeat(8);
    const chinese = '主要因为你星期二浏览了双人徒步帐篷'.repeat(12);
    for (const sentence of [long, chinese, 'SKU'.repeat(300)]) {
      const { svg, width } = drawn({ ...sheet, sentence, title: sentence });
      const texts = [...svg.matchAll(/<text x="48" .*?font-size="([\d.]+)".*?>(.*?)<\/text>/g)];
      expect(texts.length).toBeGreaterThan(8);
      for (const [, size, words = ''] of texts)
        expect(48 + measure(words, Number(size), 400)).toBeLessThanOrEqual(width - 48);
    }
  });

  it('draws what speaks against the product as an outline to the left', () => {
    const bars = drawn(sheet).svg.match(
      /<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="10" rx="2" [^/]*stroke[^/]*\/>/g,
    );
    expect(bars).toHaveLength(1);
    expect(bars?.[0]).toContain('x="517.5"');
    expect(bars?.[0]).toContain('width="47.5"');
  });

  it('breaks lines between words and loses no words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20, signs);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
    expect(wrapped('主要因为你星期二浏览了帐篷', 6, signs)).toEqual(['主要因为你星', '期二浏览了帐', '篷']);
    expect(shortened('Trail Tent', 8, signs)).toBe('Trail T…');
    expect(shortened('Trail Tent', 10, signs)).toBe('Trail Tent');
  });
});

const explanation = explanationOf({
  events: [
    explainedEvent('tent', {
      carried: 2.5,
      rollout: 0.7,
      effect: { leftOut: 1, alone: 2 },
      without: { score: 1, rank: 41 },
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
  it('holds the item, events, effects with the others and alone, attention, model hash and seed', () => {
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
          id: 'tent',
          attribution: 2.5,
          attention: 0.7,
          effect: { mean: 1.5, leftOut: 1, alone: 2 },
          leftOut: { scoreFall: 2, score: 1, rank: 41 },
        },
      ],
      model: { name: 'sasrec', weightsSha256: 'abc123', seed: 7 },
      catalogue: 'c0ffee',
    });
  });
});
