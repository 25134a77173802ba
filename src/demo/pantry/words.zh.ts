import type { KindsInWords } from '../words/goods-words';

export const pantry: KindsInWords<'Pantry'> = {
  'coffee-beans': {
    plural: ['Coffee beans', '咖啡豆'],
    forms: {
      'House Espresso Beans': ['本店意式咖啡豆', '黑巧与榛子风味，毫无酸味。'],
      'Ethiopian Filter Roast': ['埃塞俄比亚滤泡咖啡豆', '茉莉与桃香，最适合手冲。'],
      'Colombian Medium Roast': ['哥伦比亚中烘咖啡豆', '焦糖与红苹果，加不加奶都好喝。'],
      'Swiss Water Decaf Beans 250 g': ['瑞士水洗低因咖啡豆 250g', '风味俱全，不扰睡眠。'],
      'Breakfast Blend 500 g': ['早餐拼配咖啡豆 500g', '圆润温和，适合煮一大壶。'],
    },
    about: {
      'Roasted to order; the date is on the bag.': '按单烘焙，日期印在袋上。',
      'Whole beans in a bag with a valve.': '整豆装，带单向排气阀。',
    },
  },
  tea: {
    plural: ['Tea', '茶'],
    forms: {
      'Earl Grey Loose Leaf 100 g': ['伯爵散茶 100g', '红茶配真正的佛手柑精油。'],
      'Sencha Green Tea 100 g': ['日本煎茶 100g', '青草般清亮，请用低于沸点的水冲泡。'],
      'Chamomile Tea, 40 Bags': ['洋甘菊茶 40 包', '适合睡前一小时。'],
      'Masala Chai 150 g': ['印度香料茶 150g', '小豆蔻、肉桂、胡椒，再加一点耐心。'],
      'Peppermint Tea, 40 Bags': ['薄荷茶 40 包', '整片茶叶，只略作切分。'],
    },
    about: {
      'From gardens that are paid properly.': '来自报酬合理的茶园。',
      'Packed in a tin that keeps the air out.': '密封罐装，隔绝空气。',
    },
  },
  'olive-oil': {
    plural: ['Olive oil', '橄榄油'],
    forms: {
      'Extra Virgin Olive Oil': ['特级初榨橄榄油', '尾韵微辣，正是新鲜油的味道。'],
      'Cooking Olive Oil 1 L': ['烹饪橄榄油 1L', '温和，适合热锅。'],
      'Lemon Olive Oil 0.25 L': ['柠檬风味橄榄油 0.25L', '整颗柠檬与橄榄同榨。'],
      'Early Harvest Olive Oil 0.5 L': ['早收橄榄油 0.5L', '青绿微苦，配面包绝佳。'],
    },
    about: {
      'Pressed within a day of picking.': '采摘当日压榨。',
      'The dark bottle keeps the light out.': '深色瓶身避光。',
    },
  },
  chocolate: {
    plural: ['Chocolate', '巧克力'],
    forms: {
      '70% Dark Chocolate 100 g': ['70% 黑巧克力 100g', '椰枣与烟草香，掰开清脆。'],
      'Milk Chocolate with Hazelnuts 100 g': ['榛子牛奶巧克力 100g', '整颗坚果，分量十足。'],
      'Sea Salt Caramel Bar 100 g': ['海盐焦糖巧克力 100g', '内里柔软，看得见盐粒。'],
      'Truffle Box, 16 Pieces': ['松露巧克力礼盒 16 颗', '手工搓制，撑不到周日就吃完。'],
      'Drinking Chocolate 250 g': ['热饮巧克力粉 250g', '是碎片而不是粉，融进热牛奶即可。'],
    },
    about: {
      'The cocoa comes straight from the growers.': '可可直接来自种植者。',
      'No palm oil.': '不含棕榈油。',
    },
  },
  pasta: {
    plural: ['Pasta', '意大利面'],
    forms: {
      'Bronze-Cut Spaghetti 500 g': ['铜模意大利直面 500g', '表面粗糙，挂得住酱。'],
      'Rigatoni 500 g': ['粗管面 500g', '宽管配慢炖肉酱。'],
      'Orecchiette 500 g': ['猫耳面 500g', '小耳朵形状，最配青菜和蒜。'],
      'Egg Tagliatelle 250 g': ['鸡蛋宽面 250g', '浓郁顺滑，四分钟煮好。'],
      'Wholewheat Penne 500 g': ['全麦斜管面 500g', '带坚果香，久煮不软。'],
    },
    about: {
      'Dried slowly, for two days.': '慢速干燥两天。',
      'Made from durum wheat.': '杜伦小麦制成。',
    },
  },
  honey: {
    plural: ['Honey', '蜂蜜'],
    forms: {
      'Wildflower Honey': ['百花蜜', '一整片夏日草地的味道。'],
      'Acacia Honey 350 g': ['洋槐蜜 350g', '清透轻盈，不会结晶。'],
      'Forest Honey 500 g': ['森林蜜 500g', '色深，麦芽香，几乎不甜。'],
      'Creamed Clover Honey 350 g': ['三叶草结晶蜜 350g', '搅打到像黄油一样好抹。'],
    },
    about: {
      'From one beekeeper, never blended.': '来自同一位养蜂人，绝不调和。',
      'Not heated.': '未经加热。',
    },
  },
};
