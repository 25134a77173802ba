import type {
  EvaluatedModel,
  EvaluationProgress,
  EvaluationResult,
  SplitKind,
} from '../../../core/evaluation/evaluation';
import type { evaluation as english } from '../en/evaluation';
import { spaced } from '../spacing';
import { modelNames } from './models';

const phases: Readonly<Record<EvaluationProgress['phase'], string>> = {
  reading: '读取数据',
  preparing: '准备',
  training: '训练',
  validating: '验证',
  testing: '测试排序',
};

/** What a run costs on two cores, said before somebody starts one. */
const costs: Readonly<Record<EvaluatedModel, string>> = {
  popularity: '立即完成',
  'recent-popularity': '立即完成',
  'item-knn': '几秒',
  ease: '几秒；适合小目录',
  'matrix-factorization': '一分钟以内',
  bpr: '一分钟以内',
  sasrec: '几分钟',
  bert4rec: '几分钟',
  lstm: '几分钟',
  hybrid: '几分钟',
  ensemble: '由一同选中的其他模型组成',
};

const splits: Readonly<Record<SplitKind, { readonly name: string; readonly what: string }>> = {
  'leave-one-out': {
    name: '留一法',
    what: '每位用户的最后一次行为用于测试，倒数第二次用于验证。',
  },
  temporal: {
    name: '按时间划分',
    what: '最新的十分之一行为用于测试，再往前的十分之一用于验证。',
  },
  'user-folds': {
    name: '按用户划分',
    what: '用未参与学习的用户测试，用另一些这样的用户验证。',
  },
};

const stops: Readonly<Record<EvaluationResult['stopped'], string>> = {
  epochs: '跑满轮数',
  patience: '不再提升',
  minutes: '时间用完',
  cancelled: '提前停止',
  'nothing-to-train': '无需训练',
};

export const evaluation: typeof english = {
  title: '评估',
  intro:
    '按业界通行的规则，每个模型在这家商城上表现如何？对留出的行为在整个目录中排序；选哪一轮只由验证集决定。',
  form: {
    models: '模型',
    always: '热度榜始终参与：它是每个模型都必须超过的底线。',
    model: (model) => modelNames[model],
    cost: (model) => costs[model],
    split: '测试方式',
    splitName: (split) => splits[split].name,
    splitWhat: (split) => splits[split].what,
    minutes: '每个模型的时限',
    minutesAtMost: (minutes) => spaced`最多 ${minutes} 分钟`,
    noLimit: '直到收敛',
    start: '开始评估',
    add: '加入队列',
    nothing: '请至少选择一个模型。',
    training: '评估与训练共用处理器：评估期间训练会等待，之后自动继续。',
    off: '此浏览器中模型不可用，无法评估。',
  },
  running: {
    state: (model, phase) => spaced`正在评估${modelNames[model]}：${phases[phase ?? 'preparing']}。`,
    stopping: (model) => spaced`正在停止。将评估${modelNames[model]}目前学到的内容。`,
    started: (model) => spaced`正在评估${modelNames[model]}。`,
    done: (count) => (count === '1' ? '评估完成。' : spaced`${count} 项评估已完成。`),
    progress: '评估进度',
    epoch: (done, epochs) => spaced`第 ${done} 轮，共 ${epochs} 轮`,
    ndcg: (ndcg) => spaced`验证集 NDCG@10 为 ${ndcg}`,
    waiting: (models) => spaced`接下来：${models}。`,
    cancel: '停止评估',
    cancelHint: '到那时为止学到的内容会被评估并保留。',
    failed: (model) => spaced`${modelNames[model]}未能完成评估`,
  },
  results: {
    title: '结果',
    none: '还没有在这家商城上评估过模型。',
    cutoff: '列表长度',
    at: (k) => spaced`前 ${k} 位`,
    table: (k) => spaced`测试结果，前 ${k} 位`,
    about: (users, items, interactions, events) =>
      spaced`${users} 位用户，${items} 件商品，${interactions} 次行为；测试了 ${events} 次留出行为。每个数值下方是其 95% 置信区间。★ 表示该列最优。`,
    model: '模型',
    best: '最优',
    columns: {
      ndcg: ['NDCG', '留出的商品排得有多靠前'],
      hr: ['命中率', '留出的商品出现在列表中的用户占比'],
      mrr: ['MRR', '留出商品名次倒数的平均值'],
      recall: ['召回率', '留出的商品出现在列表中的比例'],
      validation: ['验证集', '验证行为上的 NDCG，选择只依据它'],
      coverage: ['覆盖率', '目录中出现在任一列表里的比例'],
      diversity: ['多样性', '列表中的商品按分类有多不同'],
      novelty: ['新颖度', '所展示商品的意外程度（比特）'],
      miscalibration: ['口味偏差', '分类构成与用户自身的差距；0 表示完全一致'],
      meanPopularity: ['热门程度', '所展示商品的平均行为次数'],
      gini: ['基尼系数', '目录展示得有多不均匀；0 表示均匀'],
      seconds: ['用时', '训练、验证与测试合计'],
    },
    stopped: (stopped) => stops[stopped],
    seconds: (seconds) => spaced`${seconds} 秒`,
    interval: (low, high) => spaced`${low} – ${high}`,
    none_: '–',
    remove: (model) => spaced`删除${model}的结果`,
    when: (split, when) => spaced`${split}，${when}`,
  },
  leakage: {
    title: (part) => spaced`${part} 的测试行为早于最新的训练行为`,
    body: '也就是说，模型学到了问题发生之后的事：留一法在多数数据上都有这种泄漏，并且会让每个模型都显得更好。要了解当时真正可知的情况，请按时间划分测试。',
    unseen: (part) => spaced`${part} 的测试行为涉及训练中从未出现的商品；仅从行为学习的模型都无法找到它们。`,
  },
  compare: {
    title: '两个模型，逐用户比较',
    a: '模型',
    b: '对比',
    measuring: '正在比较……',
    better: (a, b, difference, low, high, p) =>
      spaced`${a}的 NDCG@10 比${b}高 ${difference}（95% 区间 ${low} 至 ${high}；p = ${p}）。`,
    chance: '区间包含 0：差异可能出于偶然。',
    sure: '区间不包含 0：差异不止是偶然。',
    impossible: '这两个模型回答的不是同一组问题。',
    how: '区间来自对用户的配对自助法，p 值来自费希尔随机化检验。',
  },
  curves: {
    title: '逐轮变化',
    ndcg: '验证集 NDCG@10',
    loss: '训练损失',
    epoch: '轮次',
    nats: '奈特',
    table: '以表格查看相同数据',
    summary: (title, lines) => spaced`${title}逐轮变化。${lines.join('')}`,
    line: (name, first, last, epochs) => spaced`${name}：${epochs} 轮内从 ${first} 到 ${last}。`,
    popularity: modelNames.popularity,
  },
  download: {
    json: '下载 JSON',
    markdown: '下载 Markdown',
    fileName: (day, kind) => spaced`vitrine-evaluation-${day}.${kind}`,
  },
};
