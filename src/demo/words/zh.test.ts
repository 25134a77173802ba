import { describe, expect, it } from 'vitest';
import type { Product } from '../../core/shop/catalogue';
import { namesAsInCatalogue, shownProduct, shownWords } from '../../core/shop/goods';
import { goods } from './zh';

const tent: Product = {
  id: 'tent-0001',
  title: 'Fjellbris 2-Person Trail Tent, Forest',
  categories: ['Camping', 'Tents'],
  brand: 'Fjellbris',
  kind: 'tent',
  colour: 'forest',
  material: 'ripstop nylon',
  style: 'Outdoor',
  description:
    'Light enough to carry all day, up in five minutes. The floor is sealed and stands up to 3,000 mm of water. Ripstop nylon in forest.',
  tags: ['shelter', 'outdoor'],
};

describe('the demo shop’s goods in Chinese', () => {
  it('keeps the brand and names the form, the size and the colour', () => {
    expect(goods.title(tent)).toBe('Fjellbris 双人徒步帐篷 墨绿色');
    expect(
      goods.title({
        ...tent,
        kind: 'frying-pan',
        brand: 'Basico',
        title: 'Basico Non-Stick Frying Pan 28 cm',
      }),
    ).toBe('Basico 不粘煎锅 28cm');
  });

  it('translates the description', () => {
    expect(goods.description(tent)).toBe(
      '轻到能背一整天，五分钟就能搭好。底布压胶密封，可承受 3,000 毫米水压。材质：防撕裂尼龙；颜色：墨绿色。',
    );
  });

  it('changes displayed words only, no id or category', () => {
    const { title, description, ...known } = shownProduct(tent, goods);
    expect(title).not.toBe(tent.title);
    expect(description).not.toBe(tent.description);
    expect({ ...known, title: tent.title, description: tent.description }).toEqual(tent);
  });

  it('leaves a product of another data set in its own words', () => {
    const film: Product = { id: '50', title: 'Star Wars (1977)', categories: ['Sci-Fi'], tags: [] };
    expect(shownProduct(film, goods)).toBe(film);
    expect(shownProduct(tent, namesAsInCatalogue)).toBe(tent);
    expect(goods.category('Sci-Fi')).toBe('Sci-Fi');
  });

  it('gives a search every word of the display', () => {
    const words = shownWords(tent, goods);
    expect(words.title).toContain('双人徒步帐篷');
    expect(words.categories).toContain('户外露营');
    expect(words).toMatchObject({ colour: '墨绿色', material: '防撕裂尼龙', style: '户外风' });
    expect(words.tags).toContain('遮蔽');
    expect(words.description).toContain('压胶密封');
  });
});
