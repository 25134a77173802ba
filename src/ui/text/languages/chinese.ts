import { type Language, type ListedLanguage, once } from '../language';

const rest: Pick<Language, 'whole' | 'goods'> = {
  whole: once(() => import('../zh').then(({ zh }) => zh)),
  goods: once(() => import('../zh/goods').then(({ goods }) => goods)),
};

export const language: ListedLanguage = {
  tag: 'zh-Hans',
  name: '简体中文',
  load: once<Language>(() =>
    import('../shop-zh').then(({ shopZh }) => ({ tag: language.tag, shop: shopZh, ...rest })),
  ),
};
