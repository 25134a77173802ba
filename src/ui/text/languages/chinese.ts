import { later } from '../../loading/later';
import type { Language, ListedLanguage } from '../language';

const rest: Omit<Language, 'tag' | 'shell'> = {
  shop: later(() => import('../shop-zh').then(({ shopZh }) => shopZh)),
  whole: later(() => import('../zh').then(({ zh }) => zh)),
  goods: later(() => import('../../../demo/words/zh').then(({ goods }) => goods)),
};

export const language: ListedLanguage = {
  tag: 'zh-Hans',
  name: '简体中文',
  language: later(() =>
    import('../shell-zh').then(({ shellZh }) => ({ tag: language.tag, shell: shellZh, ...rest })),
  ),
};
