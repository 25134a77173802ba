import { describe, expect, it } from 'vitest';
import type { BenchResult, RivalResult, WorkloadResult } from './page/result';
import { bytes, disagreements, figures, markdown, report } from './table';

const rival = (name: string, given: Partial<RivalResult> = {}): RivalResult => ({
  name,
  ours: name.startsWith('ours'),
  place: 'webgpu',
  note: '',
  check: 8.45,
  milliseconds: { median: 100, lower: 90, upper: 120, steps: 5 },
  counts: null,
  peakBytes: null,
  gigaflops: 10,
  profile: null,
  ...given,
});

const workload = (...rivals: RivalResult[]): WorkloadResult => ({
  name: 'sasrec',
  title: 'SASRec step',
  flops: 1e9,
  checked: 'loss',
  tolerance: 1e-3,
  rivals,
  failures: [],
  products: [],
});

const result = (given: WorkloadResult): BenchResult => ({
  adapter: { vendor: 'acme', architecture: 'x1', description: '', software: false },
  browser: '150.0',
  cores: 8,
  threads: true,
  date: '2026-01-02',
  workloads: [given],
  broken: [],
  sizes: null,
});

/** Cells of this rival's row. */
const cells = (text: string, name: string): string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${name}`))
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim()) ?? [];

describe('numbers', () => {
  it('have two or three figures', () => {
    const given = [1234.5, 123.4, 12.34, 1.234, 0.1234, 0.000567, 0];
    expect(given.map(figures)).toEqual(['1,235', '123', '12.3', '1.23', '0.12', '0.00057', '0.00']);
    expect(figures(Number.POSITIVE_INFINITY)).toBe('-');
  });

  it('of bytes have a unit', () => {
    expect([12, 12_800, 30_600_000].map(bytes)).toEqual(['12 B', '12.8 kB', '30.6 MB']);
  });
});

describe('a table', () => {
  it('has columns as wide as their widest cell, numbers to the right', () => {
    expect(
      markdown(
        ['who', 'ms'],
        [
          ['a long name', '1'],
          ['b', '1,000'],
        ],
      ),
    ).toBe(
      [
        '| who         |    ms |',
        '|-------------|------:|',
        '| a long name |     1 |',
        '| b           | 1,000 |',
      ].join('\n'),
    );
  });
});

describe('the report', () => {
  const counts = {
    dispatches: 44,
    passes: 1,
    submits: 1,
    bytesUploaded: 12_980,
    bytesRead: 4,
    buffersCreated: 0,
    bindGroupsCreated: 0,
  };
  const text = report(
    result({
      ...workload(
        rival('ours, webgpu', { counts, peakBytes: 21_000_000, note: 'dropout on' }),
        rival('tfjs, webgpu', { milliseconds: { median: 1500, lower: 1400, upper: 1600, steps: 3 } }),
        rival('ours, wasm', {
          place: 'wasm',
          milliseconds: { median: 200, lower: 200, upper: 200, steps: 3 },
        }),
        rival('tfjs, wasm', { place: 'wasm' }),
        rival('typed arrays', {
          place: 'javascript',
          milliseconds: { median: 200, lower: 1, upper: 300, steps: 3 },
        }),
      ),
      failures: [{ name: 'jax-js, webgpu', reason: 'out of memory' }],
      products: [
        {
          place: 'webgpu',
          shape: { rows: 2, depth: 3, columns: 4 },
          variants: [
            { name: 'tiles', gigaflops: 40 },
            { name: 'slow', gigaflops: 4 },
          ],
        },
      ],
    }),
  );

  it('names the machine and the browser', () => {
    expect(text).toContain('Adapter: acme x1. Chromium 150.0, 8 cores, threads on wasm, 2026-01-02.');
  });

  it('gives time, counts, and the share of the best product', () => {
    expect(cells(text, 'ours, webgpu')).toEqual([
      'ours, webgpu',
      '100',
      '90.0 to 120',
      '5',
      '1.00',
      '44',
      '1',
      '1',
      '13.0 kB',
      '4 B',
      '0',
      '0',
      '21.0 MB',
      '10.0',
      '25 %',
      '8.45000',
    ]);
  });

  it('compares with our fastest in the same place, or else anywhere', () => {
    expect(cells(text, 'tfjs, webgpu')[4]).toBe('15.0');
    expect(cells(text, 'tfjs, wasm')[4]).toBe('0.5');
    expect(cells(text, 'typed arrays')[4]).toBe('2.00');
  });

  it('lists notes, products and failures', () => {
    expect(text).toContain('ours, webgpu: dropout on.');
    expect(text).toContain('Matrix product 2 x 3 x 4 on webgpu, GFLOP/s: tiles 40.0; slow 4.00.');
    expect(text).toContain('jax-js, webgpu could not: out of memory');
  });

  it('adds up kernels of one name, the longest first', () => {
    const profiled = report(
      result(
        workload(
          rival('ours, webgpu', {
            profile: [
              { label: 'linear', milliseconds: 1 },
              { label: 'attention', milliseconds: 3 },
              { label: 'linear', milliseconds: 4 },
            ],
          }),
        ),
      ),
    );
    expect(cells(profiled, 'linear')).toEqual(['linear', '2', '5.00']);
    expect(profiled.indexOf('| linear')).toBeLessThan(profiled.indexOf('| attention'));
  });
});

describe('the row of PyTorch', () => {
  it('compares it with our fastest anywhere, and has no product to compare with', () => {
    const native = { place: 'native', note: 'PyTorch 2.4.1', gigaflops: 57.5 } as const;
    const given = report(
      result(
        workload(
          rival('ours, webgpu'),
          rival('ours, wasm', {
            place: 'wasm',
            milliseconds: { median: 40, lower: 39, upper: 41, steps: 9 },
          }),
          rival('PyTorch, native, 1 thread', {
            ...native,
            milliseconds: { median: 20, lower: 19.5, upper: 21, steps: 10 },
          }),
        ),
      ),
    );
    expect(cells(given, 'PyTorch, native, 1 thread')).toEqual([
      'PyTorch, native, 1 thread',
      '20.0',
      '19.5 to 21.0',
      '10',
      '0.5',
      ...Array.from({ length: 8 }, () => '-'),
      '57.5',
      '-',
      '8.45000',
    ]);
    expect(given).toContain('PyTorch, native, 1 thread: PyTorch 2.4.1.');
  });
});

describe('rivals that disagree', () => {
  it('are named, those that agree to the tolerance are not', () => {
    const given = workload(
      rival('ours'),
      rival('near', { check: 8.4501 }),
      rival('far', { check: 8.5 }),
      rival('mute', { check: null }),
    );
    expect(disagreements(given)).toEqual(['SASRec step: far has 8.5, ours has 8.45']);
  });

  it('include one that has no number', () => {
    expect(disagreements(workload(rival('ours'), rival('lost', { check: Number.NaN })))).toHaveLength(1);
  });
});
