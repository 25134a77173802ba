import { describe, expect, it } from 'vitest';
import { makeCatalogue } from '../../src/demo/catalogue/catalogue';
import { KIND_SPECS } from '../../src/demo/catalogue/kind-specs';
import { goods } from '../../src/demo/words/zh';

/**
 * Every product of the simulator has Chinese words. The simulator and the dictionary do not import
 * each other, so the test of both is here.
 */

const han = /\p{Script=Han}/u;
const english = /[A-Za-z]{3,}/;

describe('every product of the demo shop', () => {
  const { products } = makeCatalogue(7, Date.UTC(2026, 5, 12));

  it('has a Chinese title behind its brand', () => {
    const missing = products.filter((product) => {
      const title = goods.title(product).replace(product.brand ?? '', '');
      return !han.test(title) || /[a-z]{4,}/i.test(title.replaceAll(/USB-C|LED|SPF/g, ''));
    });
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  it('is described in Chinese, in as many parts as in English', () => {
    const missing = products.filter((product) => {
      const said = goods.description(product) ?? '';
      return !han.test(said) || english.test(said.replaceAll(/USB|PVC|ABS/g, ''));
    });
    expect(missing.map(({ description }) => description)).toEqual([]);
    const withMaterial = products.filter(({ description }) =>
      /(Made of .*| in \w+)\.$/.test(description ?? ''),
    );
    expect(withMaterial.length).toBeGreaterThan(100);
    for (const product of withMaterial) expect(goods.description(product)).toContain('材质：');
  });

  it('has category, material, style, colour and tags in Chinese', () => {
    const words = products.flatMap((product) => [
      ...product.categories.map(goods.category),
      ...product.tags.map(goods.tag),
      goods.material(product.material ?? 'oak'),
      goods.style(product.style ?? 'Classic'),
      goods.colour(product.colour ?? 'oak'),
    ]);
    expect([...new Set(words)].filter((word) => !han.test(word) && word !== 'PVC')).toEqual([]);
  });
});

it('every sentence, form and material of the simulator has a Chinese translation', () => {
  const products = Object.entries(KIND_SPECS).flatMap(([kind, spec]) =>
    spec.forms.flatMap((form) =>
      spec.about.map((about) => ({
        id: kind,
        kind,
        brand: 'Basico',
        title: `Basico ${form.name}`,
        categories: [spec.plural],
        tags: [],
        description: `${form.says} ${about}`,
      })),
    ),
  );
  expect(products.length).toBeGreaterThan(500);
  for (const product of products) {
    expect(goods.title(product)).toMatch(han);
    expect(goods.description(product)?.match(/[。！]/g)?.length ?? 0).toBeGreaterThan(1);
  }
  const materials = Object.values(KIND_SPECS).flatMap((spec) => [
    ...spec.materials,
    ...spec.forms.flatMap((form) => form.materials ?? []),
  ]);
  expect(materials.filter((name) => !han.test(goods.material(name)) && name !== 'PVC')).toEqual([]);
});
