import type { data as english } from '../en/data';
import { spaced } from '../spacing';

export const data: typeof english = {
  title: '我的数据',
  intro: '商城记住了你的哪些信息，以及你可以如何处理。',

  place: {
    title: '保存在哪里',
    body: '在这台设备上、此浏览器自己的数据库（IndexedDB）里。刚刚的操作在数据库存好之前，先放在浏览器的本地存储（localStorage）里；语言、外观等设置也保存在那里。任何内容都不会外传：模型就在这里读取，也在这里训练。',
    off: '商城目前无法使用此浏览器的数据库，因此数据只保存在当前标签页中，关闭标签页即消失。',
  },

  summary: {
    title: '保存了什么',
    total: (count) => spaced`共 ${count} 条记录`,
    first: '最早',
    latest: '最近',
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
    undismiss: '撤回不感兴趣',
    forget: '永久忘记',
    avoid: '对某品牌或品类不感兴趣',
    unavoid: '撤回对品牌或品类的不感兴趣',
    seek: '想多看某种特征',
    unseek: '不再多看某种特征',
    lean: '移动偏好滑块',
    level: '重置所有偏好滑块',
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

  export: {
    title: '带走你的数据',
    body: '全部记录导出为一个 JSON 文件，与保存的内容完全一致。',
    action: '下载 JSON',
    fileName: (day) => spaced`vitrine-events-${day}.json`,
  },

  delete: {
    title: '全部遗忘',
    body: '清空数据库，以及商城放在本地存储里的内容。无法恢复，你不能，我们也不能：没有任何副本。',
    action: '删除全部数据……',
    question: '确定删除全部数据？',
    goes: '以下内容将被删除：',
    events: (count) => spaced`${count} 条记录：浏览、购物车、订单、收藏等全部操作`,
    models: '训练好的模型和训练检查点',
    worlds: (names) => spaced`导入的数据集：${names}`,
    settings: '设置：你选择的计算方式、外观、语言和关闭过的提示',
    stays: '演示商城本身会保留，它对所有人都一样。',
    confirm: '全部删除',
    done: '已全部删除。你现在是新访客。',
  },
};
