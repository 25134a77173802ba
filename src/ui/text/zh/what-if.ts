import type { whatIf as english } from '../en/what-if';
import { spaced } from '../spacing';

export const whatIf: typeof english = {
  title: '假如',
  intro: '修改你的历史，看看推荐会如何变化。这里的修改不会保存。',
  history: '你的历史，可随意修改',
  strike: (title) => spaced`去掉 ${title}`,
  putBack: (title) => spaced`恢复 ${title}`,
  takeAway: (title) => spaced`移除 ${title}`,
  earlier: (title) => spaced`把 ${title} 前移`,
  later: (title) => spaced`把 ${title} 后移`,
  kindOf: (title) => spaced`你对 ${title} 的行为`,
  kinds: { view: '浏览', add: '加入购物车', like: '收藏', purchase: '购买', recorded: '数据集中的记录' },
  struck: '已去掉',
  added: '在此添加',
  addLabel: '添加一件你没看过的商品',
  addPlaceholder: '搜索商品',
  addNamed: (title) => spaced`添加 ${title}`,
  nothingFound: (query) => spaced`没有名为“${query}”的商品。`,
  reset: '全部恢复',
  changed: (struck, added, other) => spaced`去掉 ${struck} 次，添加 ${added} 次，移动或更改 ${other} 次。`,
  unchanged: '没有修改。',
  ranking: '正在重新排序……',
  doesNotRead: (what) => spaced`“为你推荐”的模型不使用${what}，修改它不会影响推荐。`,
  order: '行为的先后顺序',
  kindsOfEvents: '行为的类型',
  followed: (title, before, after) =>
    before === after
      ? spaced`在模型的排序中，${title} 仍是${after}。`
      : spaced`在模型的排序中，${title}：${before} → ${after}。`,
  withheld: '个性化推荐不展示这件商品。',
  rails: '商城将展示的推荐',
  took: (milliseconds) => spaced`重新排序用时 ${milliseconds} 毫秒。`,
  up: (places) => spaced`上升 ${places} 位`,
  down: (places) => spaced`下降 ${places} 位`,
  same: '位置不变',
  new: '新出现',
  gone: (titles) => spaced`不再出现：${titles}。`,
  emptied: '这一栏将为空。',

  smallest: {
    title: '最少的关键行为',
    searching: '正在去掉不同的行为组合并重新排序……',
    found: (events, count, k, after) =>
      spaced`若没有这 ${count === 1 ? '1' : events} 次行为，它会掉出模型为你排的前 ${k} 位，降到${after}。这是重新排序的实测结果。`,
    instead: (title) => spaced`取而代之的是 ${title}。`,
    exact: '已试过所有更小的组合，都没有这种效果。',
    notExact: '其中每一次行为都必不可少，但可能存在同样大小或更小的其他组合。',
    notListed: (k, rank) => spaced`它目前不在模型为你排的前 ${k} 位，而是${rank}。`,
    withheld: '个性化推荐不展示这件商品，无需计算。',
    none: (k) => spaced`即使去掉你的全部行为，它仍在模型为你排的前 ${k} 位。`,
    budget: (rankings) => spaced`重新排序 ${rankings} 次后仍未找到这样的组合。`,
    strike: '去掉这些',
  },

  forget: {
    open: '永久删除……',
    title: '永久删除这些记录？',
    body: '此浏览器中保存的、你与这些商品有关的记录将全部删除：浏览、收藏、购物车和推荐展示。此操作无法撤销。',
    models: '用这些记录训练过的模型也会一并删除，并用剩下的记录重新训练。在此之前，商城显示热门商品。',
    guest: '模型不会用访客的行为训练。',
    community:
      '它们会立即从模型排序所用的历史中移除。这位顾客的行为也属于数据集，会保留其中，重新训练时模型仍会使用。',
    confirm: (count) => spaced`永久删除 ${count} 件`,
    done: (count) => spaced`已删除 ${count} 件商品的记录。`,
    removed: (events, models) =>
      models === 0
        ? spaced`已删除 ${events} 条记录，没有模型用它们训练过。`
        : spaced`已删除 ${events} 条记录，以及用它们训练过的 ${models} 个模型。`,
    training: '模型正在重新训练，不再使用已删除的记录。',
    follow: '在实验室查看进度',
    trained: '模型已重新训练，不再使用已删除的记录。',
  },
};
