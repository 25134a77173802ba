import type { shop as english } from '../en/shop';
import { spaced } from '../spacing';

export const shop: typeof english = {
  sentenceCase: (words) => words,

  departmentsHeading: '商品分类',

  card: {
    like: (title) => spaced`收藏 ${title}`,
    unlike: (title) => spaced`取消收藏 ${title}`,
    soldOut: '已售罄',
    was: (price) => spaced`原价 ${price}`,
    off: (percent) => spaced`直降 ${percent}`,
  },

  listing: {
    filters: '筛选',
    showFilters: (active) => (active === 0 ? '筛选' : spaced`筛选（${active}）`),
    clear: '清空筛选',
    showResults: (count) => spaced`查看 ${count}`,
    results: (formatted) => spaced`${formatted} 件商品`,
    department: '分类',
    brand: '品牌',
    colour: '颜色',
    category: '品类',
    price: '价格',
    lowest: '最低价（美元）',
    highest: '最高价（美元）',
    from: '最低',
    to: '最高',
    availability: '优惠与库存',
    onPromotion: '促销商品',
    inStock: '仅看有货',
    moreOptions: (count) => spaced`展开其余 ${count} 项`,
    fewerOptions: '收起',
    removeFilter: (name) => spaced`移除筛选：${name}`,
    priceLimits: (lowest, highest, price) =>
      lowest === undefined
        ? spaced`${price(highest ?? 0)} 以下`
        : highest === undefined
          ? spaced`${price(lowest)} 以上`
          : spaced`${price(lowest)} 至 ${price(highest)}`,
    sort: '排序',
    sorts: {
      popular: '热度优先',
      newest: '新品优先',
      'price-up': '价格从低到高',
      'price-down': '价格从高到低',
      title: '按名称',
      relevance: '相关度优先',
    },
    nothingTitle: '没有符合全部条件的商品',
    nothingBody: '试试减少筛选条件，或清空后重新筛选。',
    unknownDepartmentTitle: (name) => spaced`没有“${name}”这个分类`,
    unknownDepartmentBody: '现有的分类如下。',
  },

  product: {
    colours: '颜色',
    versions: '规格',
    quantity: '数量',
    fewer: '减少一件',
    more: '增加一件',
    addToBasket: '加入购物车',
    added: (title, quantity) =>
      quantity === 1 ? spaced`${title} 已加入购物车。` : spaced`${quantity} 件 ${title} 已加入购物车。`,
    inBasket: (count) => spaced`购物车中已有 ${count} 件`,
    like: '收藏',
    liked: '已收藏',
    notInterested: '不感兴趣',
    dismissedNote: '你已标记为不感兴趣，这件商品不会再推荐给你。',
    inStock: '有货',
    fewLeft: (count) => spaced`仅剩 ${count} 件`,
    soldOut: '已售罄',
    save: (amount) => spaced`立省 ${amount}`,
    brand: '品牌',
    material: '材质',
    style: '风格',
    colour: '颜色',
    launched: '上架时间',
    details: '商品参数',
    tags: '标签',
    unpriced: '此数据集没有价格，但加入购物车仍能帮助模型了解你。',
    breadcrumb: '当前位置',
    unknownTitle: '没有这件商品',
    unknownBody: '它可能属于另一个数据集，或者链接不完整。',
  },

  search: {
    title: (query) => spaced`“${query}”的搜索结果`,
    emptyTitle: '搜索商品',
    emptyBody: '输入你想找的东西：品名、品牌、颜色或材质。',
    nothingTitle: (query) => spaced`没有找到“${query}”`,
    nothingBody: '搜索结果需包含所有关键词。试试减少关键词，或只输入开头几个字。',
    onlyWithout: '减少关键词后的结果：',
    suggestion: (query, count) => spaced`${query}（${count}）`,
    looking: '正在搜索……',
    failed: '搜索未能完成',
    spelling: (asked, read) => spaced`没有找到“${asked}”，已为你显示 ${read} 的结果。`,
    synonym: (asked, read) => spaced`“${asked}”的结果也包括 ${read}。`,
    quoted: (word) => spaced`“${word}”`,
    personal: {
      label: '个性化排序',
      on: (model) =>
        spaced`综合关键词匹配度和${model}预测的喜好排序，喜好最多使匹配度翻倍。箭头表示名次变化。`,
      off: '仅按关键词匹配度排序，所有人看到的结果相同。',
      missing: {
        model: '模型尚未训练完成，目前所有人看到的顺序相同。',
        reading: '正在加载模型，加载完成前所有人看到的顺序相同。',
        history: '还不了解你的喜好，目前所有人看到的顺序相同。先看几件商品吧。',
      },
      up: (places) => spaced`为你上升 ${places} 位`,
      down: (places) => spaced`为你下降 ${places} 位`,
      same: '名次不变',
      why: (title, moved) => spaced`${moved}。为什么？${title}`,
    },
  },

  basket: {
    title: '购物车',
    emptyTitle: '购物车还是空的',
    emptyBody: '加入的商品会一直保存，关闭浏览器也不会丢失。',
    remove: (title) => spaced`移除 ${title}`,
    removed: (title) => spaced`已从购物车移除 ${title}。`,
    quantityOf: (title) => spaced`${title} 的数量`,
    total: '合计',
    times: (quantity) => spaced`${quantity} ×`,
    each: (price) => spaced`单价 ${price}`,
    checkout: '去结算',
    keepLooking: '继续逛逛',
    items: (formatted) => spaced`共 ${formatted} 件`,
  },

  checkout: {
    title: '结算',
    simulated: '这是模拟下单',
    simulatedBody: '不会扣款、发货，也不会通知任何人。订单只保存在此浏览器中，供模型学习。',
    review: '订单确认',
    place: '提交模拟订单',
    placing: '正在保存订单',
    change: '修改购物车',
  },

  orders: {
    title: '我的订单',
    placedTitle: '订单已保存在本机',
    placedBody: '没有产生任何扣款。个性化推荐不会再展示你买过的商品。',
    emptyTitle: '还没有订单',
    emptyBody: '你提交的订单会保存在此浏览器中。',
    number: (id) => spaced`订单号 ${id}`,
  },

  wishList: {
    title: '收藏夹',
    emptyTitle: '还没有收藏',
    emptyBody: '点击商品上的爱心即可收藏，模型也会由此了解你的喜好。',
    added: (title) => spaced`已收藏 ${title}。`,
    removed: (title) => spaced`已取消收藏 ${title}。`,
  },

  actions: {
    notDone: (title, wayOut) => spaced`${title}。${wayOut}`,
  },
};
