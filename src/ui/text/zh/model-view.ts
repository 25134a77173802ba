import type { modelView as english } from '../en/model-view';
import { spaced } from '../spacing';

export const modelView: typeof english = {
  title: '模型的视角',
  attention: {
    title: '它看向哪里',
    intro:
      '模型逐一读取你的行为时，每次行为都会回看之前的行为：方块越大，该行的行为看向该列的行为越多。注意力说明模型看了哪里，而不是什么起了决定作用。',
    none: '这个模型没有注意力，所以没有这样的矩阵。',
    others: '可以在页面上方换一个模型。',
    head: '注意力来自',
    mean: '所有注意力头的平均',
    one: (block, head) => spaced`第 ${block} 层，第 ${head} 头`,
    zoomIn: '放大方块',
    zoomOut: '缩小方块',
    label: '每次行为对每次行为的注意力。用方向键逐格查看。',
    reads: (row, rowTitle, column, columnTitle, value) =>
      spaced`第 ${row} 次行为（${rowTitle}）看向第 ${column} 次行为（${columnTitle}）：${value}。`,
    tokens: '模型读取的各次行为',
  },
  map: {
    title: '它认为哪些商品相似',
    intro: {
      embedding:
        '每件商品是一个点。模型根据人们的行为认为相似的商品聚在一起；两群之间相隔多远，说明不了什么。',
      likeness: '每件商品是一个点。与同一些商品相伴的商品聚在一起；两群之间相隔多远，说明不了什么。',
    },
    drawn: (drawn, known) =>
      spaced`这里画出 ${known} 件商品中的 ${drawn} 件：模型能找到相似商品的那些；商品太多时，只画最受欢迎的、你的和这一件。`,
    kept: (nearest, part, chance) =>
      spaced`一件商品在所有维度上最近的 ${nearest} 件里，有 ${part} 在这张图上也属于离它最近的 ${nearest} 件；若是随机，则为 ${chance}。`,
    label: (count) => spaced`${count} 件商品的地图。用方向键在商品间移动，加号和减号缩放，0 显示全部。`,
    zoomIn: '拉近',
    zoomOut: '拉远',
    all: '显示全部',
    path: '你在商店里走过的路，从最早的行为开始',
    departments: '商品类别',
    backTo: (title) => spaced`回到 ${title}`,
    nearest: '在模型看来与它最近的',
    alone: '模型找不到与它相似的商品，所以它不在图上。',
    cosine: '数字是两个向量在所有维度上的余弦。',
  },
  way: {
    title: '数据走过的路',
    intro: (model, backend) =>
      spaced`刚刚在这台机器上由${model}走了一遍，运行于 ${backend}。横条表示所占时间。`,
    log: '你的日志',
    events: (count) => spaced`${count} 条已存行为`,
    stored: '在此浏览器的数据库中',
    history: '你的历史',
    entries: (count) => spaced`${count} 件商品，由早到晚`,
    read: (count) => spaced`读取最新的 ${count} 件`,
    scores: '得分',
    parameters: (count) => spaced`${count} 个学得的数`,
    items: (count) => spaced`给 ${count} 件商品打分`,
    rails: '推荐栏',
    railCount: (count) => spaced`${count} 栏`,
    cards: (count) => spaced`${count} 张卡片`,
    milliseconds: (formatted) => spaced`${formatted} 毫秒`,
    again: '再走一遍',
  },
};
