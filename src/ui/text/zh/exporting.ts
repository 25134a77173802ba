import type { exporting as english } from '../en/exporting';
import { spaced } from '../spacing';

export const exporting: typeof english = {
  title: '下载此解释',
  intro: '包含推荐理由、每次行为的各项度量，以及模型哈希、随机种子和商品目录。',
  png: '图片（PNG）',
  svg: '矢量图（SVG）',
  json: '数据（JSON）',
  waiting: '模型哈希计算完成后即可下载。',
  made: (model, weights, seed) => spaced`${model}，SHA-256 ${weights}，随机种子 ${seed}`,
  ranked: (rank, candidates) => spaced`${candidates} 件候选商品中的${rank}`,
  effect: '实测影响',
};
