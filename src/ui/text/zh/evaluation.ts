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
  testing: '测试',
};

/** How long an evaluation takes on two cores. */
const costs: Readonly<Record<EvaluatedModel, string>> = {
  popularity: '立即完成',
  'recent-popularity': '立即完成',
  'item-knn': '几秒',
  ease: '几秒；仅适合小目录',
  'matrix-factorization': '一分钟以内',
  bpr: '一分钟以内',
  sasrec: '几分钟',
  bert4rec: '几分钟',
  lstm: '几分钟',
  hybrid: '几分钟',
  ensemble: '集成其他选中的模型',
};

const splits: Readonly<Record<SplitKind, { readonly name: string; readonly what: string }>> = {
  'leave-one-out': {
    name: '留一法',
    what: '每位用户的最后一次行为用于测试，倒数第二次用于验证。',
  },
  temporal: {
    name: '按时间划分',
    what: '最新 10% 的行为用于测试，再往前的 10% 用于验证。',
  },
  'user-folds': {
    name: '按用户划分',
    what: '用未参与训练的用户测试，用另一批未参与训练的用户验证。',
  },
};

const stops: Readonly<Record<EvaluationResult['stopped'], string>> = {
  epochs: '跑满轮数',
  patience: '早停',
  minutes: '达到时限',
  cancelled: '手动停止',
  'nothing-to-train': '无需训练',
};

export const evaluation: typeof english = {
  title: '评估',
  intro: '衡量各模型对本商城留出行为的预测效果。每次预测都对整个目录排序，最佳轮次只依据验证集选择。',
  form: {
    models: '模型',
    always: '热度榜始终参与评估，作为各模型的基线。',
    model: (model) => modelNames[model],
    cost: (model) => costs[model],
    split: '数据划分',
    splitName: (split) => splits[split].name,
    splitWhat: (split) => splits[split].what,
    minutes: '每个模型的时限',
    minutesAtMost: (minutes) => spaced`最多 ${minutes} 分钟`,
    noLimit: '不限时',
    start: '开始评估',
    add: '加入队列',
    nothing: '请至少选择一个模型。',
    training: '评估与训练共用处理器，评估期间训练会暂停，之后自动继续。',
    off: '模型无法在此浏览器中运行，因此不能评估。',
  },
  running: {
    state: (model, phase) => spaced`正在评估${modelNames[model]}：${phases[phase ?? 'preparing']}。`,
    stopping: (model) => spaced`正在停止，将评估${modelNames[model]}当前的训练结果。`,
    started: (model) => spaced`正在评估${modelNames[model]}。`,
    done: (count) => (count === '1' ? '评估完成。' : spaced`${count} 项评估已完成。`),
    progress: '评估进度',
    epoch: (done, epochs) => spaced`第 ${done} 轮，共 ${epochs} 轮`,
    ndcg: (ndcg) => spaced`验证集 NDCG@10 为 ${ndcg}`,
    waiting: (models) => spaced`接下来：${models}。`,
    cancel: '停止评估',
    cancelHint: '将评估当前的训练结果，并保留评估结果。',
    failed: (model) => spaced`${modelNames[model]}未能完成评估`,
  },
  results: {
    title: '结果',
    none: '还没有评估过任何模型。',
    cutoff: '列表长度',
    at: (k) => spaced`前 ${k} 位`,
    table: (k) => spaced`测试结果，前 ${k} 位`,
    about: (users, items, interactions, events) =>
      spaced`${users} 位用户，${items} 件商品，${interactions} 次行为；测试了 ${events} 次留出行为。每个数值下方为 95% 置信区间，★ 表示该列最优。`,
    model: '模型',
    best: '最优',
    columns: {
      ndcg: ['NDCG', '留出商品的排名质量，越靠前越高'],
      hr: ['命中率', '列表中含有留出商品的用户占比'],
      mrr: ['MRR', '留出商品名次倒数的平均值'],
      recall: ['召回率', '留出商品进入列表的比例'],
      validation: ['验证集', '验证集 NDCG，用于选择轮次'],
      coverage: ['覆盖率', '至少进入一个列表的商品占目录的比例'],
      diversity: ['多样性', '列表中商品分类的差异程度'],
      novelty: ['新颖度', '列表中商品的平均自信息（比特）'],
      miscalibration: ['校准误差', '分类构成与用户历史的差距；0 表示完全一致'],
      meanPopularity: ['热门程度', '列表中商品的平均行为次数'],
      gini: ['基尼系数', '商品进入列表的不均匀程度；0 表示均匀'],
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
    body: '也就是说，模型在训练中见到了测试行为之后的数据。留一法在多数数据集上都有这种泄漏，会高估所有模型的效果。按时间划分可以避免。',
    unseen: (part) => spaced`${part} 的测试行为涉及训练中从未出现的商品；只学习行为的模型无法预测它们。`,
  },
  compare: {
    title: '逐用户比较两个模型',
    a: '模型',
    b: '对比',
    measuring: '正在比较……',
    better: (a, b, difference, low, high, p) =>
      spaced`${a}的 NDCG@10 比${b}高 ${difference}（95% 置信区间 ${low} 至 ${high}；p = ${p}）。`,
    chance: '区间包含 0，差异可能出于偶然。',
    sure: '区间不包含 0，差异显著。',
    impossible: '两个结果的测试行为不同，无法比较。',
    how: '区间：对用户做配对自助法（bootstrap）；p 值：Fisher 随机化检验。',
  },
  curves: {
    title: '逐轮变化',
    ndcg: '验证集 NDCG@10',
    loss: '训练损失',
    epoch: '轮次',
    nats: '奈特',
    table: '以表格显示',
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
