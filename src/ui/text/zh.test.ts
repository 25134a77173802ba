import { describe, expect, it } from 'vitest';
import { en } from './en';
import { createFormat } from './format';
import { zh } from './zh';

/** Every plain string of a dictionary with its path. Sentences with values are functions. */
function* strings(words: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'object' && words !== null)
    for (const [key, value] of Object.entries(words))
      yield* strings(value, path === '' ? key : `${path}.${key}`);
}

/** Names and signs that are the same in every language. */
const NAMES = /^(Vitrine|NDCG@10|NDCG|MRR|SASRec|LSTM|ItemKNN|EASE|BERT4Rec|–|zh-CN)$/;

describe('Simplified Chinese', () => {
  it('leaves no plain words in English', () => {
    const english = new Map(strings(en));
    const chinese = [...strings(zh)];
    expect(chinese.length).toBe(english.size);
    const untranslated = chinese.filter(([, text]) => !/\p{Script=Han}/u.test(text) && !NAMES.test(text));
    expect(untranslated).toEqual([]);
  });

  it('writes amounts, dates and lists as its readers do', () => {
    const format = createFormat(zh.locale);
    expect(format.price(4_495)).toBe('US$44.95');
    expect(format.list(['橡木', '胡桃木', '亚麻'])).toBe('橡木、胡桃木和亚麻');
    expect(format.list(['Maison Verel', '经典'])).toBe('Maison Verel 和经典');
    expect(format.relative(0, 3 * 86_400_000)).toBe('3 天前');
    expect(format.date(new Date('2026-06-12T12:00').getTime())).toBe('2026年6月12日');
  });

  it('gives the reason with the event kind, the day and the measured change of rank', () => {
    const at = (text: string) => new Date(text).getTime();
    const deed = {
      kind: 'view',
      title: 'Fjellbris 双人徒步帐篷',
      time: at('2026-06-09T08:00'),
      now: at('2026-06-12T15:00'),
    } as const;
    expect(zh.why.reason.mostly(deed, 2, 41)).toBe(
      '主要因为你星期二浏览了 Fjellbris 双人徒步帐篷：若没有这一次，它会从第 2 位降到第 41 位。',
    );
    expect(zh.why.notRecommended.known('view', deed.time, deed.now)).toBe(
      '你星期二浏览过这件商品，因此个性化推荐不再展示它，只展示你没接触过的商品。',
    );
    expect(zh.why.notRecommended.known('purchase', at('2026-05-03T08:00'), deed.now)).toContain(
      '你 5月3日购买过这件商品',
    );
    expect(zh.why.reason.bothWays(deed, 8, 3)).toBe(
      '浏览 Fjellbris 双人徒步帐篷的影响不一致：若没有这一次，它会从第 8 位升到第 3 位；但如果只有这一次，又会提升它。两次测量不一致。',
    );
    expect(zh.why.notRecommended.known('view', at('2026-06-12T14:05'), deed.now)).toContain(
      '你今天 14:05 浏览过这件商品',
    );
    expect(zh.why.notRecommended.tooDeep(810, 1184)).toContain('它在 1,184 件中排第 810 位');
    expect(zh.why.reason.mostly({ ...deed, time: 42 }, 2, 41)).toContain('因为你浏览了 Fjellbris');
  });
});
