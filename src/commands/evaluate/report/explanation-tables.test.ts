import { describe, expect, test } from 'vitest';
import { type ExplanationQuality, summarizeQuality } from '../../../core/explanation/explanation-quality';
import { explanationLines, explanationsMarkdown } from './explanation-tables';

const column = (value: number) => Float64Array.from({ length: 40 }, (_, user) => value + (user % 2) / 100);
const quality: ExplanationQuality = {
  users: 40,
  seed: 1,
  events: 12.5,
  rankings: 9000,
  seconds: 31,
  rows: summarizeQuality(
    [
      { measure: 'del', values: { effect: column(0.2), attention: column(0.3), random: column(0.7) } },
      { measure: 'neg@10', values: { effect: column(0.9), attention: column(0.91), random: column(0.5) } },
    ],
    1,
  ),
  searched: [{ k: 1, users: 40, success: { mean: 0, interval: { low: 0, high: 0 } }, size: null, exact: 0 }],
};

test('where nothing is measured, a line says why, on the terminal and in the report', () => {
  const none = { none: 'kept-rankings' } as const;
  expect(explanationLines('ensemble', none)).toEqual([
    'explanations of ensemble: none measured: it combines rankings that other models left, and cannot score a history with an event less',
  ]);
  expect(explanationsMarkdown([{ name: 'ensemble', explanations: none }])).toContain(
    '### ensemble\n\nNone measured: it combines',
  );
  const [line] = explanationLines('popularity', { none: 'same-for-all', users: 12 });
  expect(line).toContain('for each of 12 users the score of what it ranks first is the same');
});

describe('tables of explanation quality', () => {
  test('mark whether less or more is better, and which explainer is better', () => {
    const text = explanationLines('sasrec', quality).join('\n');
    expect(text).toContain('explanations of sasrec: 40 users');
    expect(text).toMatch(/effect +0\.205 \(0\.20\d to 0\.20\d\)/);
    expect(text).toMatch(/DEL ↓ +effect +attention \(rollout\) +-0\.100 .*better/);
    expect(text).toMatch(/NEG@10 ↑ +effect +attention \(rollout\) +-0\.010 .*worse/);
    expect(text).toMatch(/NEG@10 ↑ +attention \(rollout\) +random +\+0\.410 .*better/);
    expect(text).not.toContain('true cause');
  });

  test('are a section of the report when explanations were measured', () => {
    expect(explanationsMarkdown([])).toBe('');
    const section = explanationsMarkdown([{ name: 'sasrec', explanations: quality }]);
    expect(section).toMatch(/^## How good the explanations are/);
    expect(section).toContain('| events ordered by');
  });
});
