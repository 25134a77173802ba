import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../core/shop/catalogue';
import { wordsOf } from '../core/shop/words';
import { buildProductIndex } from './product-index';
import { synonymsOf, wordsWithSynonyms } from './synonyms';
import { queryWords, searchTerms } from './terms';

const product = (id: string, rest: Partial<Product> = {}): Product => ({
  id,
  title: id,
  categories: [],
  tags: [],
  ...rest,
});

const products = [
  product('stove-bag', { title: 'Bag for a stove', description: 'Fits every camp stove.' }),
  product('stove', { title: 'Camp stove', brand: 'Norvik', categories: ['Camping', 'Stoves'] }),
  product('tent', {
    title: 'Dome tent',
    brand: 'Norvik',
    categories: ['Camping'],
    description: 'Room for a stove.',
  }),
  product('brulee', { title: 'Crème brûlée set', tags: ['baking'], colour: 'white' }),
  product('stovetop', { title: 'Stovetop kettle' }),
  product('sofa', { title: 'Linen sofa' }),
  product('hose', { title: 'Garden hose' }),
  product('chair', { title: 'Garden chair' }),
  product('zhangpeng', { title: '三人双层帐篷' }),
];
const popularity = (id: string) => products.findIndex((each) => each.id === id);
const index = await buildProductIndex(products, popularity);
const ids = (query: string) => index.find(query).found.map(({ item }) => item);

describe('the search', () => {
  it('lists products with the words in their title before those that mention them', () => {
    expect(ids('stove').at(-1)).toBe('tent');
    expect(ids('camp stove')[0]).toBe('stove');
    expect(ids('camp stove')).toContain('stove-bag');
  });

  it('finds the beginning of a word, the whole word first', () => {
    expect(ids('stove').indexOf('stovetop')).toBeGreaterThan(ids('stove').indexOf('stove'));
    expect(ids('ket')).toEqual(['stovetop']);
  });

  it('requires every word except stop words', () => {
    expect(ids('norvik stove')).toEqual(['stove', 'tent']);
    expect(ids('a bag for the stove')).toEqual(['stove-bag']);
    expect(ids('norvik kettle')).toEqual([]);
  });

  it('looks past case and diacritics, on both sides', () => {
    expect(ids('CREME brulee')).toEqual(['brulee']);
    expect(ids('crème')).toEqual(['brulee']);
    expect(ids('ténT')).toEqual(['tent']);
  });

  it('reads brand, kind, tags, colour and description', () => {
    expect(ids('camping').toSorted()).toEqual(['stove', 'tent']);
    expect(ids('baking')).toEqual(['brulee']);
    expect(ids('white')).toEqual(['brulee']);
    expect(ids('room')).toEqual(['tent']);
  });

  it('leaves out products that only mention a word when at least four match it by kind or title', async () => {
    const said = ['Oak bench', 'Oak stool', 'Oak shelf'].map((title) => product(title, { title }));
    const mention = product('polish', { title: 'Polish', description: 'For oak, not for oaken floors.' });
    const found = async (...asked: Product[]) =>
      (await buildProductIndex([...asked, mention], () => 0)).find('oak').found.map(({ item }) => item);
    expect(await found(...said)).toContain('polish');
    expect(await found(...said, product('Oak bed', { title: 'Oak bed' }))).not.toContain('polish');
  });

  it('takes the beginning of a word in a description only where nothing else is found', async () => {
    const jeans = product('jeans', { title: 'Jeans', description: 'A tenth of the water.' });
    const shop = async (...more: Product[]) =>
      (await buildProductIndex([jeans, ...more], () => 0)).find('ten');
    expect((await shop()).found).toMatchObject([{ item: 'jeans' }]);
    expect((await shop(product('ten', { title: 'Ten pegs' }))).found).toMatchObject([{ item: 'ten' }]);
  });

  it('lists what is sold out last, and says so', async () => {
    const mugs = [
      product('gone', { title: 'Mug', stock: 0 }),
      product('pair', { title: 'Mug and saucer', stock: 4 }),
    ];
    expect((await buildProductIndex(mugs, () => 0)).find('mug').found).toMatchObject([
      { item: 'pair' },
      { item: 'gone', text: 1, soldOut: true },
    ]);
  });

  it('finds nothing for no words', () => {
    expect(ids('')).toEqual([]);
    expect(ids(' -- ')).toEqual([]);
  });

  it('reads a misspelt word as the closest there is, and says so', () => {
    expect(index.find('ketle')).toMatchObject({
      found: [{ item: 'stovetop' }],
      read: [{ asked: 'ketle', as: ['kettle'], why: 'spelling' }],
    });
    expect(ids('tnet')).toEqual(['tent']);
    expect(index.find('zeppelin')).toMatchObject({ found: [], read: [] });
  });

  it('corrects no word that is there', () => {
    expect(index.find('stove').read).toEqual([]);
  });

  it('finds synonyms, also of several words', () => {
    expect(index.find('couch')).toMatchObject({
      found: [{ item: 'sofa' }],
      read: [{ asked: 'couch', as: ['sofa'], why: 'synonym' }],
    });
    expect(ids('hosepipe')).toEqual(['hose']);
  });

  it('finds Chinese, which has no spaces, by its words', () => {
    expect(ids('帐篷')).toEqual(['zhangpeng']);
    expect(ids('双层 帐篷')).toEqual(['zhangpeng']);
    expect(index.find('帐蓬')).toMatchObject({
      found: [{ item: 'zhangpeng' }],
      read: [{ asked: '帐蓬', as: ['帐篷'], why: 'spelling' }],
    });
    expect(ids('沙发')).toEqual([]);
  });

  it('finds a product by its name in another language', async () => {
    const both = await buildProductIndex(products, popularity, ({ id }) =>
      id === 'sofa' ? { title: '亚麻沙发', categories: [], tags: [] } : undefined,
    );
    expect(both.find('沙发').found).toMatchObject([{ item: 'sofa' }]);
  });

  it('puts the more popular first where words count the same', async () => {
    const twins = [product('b', { title: 'Blue mug' }), product('a', { title: 'Blue mug' })];
    const { found } = (await buildProductIndex(twins, (id) => (id === 'a' ? 0 : 1))).find('mug');
    expect(found).toEqual([
      { item: 'a', text: 1 },
      { item: 'b', text: 1 },
    ]);
  });

  it('finds every product by any beginning of two letters or more of its title, the fit of the best being 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...products), fc.nat(), fc.nat(), (wanted, which, cut) => {
        const words = searchTerms(wanted.title);
        const word = words[which % words.length];
        const { found } = index.find(word.slice(0, Math.max(2, 1 + (cut % word.length))));
        expect(found.map(({ item }) => item)).toContain(wanted.id);
        expect(found[0].text).toBe(1);
        expect(found.every(({ text }) => text > 0 && text <= 1)).toBe(true);
      }),
    );
  });

  it('finds a long word of a title with two neighbouring letters swapped', () => {
    const long = products.flatMap(({ id, title }) =>
      wordsOf(title).flatMap((word) => (word.length > 4 && /^[a-z]+$/.test(word) ? [{ id, word }] : [])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ id, word }, cut) => {
        const at = cut % (word.length - 1);
        expect(ids(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2))).toContain(id);
      }),
    );
  });
});

describe('with fewer words', () => {
  it('a query is suggested when all words together find nothing', () => {
    expect(index.find('norvik kettle').fewer).toEqual([
      { query: 'norvik', results: 2 },
      { query: 'kettle', results: 1 },
    ]);
  });

  it('nothing is suggested for a single word, or when something is found', () => {
    expect(index.find('zeppelin').fewer).toEqual([]);
    expect(index.find('norvik stove').fewer).toEqual([]);
  });
});

describe('the table of synonyms', () => {
  it('has keys in the form of query words, and other words as values', () => {
    for (const word of wordsWithSynonyms()) {
      expect(queryWords(word)).toEqual([word]);
      expect(synonymsOf(word)).not.toContain(word);
      expect(synonymsOf(word).flatMap(searchTerms)).not.toEqual([]);
    }
  });

  it('leads to words of the shop, also in Chinese', async () => {
    const bags = await buildProductIndex([product('bag', { title: '帆布双肩包' })], () => 0);
    expect(bags.find('背包')).toMatchObject({ found: [{ item: 'bag' }], read: [{ as: ['双肩包'] }] });
  });
});
