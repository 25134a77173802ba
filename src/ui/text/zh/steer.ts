import type { steer as english } from '../en/steer';
import { spaced } from '../spacing';

export const steer: typeof english = {
  parts: {
    department: '分类',
    kind: '品类',
    brand: '品牌',
    material: '材质',
    style: '风格',
    colour: '颜色',
  },

  notInterested: {
    title: '不感兴趣',
    inProduct: '这件商品',
    inBrand: (brand) => spaced`${brand} 的所有商品`,
    inKind: (kind) => spaced`所有${kind}`,
    avoided: (value) => spaced`${value}：不再推荐。`,
  },

  more: {
    title: '多看这样的特征',
    hint: '点选你喜欢的特征：有同样特征的商品会上升。',
    sought: (value) => spaced`从现在起多推荐“${value}”。`,
    unsought: (value) => spaced`“${value}”恢复为模型的判断。`,
  },

  steered: (moved, all) => spaced`你的偏好设置移动了这 ${all} 件中的 ${moved} 件。`,
  steeredUp: (places) => spaced`因你的偏好设置上升 ${places} 位`,
  steeredDown: (places) => spaced`因你的偏好设置下降 ${places} 位`,
  alsoSteered: (moved) => spaced`${moved}。本页其余内容只关于模型本身。`,

  taste: {
    title: '我的偏好',
    intro: '这里显示对你偏好的判断，以及你自己的调整。滑块立即生效，随时可以恢复。',
    from: {
      model: (model) => spaced`滑块的起点是${model}会最先推荐给你的 100 件商品。`,
      history: '滑块的起点是你看过的商品：还没有模型学过这家商城。',
      community: '滑块的起点是大家常选的商品：还不了解你。',
    },
    how: '滑块推到最右，该类商品会得到从普通得分到榜首的全部差距；推到最左，则减去同样多。',
    departments: '分类',
    brands: '品牌',
    price: '价格',
    cheaper: '同类中较便宜',
    dearer: '同类中较贵',
    less: '更少',
    more: '更多',
    believed: (share) => spaced`占 ${share}`,
    believedAndMoved: (share, moved) => spaced`占 ${share}，你的调整：${moved}`,
    level: (percent) => spaced`从最便宜到最贵的 ${percent} 处`,
    levelAndMoved: (percent, moved) => spaced`从最便宜到最贵的 ${percent} 处，你的调整：${moved}`,
    add: (part) => spaced`其他${part}`,
    choose: '请选择……',
    reset: '全部恢复',
    wasReset: '偏好已恢复为模型的判断。',
    sought: '想多看',
    avoided: '不感兴趣',
    remove: (value) => spaced`移除${value}`,
    nothing: '还没有。在商品页点选你喜欢的特征；在商品卡片上说明你不感兴趣的内容。',
    result: '调整的结果',
    memory: '记忆',
  },

  memory: {
    pause: '暂停记忆',
    pauseHint:
      '暂停期间，你看过、搜过、点过的都不会记录。放进购物车或收藏的会保留，因为那是你的要求；模型不会读取。',
    paused: '记忆已暂停',
    pausedBody: '你看过的都不会记录。购物车和收藏会保留，但模型不会读取。',
    resume: '恢复记忆',
    guest: '以访客身份购物',
    guestHint: '不留痕迹的一次访问：只保存在此页面的内存中，离开、刷新或关闭即消失。你自己的历史不受影响。',
    isGuest: '你现在是访客。你的操作只保存在此页面的内存中，离开或刷新即消失。',
    isGuestAnew: '你仍是访客。页面已重新加载，之前的操作已消失。',
    leave: '结束访客身份',
  },

  readyMade: {
    title: '试试别人的身份',
    intro: '模拟社区中的六个人。变成其中一位，用他们的眼光看商城，再一键变回自己。',
    habits: {
      'new-parent': '新手父母',
      'weekend-hiker': '周末徒步者',
      'first-home': '新租客',
      'keen-gardener': '园艺爱好者',
      'dog-person': '养狗的人',
      'coffee-lover': '咖啡爱好者',
    },
    facts: (steps, events) => spaced`${events} 次行为中有 ${steps} 次由此而来`,
    become: (habit) => spaced`变成${habit}`,
    current: '当前身份',
    persona: (habit, id) => spaced`你正以${habit}（${id}）的身份购物。`,
  },
};
