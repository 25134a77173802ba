import { afterEach, describe, expect, it, vi } from 'vitest';
import { scriptAddress } from './script-addresses';

describe('the address of a script', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['/assets/entry.js', 'blob:http://shop.test/1234', 'http://shop.test/worker.js'])(
    'may be of the own origin: %s',
    (address) => {
      vi.stubGlobal('origin', 'http://shop.test');
      expect(String(scriptAddress(address))).toMatch(/http:\/\/shop\.test\//);
    },
  );

  it.each([
    'http://other.test/a.js',
    'data:text/javascript,1',
    'blob:http://other.test/1',
    '//other.test/a.js',
  ])('may not be of another origin: %s', (address) => {
    vi.stubGlobal('origin', 'http://shop.test');
    expect(() => scriptAddress(address)).toThrow(/another origin/);
  });
});
