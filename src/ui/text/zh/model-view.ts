import type { modelView as english } from '../en/model-view';
import { spaced } from '../spacing';

export const modelView: typeof english = {
  title: '模型的视角',
  attention: {
    title: '注意力',
    intro:
      '模型按顺序读取你的行为，每次行为会关注自身和之前的行为。方块越大，该行的行为对该列的行为注意力越高。注意力表示模型看了哪里，不等于决定因素。',
    none: '这个模型没有注意力机制。',
    others: '可在页面上方选择其他模型。',
    head: '注意力头',
    mean: '所有头的平均',
    one: (block, head) => spaced`第 ${block} 层，第 ${head} 头`,
    zoomIn: '放大方块',
    zoomOut: '缩小方块',
    label: '行为之间的注意力矩阵，用方向键逐格查看。',
    reads: (row, rowTitle, column, columnTitle, value) =>
      spaced`第 ${row} 次行为（${rowTitle}）对第 ${column} 次行为（${columnTitle}）的注意力：${value}。`,
    tokens: '模型读取的行为序列',
  },
  map: {
    title: '相似商品',
    intro: {
      embedding: '每个点是一件商品。模型根据用户行为认为相似的商品距离近；不同群之间的距离没有太大意义。',
      likeness: '每个点是一件商品。常与相同商品一起被选择的商品距离近；不同群之间的距离没有太大意义。',
    },
    drawn: (drawn, known) =>
      spaced`图中显示 ${known} 件商品中的 ${drawn} 件：不含没有相似商品的；商品过多时，只显示最热门的、你的和当前这件。`,
    kept: (nearest, part, chance) =>
      spaced`每件商品在所有维度上的 ${nearest} 个最近邻中，有 ${part} 在图上也是它的 ${nearest} 个最近邻；随机时为 ${chance}。`,
    label: (count) => spaced`${count} 件商品的地图。用方向键在商品间移动，加号和减号缩放，0 显示全部。`,
    zoomIn: '放大',
    zoomOut: '缩小',
    all: '显示全部',
    path: '你的历史，从最早的行为开始',
    departments: '商品类别',
    backTo: (title) => spaced`回到 ${title}`,
    nearest: '最相似的商品',
    alone: '模型没有找到与它相似的商品，因此它不在图上。',
    cosine: '数字为两个向量在所有维度上的余弦相似度。',
  },
  way: {
    title: '从记录到推荐栏',
    intro: (model, backend) =>
      spaced`刚刚在本机运行的一次排序。模型：${model}，计算后端：${backend}。横条表示耗时占比。`,
    log: '你的记录',
    events: (count) => spaced`${count} 条已保存的行为`,
    stored: '在此浏览器的数据库中',
    history: '你的历史',
    entries: (count) => spaced`${count} 件商品，由早到晚`,
    read: (count) => spaced`模型读取最新的 ${count} 件`,
    scores: '得分',
    parameters: (count) => spaced`${count} 个参数`,
    items: (count) => spaced`给 ${count} 件商品打分`,
    rails: '推荐栏',
    railCount: (count) => spaced`${count} 栏`,
    cards: (count) => spaced`${count} 张卡片`,
    milliseconds: (formatted) => spaced`${formatted} 毫秒`,
    again: '重新运行',
  },
};
