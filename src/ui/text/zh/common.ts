import type { common as english } from '../en/common';
import { spaced } from '../spacing';

export const common: typeof english = {
  close: '关闭',
  dismiss: '知道了',
  messages: '消息',
  undo: '撤销',
  tryAgain: '重试',
  cancel: '取消',
  reload: '刷新页面',
  loading: '加载中',
  goHome: '返回首页',
  documentTitle: (page) => spaced`${page} · Vitrine`,
  secondsLeft: (seconds) =>
    seconds < 60
      ? spaced`约剩 ${Math.max(1, Math.ceil(seconds / 5) * 5)} 秒`
      : spaced`约剩 ${Math.ceil(seconds / 60)} 分钟`,
  milliseconds: (formatted) => spaced`${formatted} 毫秒`,
};
