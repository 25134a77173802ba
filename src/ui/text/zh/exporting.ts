import type { exporting as english } from '../en/exporting';
import { spaced } from '../spacing';

export const exporting: typeof english = {
  title: '带走这个解释',
  intro: '包括那句话、每次行为的各项度量，以及它们的来历：模型哈希、种子、商品目录。',
  png: '图片（PNG）',
  svg: '矢量图（SVG）',
  json: '数据（JSON）',
  waiting: '模型给出哈希之后即可使用。',
  made: (model, weights, seed) => spaced`${model}，SHA-256 ${weights}，种子 ${seed}`,
  ranked: (rank, candidates) => spaced`${candidates} 件候选中的${rank}`,
  effect: '实测影响',
};
