import { describe, expect, it } from 'vitest';
import type { BadRow, Problem, RowFault } from '../../../core/problem';
import { problemEn, rowFaultEn } from './problems-en';
import { problemZh, rowFaultZh } from './problems-zh';

const problems: { readonly [Code in Problem['code']]: Extract<Problem, { code: Code }> } = {
  'no-worker': { code: 'no-worker', detail: 'SecurityError' },
  'no-database': { code: 'no-database', detail: '' },
  'database-full': { code: 'database-full', detail: 'QuotaExceededError' },
  'database-newer': { code: 'database-newer', found: 4, known: 3 },
  'database-blocked': { code: 'database-blocked' },
  'database-deleted': { code: 'database-deleted' },
  'deleted-meanwhile': { code: 'deleted-meanwhile' },
  'event-refused': { code: 'event-refused', part: 'lines.0.price', detail: 'too large' },
  'history-file-refused': { code: 'history-file-refused', file: 'vitrine.json', fault: 'cut', place: '7' },
  'models-damaged': { code: 'models-damaged', models: ['sasrec'] },
  'world-damaged': { code: 'world-damaged', name: 'Films' },
  'tabs-apart': { code: 'tabs-apart', missing: ['Web Locks'] },
  'no-webgpu': { code: 'no-webgpu', detail: 'null adapter' },
  'no-backend': { code: 'no-backend', detail: '' },
  'device-lost': { code: 'device-lost', detail: 'destroyed' },
  'loss-not-finite': { code: 'loss-not-finite', step: 1204 },
  'training-elsewhere': { code: 'training-elsewhere' },
  'models-off': { code: 'models-off' },
  'unknown-item': { code: 'unknown-item', item: 'p-12' },
  'unlearnt-item': { code: 'unlearnt-item', item: 'p-12' },
  'no-model': { code: 'no-model', model: 'sasrec' },
  'empty-history': { code: 'empty-history' },
  'no-measure': { code: 'no-measure', measure: 'attention', model: 'item-knn' },
  'unknown-persona': { code: 'unknown-persona', persona: '196' },
  'unknown-catalogue': { code: 'unknown-catalogue', catalogue: 'ab12' },
  'import-refused': { code: 'import-refused', rows: 1 },
  'file-empty': { code: 'file-empty', file: 'a.csv' },
  'file-too-large': { code: 'file-too-large', file: 'a.csv', bytes: 2.5e8, limit: 2e8 },
  'file-binary': { code: 'file-binary', file: 'a.xlsx' },
  'file-encoding': { code: 'file-encoding', file: 'a.csv', offset: 1024 },
  'file-unreadable': { code: 'file-unreadable', file: 'a.csv', detail: 'gone' },
  'columns-missing': { code: 'columns-missing', file: 'a.csv', missing: ['user'], found: ['uid', 'item'] },
  'no-ratings': { code: 'no-ratings', missing: 2, of: 3 },
  'too-few-users': { code: 'too-few-users', users: 0 },
  'no-temporal-split': { code: 'no-temporal-split', reason: 'positions' },
  'no-attributes': { code: 'no-attributes' },
  'catalogue-too-large': { code: 'catalogue-too-large', items: 50_000, largest: 16_384, bytes: 2e10 },
  cancelled: { code: 'cancelled' },
  unexpected: { code: 'unexpected', detail: 'x is undefined' },
};

const faults: Readonly<Record<RowFault, BadRow['value']>> = {
  'missing-value': '',
  'not-a-number': 'abc',
  negative: '-3',
  'time-in-future': '99999999999',
  'time-negative': '-1',
  duplicate: '17',
  'wrong-column-count': '1,2',
  'not-json': '{',
  'unknown-event': 'wink',
  'bad-characters': 'a\\u200bb',
  'too-long': 'xxx',
  'too-large': '1e307',
  reserved: 'me',
  'not-text': '{"user":{}}',
};

describe('problems in English', () => {
  it.each(Object.values(problems))('says what happened and what to do next for $code', (problem) => {
    const { title, body, wayOut } = problemEn(problem);
    for (const sentence of [body, wayOut]) expect(sentence).toMatch(/^[A-Z0-9“].+[.”]$/);
    expect(title).toMatch(/^[A-Z].+[^.]$/);
    expect(`${title}${body}${wayOut}`).not.toMatch(/\[object|NaN/);
  });

  it('names the file, the byte and the columns at fault', () => {
    expect(problemEn(problems['columns-missing']).body).toBe(
      '“a.csv” has no column “user”. Its first line names “uid” and “item”.',
    );
    expect(problemEn(problems['file-encoding']).body).toContain('“a.csv”');
    expect(problemEn(problems['file-encoding']).body).toContain('1,024');
    expect(problemEn(problems['file-too-large']).body).toContain('250 MB; up to 200 MB');
  });

  it('counts one row and many rows as people do', () => {
    expect(problemEn({ code: 'import-refused', rows: 1 }).body).toMatch(/^1 row is bad/);
    expect(problemEn({ code: 'import-refused', rows: 1204 }).body).toMatch(/^1,204 rows are bad/);
  });

  it("quotes the browser's message only where there is one", () => {
    expect(problemEn({ code: 'no-webgpu', detail: '' }).body).not.toContain('said');
    expect(problemEn({ code: 'no-webgpu', detail: 'no adapter' }).body).toContain('“no adapter”');
  });
});

describe('row faults in English', () => {
  it.each(Object.entries(faults))('says what is wrong and how to put it right: %s', (fault, value) => {
    const row: BadRow = { file: 'a.csv', row: 7, column: 'timestamp', fault: fault as RowFault, value };
    const { title, body, wayOut } = rowFaultEn(row);
    expect(title.length).toBeGreaterThan(3);
    expect(body).toMatch(/\.$/);
    expect(wayOut).toMatch(/\.$/);
    if (value !== '') expect(body).toContain(value);
  });
});

describe('problems in Chinese', () => {
  it.each(Object.values(problems))('says what happened and what to do next for $code', (problem) => {
    const { title, body, wayOut } = problemZh(problem);
    for (const sentence of [body, wayOut]) expect(sentence).toMatch(/\p{Script=Han}.*[。”]$/u);
    expect(title).toMatch(/\p{Script=Han}[^。]*$/u);
    expect(`${title}${body}${wayOut}`).not.toMatch(/\[object|NaN/);
  });

  it('names the file, the columns and the sizes at fault', () => {
    expect(problemZh(problems['columns-missing']).body).toBe(
      '“a.csv”缺少列 “user”。它的首行列名为 “uid”和“item”。',
    );
    expect(problemZh(problems['file-too-large']).body).toContain('250 MB');
  });

  it.each(Object.entries(faults))(
    'says what is wrong with a row and how to put it right: %s',
    (fault, value) => {
      const row: BadRow = { file: 'a.csv', row: 7, column: 'timestamp', fault: fault as RowFault, value };
      const { title, body, wayOut } = rowFaultZh(row);
      for (const words of [title, body, wayOut]) expect(words).toMatch(/\p{Script=Han}/u);
      if (value !== '') expect(body).toContain(value);
    },
  );
});
