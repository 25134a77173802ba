import type { KindsInWords } from '../words/goods-words';

export const baby: KindsInWords<'Baby'> = {
  stroller: {
    plural: ['Strollers', '婴儿车'],
    forms: {
      'Compact Stroller': ['轻便婴儿车', '单手收起，放得进行李架。'],
      'All-Terrain Stroller': ['全地形婴儿车', '大轮子，林间石板都能走。'],
      'Pram with Carrycot': ['带睡篮婴儿车', '先平躺，后坐起。'],
      'Twin Stroller': ['双人婴儿车', '并排坐，门也过得去。'],
    },
    about: {
      'The hood reaches down to the feet.': '遮阳篷可拉到脚边。',
      'The basket below holds more than it looks.': '底篮比看上去能装。',
    },
  },
  crib: {
    plural: ['Cribs', '婴儿床'],
    forms: {
      'Baby Crib 60 × 120 cm': ['婴儿床 60×120cm', '三档高度，栏杆日后可拆。'],
      'Bedside Crib': ['床边婴儿床', '与大床相接，夜里少走几步。'],
      'Travel Crib': ['便携婴儿床', '一分钟打开，能带上火车。'],
      'Wicker Moses Basket': ['藤编提篮', '头几个月，放在哪间房都行。'],
    },
    about: {
      'Safe to chew on, which it will be.': '啃了也安全，而且一定会被啃。',
      'The mattress is in the box.': '附床垫。',
    },
  },
  'baby-bottle': {
    plural: ['Baby bottles', '奶瓶'],
    forms: {
      'Baby Bottle': ['奶瓶', '气阀让空气不进奶里。'],
      'Glass Baby Bottle 240 ml': ['玻璃奶瓶 240ml', '可煮沸消毒，附防摔套。'],
      'Baby Bottle Starter Set': ['奶瓶入门套装', '四个瓶、六个奶嘴、一把刷。'],
      'Sippy Cup 200 ml': ['学饮杯 200ml', '双把手，盖子不怕碰。'],
    },
    about: {
      'All parts go in the steriliser.': '所有部件可进消毒器。',
      'Marked in steps of 10 ml.': '每 10 毫升一刻度。',
    },
  },
  diapers: {
    plural: ['Diapers', '纸尿裤'],
    forms: {
      'Newborn Diapers, Pack of 60': ['新生儿纸尿裤 60 片', '前端留出肚脐位。'],
      'Diapers Size 3, Pack of 90': ['3 号纸尿裤 90 片', '整夜干爽，大多数夜晚都行。'],
      'Diapers Size 4, Pack of 80': ['4 号纸尿裤 80 片', '侧边弹力，适合会爬的宝宝。'],
      'Diaper Pants Size 5, Pack of 60': ['5 号拉拉裤 60 片', '边跑边能穿上。'],
      'Cloth Diaper Set': ['布尿裤套装', '十片，洗了又洗。'],
    },
    about: {
      'No perfume, no lotion, no chlorine.': '无香精、无乳液、无氯。',
      'Soft at the legs and at the back.': '腿围与后腰柔软。',
    },
  },
  'baby-monitor': {
    plural: ['Baby monitors', '婴儿监护器'],
    forms: {
      'Audio Baby Monitor': ['音频婴儿监护器', '听得见每次呼吸，滤掉街上的声音。'],
      'Video Baby Monitor': ['视频婴儿监护器', '夜里也看得清，不经任何云端。'],
      'Movement Baby Monitor': ['动作感应婴儿监护器', '床垫下的感应垫数着呼吸。'],
      'Travel Baby Monitor': ['便携婴儿监护器', '夹在床边，USB-C 充电。'],
    },
    about: {
      'Range 300 metres, through walls and gardens.': '穿墙隔园，有效距离 300 米。',
      'The night light can be dimmed.': '夜灯可调暗。',
    },
  },
  bib: {
    plural: ['Bibs', '围嘴'],
    forms: {
      'Bandana Bibs, Set of 3': ['三角围嘴三条装', '接住口水，还挺好看。'],
      'Silicone Bib': ['硅胶围嘴', '口袋接住没吃进嘴的。'],
      'Long-Sleeved Bib': ['长袖罩衣', '专为他们发现甜菜根的那天准备。'],
      'Muslin Bibs, Set of 5': ['纱布围嘴五条装', '柔软轻薄，一小时就干。'],
    },
    about: {
      'The snap opens before it pulls.': '一扯就开的按扣，更安全。',
      'Soft at the neck.': '颈部柔软。',
    },
  },
  onesie: {
    plural: ['Onesies', '连体衣'],
    forms: {
      'Short-Sleeve Onesies, Set of 3': ['短袖连体衣三件装', '裆部按扣，领口宽大。'],
      'Sleep Onesie': ['连体睡衣', '一条拉链从下巴到脚尖。'],
      'Knitted Romper': ['针织爬服', '柔软针织，可以传给下一个宝宝。'],
      'Printed Onesie': ['印花连体衣', '一群小狐狸，和一只鹅。'],
    },
    about: {
      'Fits for longer: the cuffs turn up.': '袖口可翻折，能穿更久。',
      'No label inside to scratch.': '内里无标签，不磨皮肤。',
    },
  },
  'baby-carrier': {
    plural: ['Baby carriers', '婴儿背带'],
    forms: {
      'Wrap Carrier': ['包裹式背带', '五米布，学会一个结就行。'],
      'Buckle Carrier': ['卡扣式背带', '三个卡扣，四种背法。'],
      'Ring Sling': ['环扣背巾', '几秒上身，适合主意多变的宝宝。'],
      'Hiking Baby Carrier': ['登山婴儿背架', '有背架、遮阳顶，还有全家最好的视野。'],
    },
    about: {
      'Holds hips the way midwives like it.': '髋部坐姿符合助产士的建议。',
      'From 3.5 to 15 kg.': '适用 3.5 至 15 公斤。',
    },
  },
};
