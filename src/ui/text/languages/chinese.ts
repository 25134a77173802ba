import { type Language, type ListedLanguage, once } from '../language';

const whole = once(() => import('../zh').then(({ zh }) => zh));

export const language: ListedLanguage = {
  tag: 'zh-Hans',
  name: '简体中文',
  load: once<Language>(() =>
    import('../shop-zh').then(({ shopZh }) => ({ tag: language.tag, shop: shopZh, whole })),
  ),
};
