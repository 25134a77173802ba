import { describe, expect, it } from 'vitest';
import type { RailReason } from '../../../core/recommendation/rail-reason';
import { why } from '../../../ui/text/en/why';
import { createFormat } from '../../../ui/text/format';
import { countedSentences } from './counted-sentences';

const now = new Date('2026-06-12T12:00').getTime();
const day = 86_400_000;
const names = {
  titleOf: (id: string) => `<${id}>`,
  kindOf: (name: string) => name,
  traitOf: ({ value }: { readonly value: string }) => value,
};
const said = (reason: RailReason) =>
  countedSentences(reason, why.counted, { format: createFormat('en-US'), names, now });

describe('the reason of a rail of counts', () => {
  it('gives the counts that chose the product', () => {
    expect(said({ kind: 'bought-together', with: 'tent', both: 38, bought: 412, lift: 6.24 })[0]).toBe(
      '38 of 412 who bought <tent> also bought this: 6.2 times as often as expected by chance.',
    );
    expect(said({ kind: 'popular', shoppers: 1234 })[0]).toContain('1,234 shoppers');
    expect(said({ kind: 'seen', time: now - 2 * day })[0]).toBe('You viewed or chose it 2 days ago.');
    expect(said({ kind: 'reduced', reduction: 0.2, level: 0.25 })).toEqual([
      'Its price is 20% lower than before.',
      'Your usual price level is 25%, from 0% for the cheapest product of a kind to 100% for the most expensive.',
    ]);
  });

  it('speaks of kinds when the products themselves were bought too seldom', () => {
    const kinds = { with: 'Tents', item: 'Lanterns' };
    const [sentence] = said({ kind: 'bought-together', with: 'tent', kinds, both: 38, bought: 412, lift: 2 });
    expect(sentence).toContain('38 of 412 who bought Tents also bought Lanterns');
    expect(sentence).toContain('too rarely');
  });

  it('gives no count where a model measured the similarity', () => {
    const all = said({ kind: 'alike', to: 'tent', by: 'vectors', likeness: 0.834 });
    expect(all[0]).toBe(
      'The model finds this similar to <tent>: the cosine similarity of their vectors is 0.83.',
    );
    expect(all).not.toContain(why.counted.noModel);
  });

  it('leaves out what is unknown', () => {
    expect(said({ kind: 'new', shared: [] })).toEqual([why.counted.newUnknown]);
    expect(said({ kind: 'reduced', reduction: 0.2 })).toHaveLength(1);
  });
});
