import { describe, expect, it } from 'vitest';
import { LANGUAGES, languageFor } from './languages';

describe('the language of a reader', () => {
  it.each([
    [null, ['zh-CN', 'en'], 'zh-Hans'],
    [null, ['zh-SG'], 'zh-Hans'],
    [null, ['zh'], 'zh-Hans'],
    [null, ['fr', 'zh-Hans-CN', 'en'], 'zh-Hans'],
    [null, ['en-GB', 'zh-CN'], 'en'],
    [null, ['zh-TW'], 'en'],
    [null, ['not a tag', 'de'], 'en'],
    [null, [], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['zh-Hans', ['en-US'], 'zh-Hans'],
    ['tlh', ['zh-CN'], 'zh-Hans'],
  ] as const)('who chose %s with a browser that prefers %j reads %s', (chosen, preferred, tag) => {
    expect(languageFor(chosen, preferred).tag).toBe(tag);
  });

  it('is listed by its own name and loads its words once', async () => {
    expect(LANGUAGES.map(({ name }) => name)).toEqual(['English', '简体中文']);
    for (const listed of LANGUAGES) {
      const language = await listed.language.load();
      expect(await listed.language.load()).toBe(language);
      expect(language.tag).toBe(listed.tag);
      const [shop, whole] = await Promise.all([language.shop.load(), language.whole.load()]);
      expect(language.whole.here()).toBe(whole);
      expect(whole.shop).toBe(shop.shop);
      expect(shop.shell).toBe(language.shell.shell);
    }
  });
});
