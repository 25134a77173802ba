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
    title: '多推荐这样的商品',
    hint: '点选你喜欢的特征，有相同特征的商品会排得更靠前。',
    sought: (value) => spaced`将为你多推荐“${value}”。`,
    unsought: (value) => spaced`不再优先推荐“${value}”。`,
  },

  steered: (moved, all) => spaced`你的偏好设置改变了这 ${all} 件商品中 ${moved} 件的名次。`,
  steeredUp: (places) => spaced`因你的偏好设置上升 ${places} 位`,
  steeredDown: (places) => spaced`因你的偏好设置下降 ${places} 位`,
  alsoSteered: (moved) => spaced`${moved}。本页其余内容只解释模型本身的排序。`,

  taste: {
    title: '我的偏好',
    intro: '这是商城对你喜好的判断。不准确？拖动滑块即可调整，立即生效，随时可以恢复。',
    from: {
      model: (model) => spaced`每个滑块从该类商品在${model}最推荐给你的 100 件中的占比开始。`,
      history: '模型尚未训练完成，每个滑块从该类商品在你看过的商品中的占比开始。',
      community: '还不了解你的喜好，每个滑块从该类商品在热门商品中的占比开始。',
    },
    how: '滑块拉到最右，该类中排名居中的商品会提升到接近榜首；拉到最左，则降低同样的分数。',
    departments: '分类',
    brands: '品牌',
    price: '价格',
    cheaper: '更便宜',
    dearer: '更贵',
    less: '更少',
    more: '更多',
    believed: (share) => spaced`占 ${share}`,
    believedAndMoved: (share, moved) => spaced`占 ${share}，你的调整：${moved}`,
    level: (percent) => spaced`价位 ${percent}`,
    levelAndMoved: (percent, moved) => spaced`价位 ${percent}，你的调整：${moved}`,
    add: (part) => spaced`添加${part}`,
    choose: '请选择……',
    reset: '全部恢复',
    wasReset: '所有滑块和“想多看”均已恢复。',
    sought: '想多看',
    avoided: '不感兴趣',
    remove: (value) => spaced`移除${value}`,
    nothing: '暂无。可在商品页点选喜欢的特征，或在商品卡片上标记不感兴趣。',
    result: '调整后的推荐',
    memory: '记忆',
  },

  memory: {
    pause: '暂停记忆',
    pauseHint: '暂停期间，浏览、搜索和点击都不会记录。加入购物车或收藏的商品会保留，但模型不会读取。',
    paused: '记忆已暂停',
    pausedBody: '浏览不会被记录。加入购物车或收藏的商品会保留，但模型不会读取。',
    resume: '恢复记忆',
    guest: '访客模式',
    guestHint: '操作只保存在此页面的内存中，离开、刷新或关闭页面后即清除，不影响你自己的记录。',
    isGuest: '你正在使用访客模式。操作只保存在此页面的内存中，离开或刷新后即清除。',
    isGuestAnew: '你仍在访客模式。页面已刷新，之前的操作已清除。',
    leave: '退出访客模式',
  },

  readyMade: {
    title: '换个身份逛逛',
    intro: '这里有六位模拟顾客。切换成其中一位，看看他们的推荐，随时可以切回自己。',
    habits: {
      'new-parent': '新手父母',
      'weekend-hiker': '徒步爱好者',
      'first-home': '新租客',
      'keen-gardener': '园艺爱好者',
      'dog-person': '养狗人士',
      'coffee-lover': '咖啡爱好者',
    },
    facts: (steps, events) => spaced`${events} 次行为中有 ${steps} 次与此有关`,
    become: (habit) => spaced`切换为${habit}`,
    current: '当前身份',
    persona: (habit, id) => spaced`你正以${habit}（${id}）的身份浏览。`,
  },
};
