import type { EvaluationProgress } from '../../../core/evaluation/evaluation';
import type { BackendName } from '../../../core/recommendation/recommendation';
import type { DatasetFormat } from '../../../core/shop/world';
import type { TrainingPhase } from '../../../core/training/training-status';
import type { lab as english } from '../en/lab';
import { spaced } from '../spacing';
import { modelNames } from './models';

const backends: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

const formats: Readonly<Record<DatasetFormat, string>> = {
  csv: '带表头的 CSV',
  tsv: '带表头的 TSV',
  jsonl: 'JSON Lines',
  'movielens-data': 'MovieLens u.data',
  'movielens-dat': 'MovieLens ratings.dat',
  'movielens-csv': 'MovieLens ratings.csv',
};

const states: Readonly<Record<TrainingPhase, (model: string) => string>> = {
  idle: () => '没有正在进行的训练。',
  preparing: () => '正在准备数据。',
  running: (model) => spaced`正在训练${model}。`,
  paused: (model) => spaced`训练${model}时暂停。`,
  finished: () => '训练完成。商城使用其中最好的模型。',
  cancelled: () => '训练已提前停止。',
  failed: () => '训练失败。',
};

/** Once every model the shop waits for is trained. */
const settled: Partial<typeof states> = {
  running: (model) => spaced`训练完成。正在后台训练${model}，如果效果更好就会启用。`,
  paused: (model) => spaced`训练完成。后台训练${model}已暂停。`,
  cancelled: () => '训练完成。后台训练已停止。',
};

const phases: Readonly<Record<EvaluationProgress['phase'], string>> = {
  reading: '正在读取文件',
  preparing: '正在准备商城',
  training: '训练中',
  validating: '验证中',
  testing: '测试中',
};

export const lab: typeof english = {
  title: '实验室',
  intro: '模型就在这台设备上训练，过程全程可见。',

  training: {
    title: '训练',
    intro: '多个模型依次用社区和你的行为数据训练。商城使用对留出的下一件商品预测最准的模型。',
    state: (state, model, isSettled) =>
      ((isSettled ? settled[state] : undefined) ?? states[state])(model ? modelNames[model] : '模型'),
    held: '评估期间训练暂停，之后自动继续。',
    waiting: '引擎选定计算后端后即开始训练。',
    start: '开始训练',
    again: '重新训练',
    pause: '暂停',
    resume: '继续',
    cancel: '取消训练',
    progress: '训练进度',
    percent: (percent) => percent,
    epoch: (done, epochs) => spaced`已完成 ${done} 轮，共 ${epochs} 轮`,
    step: (step, steps) => spaced`第 ${step} 步，共 ${steps} 步`,
    resumed: '页面刷新后已从检查点继续。',
  },

  choice: {
    title: '当前使用的模型',
    serves: (model, ndcg, shoppers) =>
      spaced`“为你推荐”使用${modelNames[model]}：在 ${shoppers} 位用户的留出商品上，NDCG@10 为 ${ndcg}。`,
    popularity: (ndcg, shoppers) =>
      spaced`个性化模型均未超过热度榜，因此优先展示热门商品：在 ${shoppers} 位用户的留出商品上，NDCG@10 为 ${ndcg}。`,
    lead: (lead, model, low, high) =>
      spaced`比第二名${modelNames[model]}高 ${lead}（95% 置信区间 ${low} 至 ${high}）。`,
    chance: '区间包含 0，两者可能不分上下。',
    interval: (low, high) => spaced`${low} 至 ${high}`,
    waiting: '还没有测量结果。',
    how: '这些用户的最后一件商品不参与训练，各模型通过对整个目录排序来预测它。',
    table: '商城可用的模型',
    columns: {
      model: '模型',
      state: '训练',
      ndcg: 'NDCG@10',
      behind: '落后最优',
      interval: '95% 区间',
    },
    best: '使用中',
    state: {
      waiting: '待训练',
      training: '训练中',
      trained: '已完成',
      stopped: '提前停止',
    },
    counted: '统计得出',
    none: '–',
    model: (model) => modelNames[model],
  },

  curves: {
    lossTitle: '训练损失',
    step: '步数',
    nats: '奈特',
    ndcgTitle: '留出集 NDCG@10',
    epoch: '轮次',
    ndcg: 'NDCG@10',
    model: (model) => modelNames[model],
    table: '以表格显示',
    lossSummary: (curves) => spaced`训练损失随步数的变化。${curves.join('')}`,
    lossLine: (model, first, last, step) =>
      spaced`${modelNames[model]}：从 ${first} 到第 ${step} 步的 ${last} 奈特。`,
    lossEmpty: '训练损失随步数的变化。暂无数据。',
    ndcgSummary: (curves) => spaced`留出集 NDCG@10 随训练轮次的变化。${curves.join('')}`,
    ndcgLine: (model, best, epoch) => spaced`${modelNames[model]}：最好为 ${best}，在第 ${epoch} 轮之后。`,
    popularityLine: (value) => spaced`${modelNames.popularity}为 ${value}。`,
    ndcgEmpty: '留出集 NDCG@10 随训练轮次的变化。暂无数据。',
  },

  facts: {
    title: '本次运行',
    backend: '计算后端',
    implementation: '实现方式',
    stepTime: '每步用时',
    dispatches: '每步 GPU 调度次数',
    memory: '占用内存',
    none: '尚未测量',
    noGpu: '未使用 GPU',
    backendName: (backend) => backends[backend],
    implementationName: {
      reference: '参考实现（TensorFlow.js 算子）',
      plan: '融合内核',
    },
  },

  engine: {
    title: '引擎',
    intro: '商城打开时，每种计算后端都会运行一小步训练，并将梯度与 CPU 的结果比对。',
    starting: '正在测试计算后端……',
    off: '模型无法在此浏览器中运行。',
    because: {
      fastest: (backend) => spaced`${backend}：结果正确的后端中最快的一种。`,
      requested: (backend) => spaced`${backend}：由你指定。`,
      'only-usable': (backend) => spaced`${backend}：唯一结果正确的后端。`,
      'requested-not-usable': (backend) => spaced`${backend}：你指定的后端在此无法使用。`,
    },
    plain: (backend) => spaced`${backend}。`,
    adapter: '图形适配器',
    adapterName: (vendor, architecture, description) =>
      [vendor, architecture, description].filter((part) => part !== '').join(' · ') || '未提供名称',
    adapterIs: (name, kind) => spaced`${name}。${kind}`,
    software: '软件适配器：实际在处理器上运行。',
    hardware: '硬件适配器。',
    noAdapter: '无',
    choose: '选择计算后端',
    auto: '自动选择最快的',
    choosing: '正在测试……',
    trials: '后端测试结果',
    columns: {
      backend: '后端',
      implementation: '实现',
      step: '每步用时',
      error: '梯度误差',
      usable: '可用',
    },
    implementationShort: { reference: '参考', plan: '融合' },
    usable: '是',
    notUsable: '否',
    nothing: '–',
    errorHint: '与 CPU 梯度的最大差异（相对于其最大分量），不得超过 0.001。',
  },

  data: {
    title: '数据',
    intro: '从文件导入你自己的数据集，商城就会展示其中的商品目录和社区。',
    counts: (users, items, interactions) => spaced`${users} 位用户，${items} 件商品，${interactions} 次行为`,
    kind: { demo: '演示商城', imported: '已导入' },
    worlds: '本机上的数据集',
    openNow: '当前展示',
    open: '打开',
    openNamed: (name) => spaced`打开 ${name}`,
    delete: '删除',
    deleteNamed: (name) => spaced`删除 ${name}`,
    deleteTitle: (name) => spaced`删除“${name}”？`,
    deleteBody:
      '它的目录、社区以及用它训练的模型都会删除。你在其中的操作仍保留在记录中，直到你删除全部数据。',
    deleteConfirm: '删除此数据集',
    deleted: (name) => spaced`“${name}”已删除。`,
    opened: (name) => spaced`商城现在展示“${name}”。`,
  },

  importing: {
    title: '导入数据集',
    intro:
      '支持带表头的 CSV 或 TSV、JSON Lines 以及 MovieLens 文件。行为文件需要 user、item、timestamp 列，可选 event、rating、quantity、value、basket。商品文件需要 item、title 列，可选 price、brand、categories、released。categories 可以是由大到小的路径（Home > Kitchen），也可以是并列的几个（Comedy | Drama）。',
    interactions: '行为文件',
    items: '商品文件',
    optional: '可选',
    choose: '选择文件',
    change: '换一个文件',
    remove: (name) => spaced`移除 ${name}`,
    drop: '或将文件拖到这里',
    noFile: '未选择文件',
    size: (name, size) => spaced`${name}，${size}`,
    check: '检查文件',
    checking: '正在读取并检查文件……',
    report: '文件内容',
    format: '格式',
    formatName: (format) => formats[format],
    rows: '行数',
    users: '用户',
    itemCount: '商品',
    itemsAndUntouched: (all: string, untouched: string) => spaced`${all}，其中 ${untouched} 件没有任何行为`,
    bad: '错误行',
    ignored: '未使用的列',
    badTitle: (count) => spaced`${count} 行有误`,
    badShown: (shown, count) => spaced`显示前 ${shown} 行，共 ${count} 行。`,
    columns: {
      row: '行',
      column: '列',
      fault: '问题',
      value: '原内容',
      file: '文件',
    },
    wholeRow: '整行',
    emptyValue: '空',
    policy: '遇到错误行时',
    refuse: '拒绝整个文件',
    skip: '跳过错误行',
    refused: '按此设置文件将被拒绝，不会有任何变化。',
    import: '导入',
    phase: (phase) => phases[phase],
    progress: '导入进度',
    cancel: '取消导入',
    untouched: '导入完成之前，原来的内容保持不变。',
    done: (name) => spaced`“${name}”已导入并在商城中展示，训练现在开始。`,
    goToShop: '去商城',
  },

  become: {
    title: '换个身份',
    intro: '切换为社区中的一位用户，查看其历史、推荐和推荐理由。',
    asSelf: '你正以自己的身份浏览。',
    as: (persona) => spaced`你正以用户 ${persona} 的身份浏览。`,
    self: '切回自己',
    search: '按用户或其最近的商品搜索',
    searching: '正在搜索……',
    nobody: (query) => spaced`没有与“${query}”匹配的用户。`,
    empty: '这个社区没有用户。',
    found: (count) => spaced`找到 ${count} 位`,
    most: '列出前 50 位；输入关键词可缩小范围。',
    user: (id) => spaced`用户 ${id}`,
    events: (count) => spaced`${count} 次行为`,
    latest: (titles) => spaced`最近：${titles}`,
    become: '切换',
    becomeNamed: (id) => spaced`切换为用户 ${id}`,
    current: '当前身份',
    became: (id) => spaced`已切换为用户 ${id}。`,
    becameSelf: '已切回自己。',
  },
};
