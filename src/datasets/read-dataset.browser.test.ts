import { expect, it } from 'vitest';
import { eventsOf, NOW, read } from './dataset.fixture';
import { inspectDataset } from './read-dataset';

it('reads files a person chose, as in Node', async () => {
  const interactions = new File(['user,item,timestamp\n1,"b, c",1\n2,a,2\n'], 'events.csv');
  const flags = `1|${Array(18).fill('0').join('|')}`;
  const films = Uint8Array.from(`a|Caf\u00e9 (1990)|01-Jan-1990|||${flags}\n`, (character) =>
    character.charCodeAt(0),
  );
  const dataset = await read(interactions, new File([films], 'u.item'));
  expect(eventsOf(dataset)).toEqual({ 1: ['b, c@1'], 2: ['a@2'] });
  expect(dataset.catalogue.products.map(({ title }) => title)).toEqual(['b, c', 'Café (1990)']);
});

it('reads 200,000 rows and names the bad one', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) => `${i % 5000},"item ${i % 777}",${i === 123_455 ? 'x' : i}`,
  );
  const file = new File([`user,item,timestamp\n${rows.join('\n')}`], 'events.csv');
  const report = await inspectDataset({ interactions: file }, { now: NOW });
  expect(report).toMatchObject({ rows: 200_000, users: 5000, items: 777, badRowCount: 1 });
  expect(report.badRows[0]).toMatchObject({
    row: 123_457,
    column: 'timestamp',
    fault: 'not-a-number',
    value: 'x',
  });
});
