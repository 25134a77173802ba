import { describe, expect, it } from 'vitest';
import { en } from '../../../ui/text/en';
import { listed } from './evaluation.fixture';
import { reportMarkdown } from './report-markdown';

describe('the report as Markdown', () => {
  const report = reportMarkdown(
    [listed('popularity', { ndcg: 0.04, diversity: null }), listed('sasrec', { ndcg: 0.11 })],
    en.evaluation,
  );

  it('has one table for each cutoff, the better model first, with intervals', () => {
    const [, top5, top10] = report.split('\n## ');
    expect(top5).toContain('top 5');
    expect(top10.indexOf('\n| SASRec')).toBeLessThan(top10.indexOf('\n| Popularity'));
    expect(top10).toContain('0.110 (0.090–0.110)');
    expect(top10).toContain(`| ${en.evaluation.results.none_} |`);
    const widths = new Set(
      top10
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.split(' | ').length),
    );
    expect(widths.size).toBe(1);
  });

  it('says how each result was made, so that it can be reproduced', () => {
    expect(report.match(/```json/g)).toHaveLength(2);
    expect(report).toContain('"leakage": 0.8');
    expect(report).toContain('"dim": 64');
  });
});
