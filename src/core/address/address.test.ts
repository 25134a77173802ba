import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  departmentHref,
  isPath,
  PATHS,
  parametersOf,
  placedHref,
  placeOf,
  productHref,
  searchHref,
  whyHref,
} from './address';
import { settledAddress } from './settled';

/** As the browser takes an address apart. */
const parts = (address: string) => new URL(address, 'https://shop.example');
const settled = (address: string) => settledAddress(parts(address));

const anyText = fc.string({ unit: 'grapheme', minLength: 1 });

describe('an address', () => {
  it('has only the kind of page in what a browser sends, whatever the page is about', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = [productHref(text), departmentHref(text), whyHref(text, text), searchHref(text)];
        for (const address of [...all, placedHref(text), addressOf('/search', { q: text, brand: text })]) {
          const { pathname, search } = parts(address);
          expect(isPath(pathname)).toBe(true);
          expect(search).toBe('');
        }
      }),
    );
  });

  it('gives back any text, slashes, percent signs and spaces included', () => {
    fc.assert(
      fc.property(anyText, (id) => {
        expect(parametersOf(parts(productHref(id)).hash).get('id')).toBe(id);
      }),
    );
  });

  it('holds half of a surrogate pair as the replacement character', () => {
    expect(parametersOf(parts(departmentHref('a\ud800')).hash).get('name')).toBe('a\ufffd');
  });

  it('without parameters is its path', () => {
    expect(addressOf('/search', new URLSearchParams())).toBe('/search');
  });

  it('is another place with another subject, and the same with other filters', () => {
    const place = (address: string) => placeOf(parts(address).pathname, parts(address).hash);
    expect(place('/product#id=a')).not.toBe(place('/product#id=b'));
    expect(place('/why#id=a')).not.toBe(place('/product#id=a'));
    expect(place('/why#id=a&view=what-if')).toBe(place('/why#id=a'));
    expect(place('/department#name=Camping&kind=Tents')).toBe(place('/department#name=Camping'));
    expect(place('/search#q=tent')).toBe(place('/search#q=lamp'));
    expect(place('/nowhere')).toBe('/nowhere');
  });
});

describe('an address of an older form', () => {
  it.each([
    ['/product/tent-0003', '/product#id=tent-0003'],
    ['/product/a%2Fb%20%25', '/product#id=a%2Fb+%25'],
    ['/product/100%', '/product#id=100%25'],
    ['/department/Camping?kind=Tents&sort=price-down', '/department#name=Camping&kind=Tents&sort=price-down'],
    ['/why/tent-0003?model=sasrec&view=what-if', '/why#id=tent-0003&model=sasrec&view=what-if'],
    ['/search?q=divorce+lawyer', '/search#q=divorce+lawyer'],
    ['/orders?placed=AB12', '/orders#placed=AB12'],
    ['/product/tent-0003#content', '/product#id=tent-0003'],
    ['/product?utm_source=mail#id=tent-0003', '/product#utm_source=mail&id=tent-0003'],
  ])('%s becomes %s', (old, now) => {
    expect(settled(old)).toBe(now);
    expect(settled(now)).toBeUndefined();
  });

  it.each([
    ['/product/#id=tent-0003', '/product#id=tent-0003'],
    ['/basket/', '/basket'],
    ['/search/index.html#q=tent', '/search#q=tent'],
    ['/index.html', '/'],
  ])('%s, which a host leads to, becomes %s', (found, now) => {
    expect(settled(found)).toBe(now);
  });

  it.each(['/nowhere', '/nowhere?q=a', '/search/tent', '/product/a/b'])(
    '%s is none of the shop’s',
    (other) => {
      expect(settled(other)).toBeUndefined();
    },
  );

  it.each(PATHS)('%s stays', (path) => {
    expect(settled(path)).toBeUndefined();
    expect(settled(`${path}#content`)).toBeUndefined();
  });
});
