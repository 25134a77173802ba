import { describe, expect, test } from 'vitest';
import { comparisonText } from './compare';
import { reportOf } from './report';
import { storedResult } from './report.fixture';
import { accuracyChart, curvesChart, tradeOffChart } from './report-charts';
import { reportMarkdown } from './report-markdown';

const ratings = {
  model: 'biased-factorization',
  configuration: { dim: 64 },
  seed: 1,
  rmse: 0.9055,
  mae: 0.711,
  folds: [{ name: 'u1', rmse: 0.91, mae: 0.72, trainingRatings: 80, testRatings: 20, epoch: 9, seconds: 4 }],
};

describe('a report', () => {
  const results = [
    storedResult('popularity', 0.1),
    storedResult('sasrec', 0.6, { epochs: 3 }),
    storedResult('bpr', 0.3),
  ];
  const report = reportOf(results, [ratings]);

  test('puts the best by validation first, and compares it with every other', () => {
    expect(report.rows.map(({ name }) => name)).toEqual(['sasrec', 'bpr', 'popularity']);
    expect(report.comparisons.map(({ a, b }) => [a, b])).toEqual([
      ['sasrec', 'bpr'],
      ['sasrec', 'popularity'],
    ]);
    for (const { difference, interval, p, adjusted } of report.comparisons) {
      expect(difference).toBeGreaterThan(0);
      expect(interval.low).toBeGreaterThan(0);
      expect(p).toBeLessThan(0.01);
      expect(adjusted).toBeGreaterThanOrEqual(p);
    }
  });

  test('says in Markdown what was measured, how far the split leaks, and how to repeat it', () => {
    const text = reportMarkdown(report);
    const { ndcg, hr } = report.rows[0].test[10];
    expect(text).toMatch(new RegExp(`\\| sasrec +\\| ${hr.toFixed(4)} \\| +${ndcg.toFixed(4)} \\|`));
    expect(text).toContain('Leave-one-out leaks: 25.0 %');
    expect(text).toContain('0.9055');
    expect(text).toContain('`00ff`');
    expect(text).toContain('    npm run evaluate -- --data events.csv --model all --out d');
    expect(text).toContain('hardwareConcurrency 2');
    expect(text).toContain('{"dim":8}');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('draws every model, and a curve for each that trained in epochs', () => {
    const [accuracy, curves, tradeOff] = [accuracyChart(report), curvesChart(report), tradeOffChart(report)];
    for (const { name } of report.rows) {
      expect(accuracy).toContain(`>${name}<`);
      expect(tradeOff.split(`>${name}<`)).toHaveLength(3);
    }
    expect(curves.match(/<polyline/g)).toHaveLength(1);
    for (const chart of [accuracy, curves, tradeOff]) expect(chart).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is complete without curves, and for a single model', () => {
    const alone = reportOf([storedResult('popularity', 0)], []);
    expect(alone.comparisons).toEqual([]);
    expect(curvesChart(alone)).not.toMatch(/NaN|Infinity/);
    expect(reportMarkdown(alone)).not.toContain('against each other');
  });

  test('combines the seeds of a model, with their spread', () => {
    const seeds = [1, 2, 3].map((seed) => storedResult(`bpr.seed-${seed}`, 0.4, { seed }));
    const { rows } = reportOf(seeds, []);
    expect(rows).toHaveLength(1);
    const gains = seeds.map(({ result }) => result.test[10].ndcg);
    expect(rows[0].test[10].ndcg).toBeCloseTo((gains[0] + gains[1] + gains[2]) / 3, 12);
    expect(rows[0].spread).toMatchObject({ least: Math.min(...gains), most: Math.max(...gains) });
    expect(rows[0].intervals[10].ndcg.low).toBeLessThan(rows[0].test[10].ndcg);
    expect(reportMarkdown(reportOf(seeds, []))).toContain('### Seeds');
  });

  test('refuses results of different data or splits, and an empty folder', () => {
    const other = storedResult('bpr', 0.3, { split: 'temporal' });
    expect(() => reportOf([results[0], other], [])).toThrow(
      'popularity and bpr are of different data, filters or splits',
    );
    expect(() => reportOf([], [])).toThrow('there is no result to report');
  });
});

describe('a comparison', () => {
  const all = [
    storedResult('a', 0.2),
    storedResult('b.seed-1', 0.7),
    storedResult('b.seed-2', 0.7, { seed: 2 }),
  ];

  test('takes any two results, or all seeds of a model', () => {
    expect(comparisonText(all, ['b', 'a'])).toMatch(
      /^b less a, test, user by user:\nHR@10: 0\.\d{4}, 95 % 0\.\d+ to 0\.\d+, p 0\.00/,
    );
    expect(comparisonText(all, ['b.seed-1', 'b.seed-1'])).toContain(
      'NDCG@10: 0.0000, 95 % 0.0000 to 0.0000, p 1.0',
    );
  });

  test('lists the results there are when a name is unknown', () => {
    expect(() => comparisonText(all, ['a', 'c'])).toThrow(
      'there is no result "c"; there are: a, b.seed-1, b.seed-2',
    );
  });
});
