import type { BadRow, Problem } from '../../../core/problem';
import { spaced } from '../spacing';
import { type ProblemWords, problemsFrom, type WordedFaults, type WordedProblems } from './problem-words';

const number = new Intl.NumberFormat('zh-CN');
const list = new Intl.ListFormat('zh-CN', { style: 'long', type: 'conjunction' });

const said = (detail: string) => (detail === '' ? '' : spaced`浏览器提示：“${detail}”`);
const columns = (names: readonly string[]) => list.format(names.map((name) => spaced`“${name}”`));
const megabytes = (bytes: number) => spaced`${number.format(Math.round(bytes / 1e6))} MB`;

const worded: WordedProblems = {
  'no-worker': ({ detail }) => ({
    title: '后台线程无法启动',
    body: spaced`浏览器没有启动训练模型所需的后台线程，因此模型无法运行。商城仍会保存你的操作，并展示热门商品。${said(detail)}`,
    wayOut: '请刷新页面。如仍不行，请使用新版 Chrome、Edge、Firefox 或 Safari。',
  }),
  'no-database': ({ detail }) => ({
    title: '无法保存数据',
    body: spaced`浏览器没有提供数据库，部分浏览器的无痕窗口会这样。你的操作只保留到本页关闭为止。${said(detail)}`,
    wayOut: '如需保存，请在普通窗口中打开商城，或允许本站存储数据。',
  }),
  'database-full': ({ detail }) => ({
    title: '存储空间不足',
    body: spaced`浏览器分配给本站的空间已用完，最后一次更改没有保存。${said(detail)}`,
    wayOut: '请清理磁盘空间，或在实验室中删除导入的数据集，然后重试。此前保存的内容都还在。',
  }),
  'database-newer': ({ found, known }) => ({
    title: '数据来自更新版本的商城',
    body: spaced`已保存的数据是版本 ${found}，本页面最高支持版本 ${known}。数据未作改动，你在本页的操作不会保存。`,
    wayOut: '请刷新页面以获取新版商城。如仍不行，请先关闭商城的其他标签页。',
  }),
  'database-blocked': () => ({
    title: '另一个标签页占用着旧数据库',
    body: '已保存的数据需要升级到新版本，但另一个打开商城的标签页仍在使用旧版本。',
    wayOut: '请关闭商城的其他标签页，再刷新本页。在此之前，你的操作不会保存。',
  }),
  'database-deleted': () => ({
    title: '商城保存的数据已被删除',
    body: '商城打开期间，浏览器或其他程序删除了商城的数据库。',
    wayOut: '商城从头开始，此后的操作会正常保存。如果曾把历史记录存为文件，可以在“我的数据”中载入。',
  }),
  'deleted-meanwhile': () => ({
    title: '数据刚刚被删除',
    body: '这项操作进行时，本页或其他标签页删除了数据。它可能来自已删除的内容，因此没有保存。',
    wayOut: '请再操作一次。商城会从剩下的数据继续。',
  }),
  'event-refused': ({ part, detail }) => ({
    title: '这项操作无法保存',
    body: spaced`其中一个值（${part}）保存后将无法读取，因此这项操作没有保存。${said(detail)}`,
    wayOut: '之前保存的内容都还在。请刷新页面；如果再次出现，请检查这件商品所属的数据集。',
  }),
  'history-file-refused': ({ file, fault, place }) => ({
    title: spaced`没有载入 ${file}`,
    body: {
      'other-format': '这不是商城通过“下载我的数据”保存的文件。',
      newer: spaced`它由更新版本的商城写入（格式版本 ${place}）。`,
      cut: spaced`文件不完整：在第 ${place} 行中断。`,
      changed: spaced`保存之后文件${place && spaced`第 ${place} 行`}被改动或损坏：校验和与内容不符。`,
      record: spaced`第 ${place} 处无法读取（行号与字段）。`,
    }[fault],
    wayOut: {
      'other-format': '请选择在那里下载的文件。数据集请到实验室导入。',
      newer: '请重新加载商城，更新到新版本后再试。',
      cut: '请重新复制或下载这个文件。',
      changed: '请选择原样下载的文件，或另一次下载的文件。',
      record: '请选择另一次下载的文件。这里保存的内容没有任何改动。',
    }[fault],
  }),
  'models-damaged': ({ models }) => ({
    title: '保存的模型已损坏',
    body: spaced`有 ${number.format(models.length)} 个模型的数据与商城写入的不一致，已经移除。`,
    wayOut: '模型会根据你的历史记录重新训练。在此之前由其他模型推荐，你的操作都在。',
  }),
  'world-damaged': ({ name }) => ({
    title: '数据集已损坏',
    body: spaced`数据集“${name}”的数据与商城写入的不一致，因此打开了演示商城。你在该数据集中的操作仍然保存着。`,
    wayOut: '请在实验室重新导入同一个文件。',
  }),
  'tabs-apart': ({ missing }) => ({
    title: '商城的各个标签页互不知情',
    body: spaced`此浏览器或未加密的网址（http）缺少 ${missing.join('、')}。因此，在其他标签页中的操作要刷新后才会显示，每个标签页各自训练模型。`,
    wayOut: '请只在一个标签页中使用商城。你的操作不会丢失。',
  }),
  'no-webgpu': ({ detail }) => ({
    title: '没有可用于训练的 GPU',
    body: spaced`浏览器没有提供 WebGPU 适配器，模型将在处理器上训练，速度较慢。${said(detail)}`,
    wayOut: '所有功能照常可用。新版 Chrome 或 Edge 开启硬件加速后会更快。',
  }),
  'no-backend': ({ detail }) => ({
    title: '模型无法在此运行',
    body: spaced`所有计算后端（WebGPU、WebAssembly、JavaScript）都没有通过自检。${said(detail)}`,
    wayOut: '商城将展示热门商品。请尝试换一个浏览器，或升级当前浏览器。',
  }),
  'device-lost': ({ detail }) => ({
    title: 'GPU 连接中断',
    body: spaced`浏览器在运行过程中收回了 GPU，例如驱动重启之后。${said(detail)}`,
    wayOut: '商城会重新申请 GPU 或改用其他计算后端，训练从最近的检查点继续。你的操作不会丢失。',
  }),
  'loss-not-finite': ({ step }) => ({
    title: '训练发散',
    body: spaced`在第 ${number.format(step)} 步，训练损失不再是有限数值，因此训练已停止，不会使用这个模型。`,
    wayOut: '请在实验室中重新开始训练。如再次出现，请换一种计算后端。',
  }),
  'training-elsewhere': () => ({
    title: '另一个标签页正在训练',
    body: '同一时间只能有一个标签页训练，目前另一个商城标签页正在训练。',
    wayOut: '请等它完成，或在那里暂停。新模型一就绪，本标签页就会使用。',
  }),
  'models-off': () => ({
    title: '模型无法运行',
    body: '没有可用的计算后端，因此没有个性化推荐和推荐理由。',
    wayOut: '原因请见实验室。在此期间商城展示热门商品。',
  }),
  'unknown-item': ({ item }) => ({
    title: '目录中没有这件商品',
    body: spaced`当前目录中没有编号为“${item}”的商品。`,
    wayOut: '它可能属于另一个数据集。请在实验室中打开该数据集，或返回商城。',
  }),
  'unlearnt-item': () => ({
    title: '还没有模型了解这件商品',
    body: '还没有人看过或选过它，因此从行为中学习的模型无法给它排序。',
    wayOut: '如果它出现在推荐中，卡片上会说明理由。',
  }),
  'no-model': ({ model }) => ({
    title: '这个模型还没有训练',
    body: spaced`当前目录还没有训练好的“${model}”模型。`,
    wayOut: '请在实验室中训练它，或等待正在进行的训练完成。',
  }),
  'empty-history': () => ({
    title: '还没有行为记录',
    body: '推荐理由来自你在商城中的行为，目前还没有记录。',
    wayOut: '先看几件商品，再来查看。',
  }),
  'no-measure': ({ measure, model }) => ({
    title: '这个模型没有这种度量',
    body: spaced`模型“${model}”没有针对行为的“${measure}”度量。`,
    wayOut: '请改用“实测影响”，每个模型都有。',
  }),
  'unknown-persona': ({ persona }) => ({
    title: '没有这位用户',
    body: spaced`当前打开的数据集中没有用户“${persona}”。`,
    wayOut: '请在实验室中查找其他用户，或以自己的身份继续。',
  }),
  'unknown-catalogue': ({ catalogue }) => ({
    title: '这个数据集已不存在',
    body: spaced`已保存的数据集中没有标识为“${catalogue}”的。它可能已在另一个标签页中被删除。`,
    wayOut: '请从实验室列出的数据集中选择，或重新导入文件。',
  }),
  'import-refused': ({ rows }) => ({
    title: '文件被拒绝',
    body: spaced`有 ${number.format(rows)} 行有误，而你选择了有错误行时拒绝整个文件。没有任何更改。`,
    wayOut: '请在文件中改正列出的行，或选择跳过错误行。',
  }),
  'file-empty': ({ file }) => ({
    title: '文件是空的',
    body: spaced`“${file}”没有数据行。`,
    wayOut: '请选择有表头且至少有一行数据的文件。',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: '文件过大',
    body: spaced`“${file}”有 ${megabytes(bytes)}，这里最多读取 ${megabytes(limit)}。`,
    wayOut: '请只导入一部分，例如最近一年的数据或部分用户。',
  }),
  'file-binary': ({ file }) => ({
    title: '这不是文本文件',
    body: spaced`“${file}”包含二进制数据，可能是电子表格、压缩包或图片。`,
    wayOut: '请先解压，或将表格另存为 CSV，再选择该文件。',
  }),
  'file-encoding': ({ file, offset }) => ({
    title: '文件不是 UTF-8 编码',
    body: spaced`“${file}”不是 UTF-8 编码：第一个无效字节在位置 ${number.format(offset)}。`,
    wayOut: '请以 UTF-8 编码重新保存文件，再选择一次。',
  }),
  'file-unreadable': ({ file, detail }) => ({
    title: '文件无法读取',
    body: spaced`“${file}”无法打开，或在读取过程中被更改。${said(detail)}`,
    wayOut: '请确认文件还在且未被占用，再选择一次。',
  }),
  'columns-missing': ({ file, missing, found }) => ({
    title: '缺少列',
    body: spaced`“${file}”缺少列 ${columns(missing)}。${
      found.length === 0 ? '它的首行没有列名。' : spaced`它的首行列名为 ${columns(found)}。`
    }`,
    wayOut: '行为文件需要 user、item、timestamp 列，商品文件需要 item、title 列。请修改首行的列名。',
  }),
  'too-few-users': ({ users }) => ({
    title: '数据太少，无法训练',
    body: spaced`${users === 0 ? '没有用户' : spaced`只有 ${number.format(users)} 位用户`}有三次或更多行为，模型需要更多这样的用户。`,
    wayOut: '请选择更大的文件，或检查 user 列是否确实是用户。',
  }),
  'no-temporal-split': ({ reason }) => ({
    title: '这些行为无法按时间划分',
    body:
      reason === 'positions'
        ? '时间戳只是每位用户行为的序号，无法确定不同用户行为的先后。'
        : '没有用户在划分最新 20% 行为的时间点前后都有行为。',
    wayOut:
      reason === 'positions'
        ? '请改用留一法，或选择时间戳为 Unix 秒或日期的文件。'
        : '请改用留一法，或选择时间跨度更大的文件。',
  }),
  'no-attributes': () => ({
    title: '商品没有共同属性',
    body: '该模型从商品的共同点学习，但没有任何品牌、分类、价格或标题用词由至少三件商品共有。',
    wayOut: '请另外提供带品牌、分类、价格或标题的商品文件（命令行为 --items FILE）。',
  }),
  'catalogue-too-large': ({ items, largest, bytes }) => ({
    title: '商品太多，此模型无法处理',
    body: spaced`它要把每件商品与其他所有商品比较：${number.format(items)} 件需要 ${megabytes(bytes)} 内存，最多支持 ${number.format(largest)} 件。`,
    wayOut: '请去掉行为很少的商品，或选择为每件商品学习向量的模型。',
  }),
  'no-ratings': ({ missing, of }) => ({
    title: '缺少评分',
    body:
      missing === of
        ? '所有行为都没有评分。'
        : spaced`${number.format(of)} 次行为中有 ${number.format(missing)} 次没有评分。`,
    wayOut: '请选择 rating 列每行都有数字的文件。',
  }),
  cancelled: () => ({
    title: '已停止',
    body: '操作已提前停止，原来的内容没有变化。',
    wayOut: '随时可以重新开始。',
  }),
  unexpected: ({ detail }) => ({
    title: '出错了',
    body: spaced`发生了意外错误。${detail === '' ? '' : spaced`错误信息：“${detail}”`}`,
    wayOut: '请刷新页面再试一次。你之前的操作都已保存。',
  }),
};

/** The problem in words. */
export const problemZh = problemsFrom(worded);

/** The problem in one line, for a short message: what happened, and what to do. */
export function problemLineZh(problem: Problem): string {
  const { title, wayOut } = problemZh(problem);
  return spaced`${title}。${wayOut}`;
}

const faults: WordedFaults = {
  'missing-value': ({ column }) => ({
    title: '内容为空',
    body: spaced`“${column}”列没有内容。`,
    wayOut: '请补上内容，或删除该行。',
  }),
  'not-a-number': ({ column, value }) => ({
    title: column === 'timestamp' ? '不是时间' : '不是数字',
    body: spaced`“${column}”应为${column === 'timestamp' ? '时间' : '数字'}，现在是“${value}”。`,
    wayOut:
      column === 'timestamp'
        ? '请填写自 1970 年起的秒数或毫秒数，或类似 2024-05-31T14:05:00Z 的日期。'
        : '请只写数字，小数用点号，千位之间不加符号。',
  }),
  negative: ({ column, value }) => ({
    title: '小于零',
    body: spaced`“${column}”不能小于零，现在是“${value}”。`,
    wayOut: '请检查正负号，或删除该行。',
  }),
  'time-in-future': ({ column, value }) => ({
    title: '时间在未来',
    body: spaced`“${column}”为“${value}”，这个时间还没有到。`,
    wayOut: '请填写自 1970 年起的秒数或毫秒数。常见原因是单位写错。',
  }),
  'time-negative': ({ column, value }) => ({
    title: '早于 1970 年',
    body: spaced`“${column}”为“${value}”，时间从 0 开始。`,
    wayOut: '请填写自 1970 年起的秒数或毫秒数。',
  }),
  duplicate: ({ column, value }) => ({
    title: '文件中重复',
    body: column === '' ? '文件前面已有相同的一行。' : spaced`文件前面已有“${column}”为“${value}”的一行。`,
    wayOut: '请删除其中一行。',
  }),
  'wrong-column-count': ({ value }) => ({
    title: '列数不符',
    body: spaced`该行的列数与首行不一致${value === '' ? '' : spaced`：“${value}”`}。`,
    wayOut: '请检查是否缺少或多了分隔符，或含分隔符的文字没有加引号。',
  }),
  'not-json': ({ value }) => ({
    title: '不是 JSON',
    body: spaced`该行不是一个 JSON 对象${value === '' ? '' : spaced`：“${value}”`}。`,
    wayOut: '请每行写一个完整的对象，使用双引号。',
  }),
  'unknown-event': ({ value }) => ({
    title: '未知的行为类型',
    body: spaced`“${value}”不是商城认识的行为类型。`,
    wayOut: '请使用 view、add、like 或 purchase，或去掉 event 列。',
  }),
  'bad-characters': ({ value }) => ({
    title: '编号中有不可见的字符',
    body: spaced`编号“${value}”含有看不见或无法保存的字符，例如控制字符或半个字符。`,
    wayOut: '请在文件中删除这些字符。此处已将它们用代码写出。',
  }),
  'too-long': ({ value }) => ({
    title: '内容过长',
    body: spaced`以“${value}”开头的内容超出商城可显示的长度：编号最多 1,000 个字符，其他内容最多 10,000 个。`,
    wayOut: '请缩短内容，或检查单元格末尾是否少了引号。',
  }),
  'too-large': ({ value }) => ({
    title: '数值过大',
    body: spaced`“${value}”超过一百亿，无法精确计算。`,
    wayOut: '请更正数值，或去掉这一列。',
  }),
  reserved: ({ value }) => ({
    title: '保留名称',
    body: spaced`商城用“${value}”表示正在使用的人，数据集中的用户不能使用这个编号。`,
    wayOut: '请在文件中为该用户改用其他编号。',
  }),
  'not-text': ({ value }) => ({
    title: '嵌套的值',
    body: spaced`“${value}”中有一个值是对象或多层嵌套的列表，这里应为文字或数字。`,
    wayOut: '请改为文字、数字或简单的列表。',
  }),
};

/** What is wrong with one row of a file, in words. */
export const rowFaultZh = (row: BadRow): ProblemWords => faults[row.fault](row);
