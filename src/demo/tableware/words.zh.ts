import type { KindsInWords } from '../words/goods-words';

export const tableware: KindsInWords<'Tableware'> = {
  mug: {
    plural: ['Mugs', '杯子'],
    forms: {
      'Everyday Mug': ['日用马克杯', '杯柄容得下三根手指，杯口薄得恰好。'],
      'Espresso Cups, Set of 4': ['浓缩咖啡杯四件套', '杯壁厚实，最后一口也是热的。'],
      'Enamel Mug 0.35 L': ['搪瓷杯 0.35L', '掉在地上响一声，依然完好。'],
      'Cappuccino Cup and Saucer': ['卡布奇诺杯碟', '杯口够宽，放得下一颗奶泡爱心。'],
      'Travel Mug 0.35 L': ['随行杯 0.35L', '盖得严，也放得进咖啡机下方。'],
    },
    about: {
      'Goes in the dishwasher.': '可放进洗碗机。',
      'Feels right in either hand.': '左右手都顺手。',
    },
  },
  'plate-set': {
    plural: ['Plates', '餐盘'],
    forms: {
      'Dinner Plates, Set of 4': ['正餐盘四件套', '平而宽，盘沿能兜住酱汁。'],
      'Side Plates, Set of 4': ['小餐盘四件套', '盛蛋糕、面包和后上的小食。'],
      'Pasta Plates, Set of 4': ['意面盘四件套', '中间深，盘沿方便卷面。'],
      '12-Piece Dinner Set': ['餐具 12 件套', '正餐盘、小盘和碗，四人份。'],
    },
    about: {
      'They stack low and go in the dishwasher.': '叠放低矮，可放进洗碗机。',
      'Single pieces can be bought later.': '日后可单件补购。',
    },
  },
  'wine-glass': {
    plural: ['Wine glasses', '酒杯'],
    forms: {
      'Red Wine Glasses, Set of 4': ['红葡萄酒杯四件套', '杯肚宽阔，适合需要醒的酒。'],
      'White Wine Glasses, Set of 4': ['白葡萄酒杯四件套', '杯身修长，酒液保持清凉。'],
      'Champagne Flutes, Set of 2': ['香槟杯两件套', '够高，能细看气泡升起。'],
      'Stemless Glasses, Set of 6': ['无脚酒杯六件套', '平日小酌之选。'],
      'Tinted Wine Glasses, Set of 4': ['彩色葡萄酒杯四件套', '菜还没上，桌上先有了颜色。'],
    },
    about: {
      'The rim is cut and polished.': '杯口经切割抛光。',
      'Survive the dishwasher, and most dinners.': '经得起洗碗机，也经得起大多数晚宴。',
    },
  },
  'cutlery-set': {
    plural: ['Cutlery', '刀叉餐具'],
    forms: {
      '16-Piece Cutlery Set': ['刀叉餐具 16 件套', '四人份，分量适中，握感舒适。'],
      '24-Piece Cutlery Set': ['刀叉餐具 24 件套', '六人份，适合热闹的餐桌。'],
      'Steak Knives, Set of 4': ['牛排刀四件套', '一刀切透，不用来回锯。'],
      'Salad Servers': ['沙拉取餐勺叉', '一对长柄，适合深碗。'],
    },
    about: {
      'Comes wrapped, ready to give.': '已包装好，可直接送礼。',
      'The finish is matt and hides fingerprints.': '哑光表面，不显指纹。',
    },
  },
  teapot: {
    plural: ['Teapots', '茶壶'],
    forms: {
      'Stoneware Teapot': ['炻瓷茶壶', '出水利落成弧，不滴不漏。'],
      'Glass Teapot 1 L': ['玻璃茶壶 1L', '滤网够细，红茶末也拦得住。'],
      'Cast-Iron Teapot 0.9 L': ['铸铁茶壶 0.9L', '第二杯和第一杯一样热。'],
      'Teapot for One': ['单人茶壶', '上面是壶，下面是杯。'],
    },
    about: {
      'The lid stays on while you pour.': '倒茶时壶盖不会掉。',
      'The sieve lifts out when the tea is strong enough.': '茶够浓时，滤网可取出。',
    },
  },
  'serving-bowl': {
    plural: ['Serving bowls', '上菜碗盘'],
    forms: {
      'Serving Bowl 28 cm': ['大碗 28cm', '够盛六人份的沙拉。'],
      'Wooden Salad Bowl 30 cm': ['木质沙拉碗 30cm', '整块木料旋制而成。'],
      'Tapas Bowls, Set of 6': ['小食碗六件套', '放橄榄、坚果、蘸酱，也放果核。'],
      'Oval Serving Platter': ['椭圆餐盘', '放得下一整条鱼，或许多蛋糕。'],
    },
    about: {
      'Looks good empty on the shelf too.': '空着摆在架上也好看。',
      'Light enough to pass around.': '轻巧，方便传递。',
    },
  },
};
