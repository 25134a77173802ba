import type { KindsInWords } from '../words/goods-words';

export const camping: KindsInWords<'Camping'> = {
  tent: {
    plural: ['Tents', '帐篷'],
    forms: {
      '2-Person Trail Tent': ['双人徒步帐篷', '轻到能背一整天，五分钟就能搭好。'],
      '3-Person Trail Tent': ['三人徒步帐篷', '够三个人住，或者两个人加一条湿漉漉的狗。'],
      '4-Person Dome Tent': ['四人圆顶帐篷', '自立结构，刮一夜风也不怕。'],
      '6-Person Family Tent': ['六人家庭帐篷', '两间卧室，中间还能站直身子。'],
      'Bell Tent 4 m': ['4m 钟形帐篷', '一根立杆撑起的圆形帆布小屋，头顶是大片天空。'],
    },
    about: {
      'Poles, pegs, guy lines and a carry bag are in the pack.': '帐杆、地钉、风绳和收纳袋一应俱全。',
      'The floor is sealed and stands up to 3,000 mm of water.': '底布压胶密封，可承受 3,000 毫米水压。',
      'Mesh doors let the air through and keep the midges out.': '纱网门透气又防蚊虫。',
    },
  },
  'sleeping-bag': {
    plural: ['Sleeping bags', '睡袋'],
    forms: {
      'Three-Season Sleeping Bag': ['三季睡袋', '从晚春到初霜都舒适。'],
      'Down Mummy Sleeping Bag': ['羽绒木乃伊睡袋', '零下七度依然温暖，收起来只有一块面包大。'],
      'Summer Sleeping Bag': ['夏季睡袋', '轻薄快干，展开就是一条毯子。'],
      'Double Sleeping Bag': ['双人睡袋', '适合不介意分享的两个人。'],
    },
    about: {
      'The zip runs without catching and the hood pulls in snug.': '拉链顺滑不卡布，帽子可收紧贴合。',
      'Comes with a compression sack and a cotton bag for storing it at home.':
        '附压缩袋和居家存放用的棉布袋。',
    },
  },
  'sleeping-pad': {
    plural: ['Sleeping pads', '防潮垫'],
    forms: {
      'Self-Inflating Sleeping Pad': ['自充气防潮垫', '打开气阀，收拾别的东西，它就自己充好了。'],
      'Insulated Air Pad': ['保温充气垫', '你和地面之间隔着八厘米的空气。'],
      'Folding Foam Pad': ['折叠泡沫垫', '扎不破，也几乎没有重量。'],
      'Double Camping Mattress': ['双人露营床垫', '有小床那么宽，也差不多一样舒服。'],
    },
    about: {
      'Rolls up into its own sack.': '可卷起收进自带的收纳袋。',
      'Keeps the cold of the ground away on all but winter nights.': '除了严冬之夜，都能隔绝地面寒气。',
    },
  },
  'camp-stove': {
    plural: ['Camp stoves', '野营炉具'],
    forms: {
      'Canister Stove': ['气罐炉', '三分钟烧开半升水，能塞进马克杯。'],
      'Two-Burner Camp Stove': ['双头野营炉', '一个灶煮咖啡，一个灶煎松饼。'],
      'Wood-Burning Twig Stove': ['柴火炉', '随手捡来的树枝、松果、树皮都能烧。'],
      'All-in-One Cook System 1 L': ['一体式炊具 1L', '锅、炉头和挡风罩套成一体。'],
    },
    about: {
      'Stands firm on uneven ground.': '在不平的地面也站得稳。',
      'Comes with its own bag.': '附专用收纳袋。',
    },
  },
  lantern: {
    plural: ['Lanterns', '营地灯'],
    forms: {
      'Rechargeable Camp Lantern': ['充电营地灯', '低亮度可用四十小时，还能给手机充电。'],
      'Collapsible Solar Lantern': ['折叠太阳能灯', '白天晒太阳，晚上挂进帐篷。'],
      'Candle Lantern': ['烛台灯', '一支蜡烛换来九小时柔光。'],
      'Railroad LED Lantern': ['复古铁路 LED 提灯', '老式外形，暖光可调。'],
    },
    about: {
      'Warm white, and gentle on the eyes of people across the table.': '暖白光，不晃对面人的眼睛。',
      'Has a hook above and stands firm below.': '上有挂钩，下能站稳。',
    },
  },
  headlamp: {
    plural: ['Headlamps', '头灯'],
    forms: {
      '350-Lumen Headlamp': ['350 流明头灯', '亮得足够看路，轻得可以忘记。'],
      'Rechargeable Headlamp': ['充电头灯', 'USB-C 充电，剩余电量一目了然。'],
      'Trail-Running Headlamp': ['越野跑头灯', '跑动时不晃，你看哪里它照哪里。'],
      'Kids’ Headlamp': ['儿童头灯', '光线柔和，头带柔软，还会自动关闭。'],
    },
    about: {
      'The red light keeps your eyes used to the dark.': '红光模式让眼睛保持对黑暗的适应。',
      'Rain does not bother it.': '不怕下雨。',
    },
  },
  cooler: {
    plural: ['Coolers', '保温箱'],
    forms: {
      'Hard Cooler': ['硬壳保温箱', '周五放的冰，周一还在。'],
      'Soft Cooler Bag 18 L': ['软式保温包 18L', '野餐吃完就能折平。'],
      'Backpack Cooler 20 L': ['双肩保温包 20L', '去湖边的路上解放双手。'],
      'Steel-Belted Cooler 50 L': ['钢带保温箱 50L', '侧面带开瓶器，位置恰到好处。'],
    },
    about: {
      'The lid seals tight and the lining wipes clean.': '盖子密封严实，内胆一擦即净。',
      'Free of smell, even after fish.': '装过鱼也不留味。',
    },
  },
  'camp-chair': {
    plural: ['Camp chairs', '露营椅'],
    forms: {
      'Folding Camp Chair': ['折叠露营椅', '一个动作打开，还带杯架。'],
      'Ultralight Camp Chair': ['超轻露营椅', '自重不到一公斤，承重一百二十公斤。'],
      'Director’s Camp Chair': ['导演椅', '坐姿端正，侧边有放书的小桌。'],
      'Low Beach Chair': ['低座沙滩椅', '离沙面刚好，微风正好吹过。'],
    },
    about: {
      'The frame is aluminium and does not rust.': '铝合金框架，不生锈。',
      'Packs into a sleeve with a shoulder strap.': '可收进带背带的套袋。',
    },
  },
  backpack: {
    plural: ['Backpacks', '双肩包'],
    forms: {
      'Day Pack': ['日用双肩包', '装得下午餐、外套，陪你绕远路回家。'],
      'Hiking Backpack': ['登山包', '贴合背部，腰带分担重量。'],
      'Roll-Top Backpack 22 L': ['卷口双肩包 22L', '卷口密闭防水，需要时还能扩容。'],
      'Canvas Rucksack 20 L': ['帆布背囊 20L', '一年比一年好看。'],
    },
    about: {
      'A rain cover waits in the bottom pocket.': '底部口袋里备有防雨罩。',
      'Pockets where hands look for them.': '口袋都在手够得到的地方。',
    },
  },
  'water-bottle': {
    plural: ['Water bottles', '水壶'],
    forms: {
      'Insulated Bottle': ['保温水壶', '冷饮保冷一天，热饮保温十二小时。'],
      'Wide-Mouth Bottle 1 L': ['广口水壶 1L', '放得进冰块，也伸得进瓶刷。'],
      'Squeeze Bottle 0.6 L': ['挤压水壶 0.6L', '软而易挤，适配各种自行车水壶架。'],
      'Filter Bottle 0.7 L': ['过滤水壶 0.7L', '可以直接喝溪水。'],
    },
    about: {
      'Does not leak, whichever way up it lies.': '怎么放都不漏。',
      'Goes in the dishwasher in two parts.': '拆成两件即可放进洗碗机。',
    },
  },
};
