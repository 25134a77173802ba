import type { data as english } from '../en/data';
import { spaced } from '../spacing';
import { modelNames } from './models';

export const data: typeof english = {
  title: '我的数据',
  intro: '商城保存的所有关于你的数据，可随时查看、下载或删除。',

  place: {
    title: '保存在哪里',
    body: '保存在这台设备上此浏览器的数据库（IndexedDB）中。刚刚的操作会先写入浏览器的本地存储（localStorage），再存入数据库；语言、外观等设置也在本地存储中。任何内容都不会上传：模型就在本机读取数据并训练。',
    off: '商城目前无法使用此浏览器的数据库，数据只保留在当前标签页中，关闭后即清除。',
  },

  served: {
    title: '此网站服务器没有发送商城的安全响应头',
    body: '你的数据仍然只留在本机：页面自身禁止连接其他地址。但缺少这些响应头时：',
    slower: '用处理器训练模型时只能使用一个线程。',
    frames: '浏览器不会阻止其他网站把商城嵌入其页面。商城会自行拒绝，且不显示你的任何信息。',
    leaving: '离开页面的途径（链接、新窗口、浏览器间的直接连接）只由商城自己的代码阻止。',
    noPolicy: '页面没有内容安全策略，浏览器会允许它连接其他地址。',
    notSecure: '当前连接未加密（http），浏览器因此关闭了 WebGPU 和多线程。',
    wayOut: '网站的管理者可以开启这些响应头，方法见项目中的 docs/hosting.md。',
  },

  requests: {
    title: '向服务器发出的请求',
    none: '打开本页以来没有任何请求。商城的文件都存放在这台设备上，所有请求都在本机应答，因此没有网络也能使用。',
    counting: '正在统计……',
    kept: (count) => spaced`${count} 个请求由本机应答`,
    refused: (count) => spaced`${count} 个请求因商城没有对应文件而被拒绝`,
    uncounted: '负责统计请求的 Service Worker 没有响应，请重新加载页面。',
    server: (count) =>
      spaced`本页有 ${count} 个文件来自商城的服务器，服务器因此知道商城被打开过，但不知道你在商城里做了什么。下次访问起，文件都从本机读取。`,
    unsupported:
      '此浏览器不允许商城在本机存放文件：可能是连接未加密（http），或者这是无痕窗口。因此每次访问都要从商城的服务器读取文件。服务器会知道打开了商城的哪些部分，但不知道你在其中做了什么。',
    newer: '打开商城时，浏览器可能会向服务器询问商城有没有新版本。这一请求不包含任何关于你的信息。',
  },

  newVersion: {
    ready: '商城有新版本了。',
    action: '重新加载',
  },

  summary: {
    title: '保存了什么',
    total: (count) => spaced`共 ${count} 条记录`,
    first: '最早',
    latest: '最近',
    unreadable: (count) =>
      spaced`另有 ${count} 条记录无法读取：可能已损坏，或由新版商城写入。它们会保留下来，也包含在下载文件中。`,
    nothing: '还没有记录。去逛逛吧，你的操作会显示在这里。',
    columns: { kind: '你的操作', count: '次数', first: '最早', latest: '最近' },
    reading: '正在读取已保存的数据……',
  },

  kinds: {
    view: '浏览商品',
    dwell: '在商品页停留',
    search: '搜索',
    impression: '看到推荐',
    click: '点击推荐',
    add: '加入购物车',
    remove: '移出购物车',
    purchase: '购买',
    like: '收藏',
    unlike: '取消收藏',
    dismiss: '不感兴趣',
    undismiss: '取消不感兴趣',
    forget: '永久删除商品记录',
    avoid: '对某品牌或品类不感兴趣',
    unavoid: '取消对品牌或品类不感兴趣',
    seek: '想多看某类商品',
    unseek: '取消想多看某类商品',
    lean: '调整偏好滑块',
    level: '恢复所有偏好设置',
  },

  log: {
    title: '操作记录',
    intro: (shown, total) => spaced`最近 ${shown} 条，共 ${total} 条，新的在前。`,
    columns: { time: '时间', kind: '操作', detail: '内容', persona: '身份' },
    more: '加载更多',
    self: '自己',
    persona: (id) => spaced`用户 ${id}`,
    elsewhere: (id) => spaced`${id}（另一个数据集）`,
    query: (query, results) => spaced`“${query}”，找到 ${results} 件`,
    dwell: (title, seconds) => spaced`${title}，${seconds} 秒`,
    times: (title, quantity) => spaced`${quantity} × ${title}`,
    shown: (count) => spaced`${count} 件商品`,
    leaned: (toward, weight) => spaced`${toward}：${weight}`,
    price: '价格',
    aside: (detail) => (detail === '' ? '记忆暂停期间' : spaced`${detail}（记忆暂停期间）`),
    placed: (title, place) => spaced`${title}，位置 ${place}`,
  },

  keeping: {
    promised: '浏览器已承诺保留这些数据，直到你删除为止。',
    'may-go':
      '浏览器可能会自行删除这些数据：磁盘空间不足时，Safari 还会在七天没有访问后删除。可以请浏览器保留数据，把商城安装为应用，或不时在下方下载数据。',
    unknown: '此浏览器不说明是否会保留这些数据，请不时在下方下载。',
    ask: '请浏览器保留数据',
  },

  historyFile: {
    title: '带走我的数据',
    body: '全部历史记录存为一个带校验和的 JSON 文件，可以留存、查看，或载入另一个浏览器。文件中不含模型，模型会根据记录重新训练；也不含你导入的数据集，请重新导入原来的文件。',
    save: '下载我的数据',
    fileName: (day) => `vitrine-history-${day}.json`,
    saving: '正在汇总数据……',
    load: '载入文件……',
    drop: '也可以把文件拖到这里',
    checking: '正在检查文件……',
    loading: '正在载入……',
    loadQuestion: '载入这份历史记录？',
    replaceQuestion: '替换现有的历史记录？',
    holds: (file, events) => spaced`${file} 中有 ${events} 条记录。`,
    fromTo: (from, to) => spaced`最早的一条是 ${from}，最近的一条是 ${to}。`,
    replaced: (events) => spaced`它们会替换这里的历史记录（当前商城中有 ${events} 条）。如需保留，请先下载。`,
    models: '模型会根据这些记录重新训练。',
    replace: '替换',
    loadConfirm: '载入',
    loaded: '历史记录已载入。',
  },

  delete: {
    title: '删除我的数据',
    body: '删除商城在此浏览器中保存的全部数据。数据没有任何副本，删除后无法恢复。',
    action: '删除全部数据……',
    question: '确定删除全部数据？',
    goes: '以下内容将被删除：',
    events: (count) => spaced`${count} 条记录：浏览、购物车、订单、收藏等全部操作`,
    models: '训练好的模型和训练检查点',
    worlds: (names) => spaced`导入的数据集：${names}`,
    settings: '设置：你选择的计算方式、外观、语言和关闭过的提示',
    stays: '演示商城本身会保留，所有人看到的都一样。',
    confirm: '全部删除',
    done: '已全部删除。你现在是新访客。',
  },

  receipt: {
    events: (count) => spaced`${count} 条记录`,
    models: (names) => spaced`模型：${names}`,
    model: (model) => modelNames[model],
    run: '未完成的训练',
    evaluations: (count) => spaced`${count} 项评估结果`,
    worlds: (names) => spaced`导入的数据集：${names}`,
    rebuilt: '模型会重新训练，只使用演示商城的数据。',
  },
};
