import type { whatIf as english } from '../en/what-if';
import { spaced } from '../spacing';

export const whatIf: typeof english = {
  title: '假如',
  intro: '改动你的过去，看推荐如何随之变化。每次改动都会全部重新排序；这些改动不会被保存。',
  history: '你的过去，可以随意改动',
  strike: (title) => spaced`划掉 ${title}`,
  putBack: (title) => spaced`恢复 ${title}`,
  takeAway: (title) => spaced`再拿走 ${title}`,
  earlier: (title) => spaced`把 ${title} 前移`,
  later: (title) => spaced`把 ${title} 后移`,
  kindOf: (title) => spaced`你对 ${title} 做了什么`,
  kinds: { view: '浏览', add: '加入购物车', like: '收藏', purchase: '购买', recorded: '数据集中的记录' },
  struck: '已划掉',
  added: '虚构',
  addLabel: '添加一件你没看过的商品',
  addPlaceholder: '搜索商品',
  addNamed: (title) => spaced`添加 ${title}`,
  nothingFound: (query) => spaced`没有名为“${query}”的商品。`,
  reset: '全部恢复',
  changed: (struck, added, other) => spaced`划掉 ${struck} 次，添加 ${added} 次，移动或更改 ${other} 次。`,
  unchanged: '与原来相同。',
  ranking: '正在重新排序……',
  doesNotRead: (what) => spaced`“为你推荐”的模型不读取${what}：改动它不会影响那里。`,
  order: '行为的先后顺序',
  kindsOfEvents: '行为的类型',
  followed: (title, before, after) =>
    before === after
      ? spaced`在模型的排序中，${title} 仍是${after}。`
      : spaced`在模型的排序中，${title}：${before} → ${after}。`,
  withheld: '它不参与推荐，所以个性化推荐都不展示它。',
  rails: '商店会展示什么',
  took: (milliseconds) => spaced`重新排序用时 ${milliseconds} 毫秒。`,
  up: (places) => spaced`上升 ${places} 位`,
  down: (places) => spaced`下降 ${places} 位`,
  same: '位置不变',
  new: '新出现',
  gone: (titles) => spaced`不再出现：${titles}。`,
  emptied: '这一栏将没有任何商品。',

  smallest: {
    title: '最小集合',
    searching: '正在尝试你的各组行为……',
    found: (events, count, k, after) =>
      spaced`没有这 ${count === 1 ? '1' : events} 次行为，它就不再位于模型为你排出的前 ${k} 位，而是降到${after}；这是重新排序得到的结果。`,
    instead: (title) => spaced`取代它的是 ${title}。`,
    exact: '更小的集合都做不到；全部试过了。',
    notExact: '这个集合的任何一部分都做不到；另有同样大小或更小的集合也许可以。',
    notListed: (k, rank) => spaced`它目前不在模型为你排出的前 ${k} 位，而是${rank}。`,
    withheld: '它不参与推荐，也就没有可以让它离开的列表。',
    none: (k) => spaced`无论去掉什么，它都留在模型为你排出的前 ${k} 位：不是你的行为让它在那里。`,
    budget: (rankings) => spaced`排序 ${rankings} 次后仍未找到这样的集合。`,
    strike: '划掉这些',
  },

  forget: {
    open: '永久忘记……',
    title: '永久忘记这些吗？',
    body: '此浏览器中保存的、与你和这些商品有关的一切都会被删除：浏览、收藏、购物车以及展示过的记录。此操作无法撤销。',
    models:
      '已经用它们训练过的模型，在重新训练之前仍保留学到的内容；而模型排序所依据的是你的过去，它们会立刻从那里消失。',
    guest: '没有模型从访客的行为中学习过。',
    community:
      '这位顾客属于模型学习的社群：数据集中关于其行为的记录会保留，重新训练的模型仍会从中学习。而这里模型排序所依据的是这段过去，它们会立刻从那里消失。',
    confirm: (count) => spaced`永久忘记 ${count} 件`,
    done: (count) => spaced`已忘记 ${count} 件。`,
    kept: '它们已从保存的记录和模型排序所依据的过去中消失。已经用它们训练过的模型，在重新训练之前仍保留学到的内容。',
    train: '立即重新训练',
    training: '模型正在重新训练，不再包含已忘记的内容。',
    follow: '在实验室查看进度',
    trained: '模型已重新训练，不再包含已忘记的内容。',
  },
};
