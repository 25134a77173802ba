import type { KindsInWords } from '../words/goods-words';

export const bedAndBath: KindsInWords<'Bed & Bath'> = {
  pillow: {
    plural: ['Pillows', '枕头'],
    forms: {
      'Feather Pillow 50 × 70 cm': ['羽毛枕 50×70cm', '怎么捶都能成形。'],
      'Memory Foam Pillow': ['记忆棉枕', '记住你的颈形，早上又恢复原样。'],
      'Side-Sleeper Pillow': ['侧睡枕', '填满耳朵与肩膀之间的空隙。'],
      'Soft Fibre Pillow 40 × 80 cm': ['柔软纤维枕 40×80cm', '可 60 度机洗。'],
    },
    about: {
      'The cover is tightly woven cotton.': '面料为密织棉布。',
      'Safe for people with allergies.': '过敏人群也可安心使用。',
    },
  },
  duvet: {
    plural: ['Duvets', '被子'],
    forms: {
      'All-Season Duvet': ['四季被', '窗户留条缝，一年四季就这一床。'],
      'Down Duvet': ['羽绒被', '轻若无物，温暖满怀。'],
      'Summer Duvet 140 × 200 cm': ['夏凉被 140×200cm', '刚刚好的被覆感。'],
      'Wool Duvet 140 × 200 cm': ['羊毛被 140×200cm', '冷时暖，热时凉。'],
      'Linen Duvet Cover Set 140 × 200 cm': ['亚麻被套套件 140×200cm', '第一晚就柔软，越洗越软。'],
    },
    about: {
      'Sewn for years of washing.': '缝制结实，经得起多年洗涤。',
      'Comes in a cotton bag.': '附棉布收纳袋。',
    },
  },
  'throw-blanket': {
    plural: ['Throws & blankets', '毯子'],
    forms: {
      'Wool Throw 130 × 180 cm': ['羊毛盖毯 130×180cm', '沙发上人人都想要的那个角。'],
      'Waffle Blanket 140 × 200 cm': ['华夫格毯 140×200cm', '轻盈的方格，留住暖空气。'],
      'Fleece Blanket 130 × 170 cm': ['抓绒毯 130×170cm', '常洗常用，依旧讨喜。'],
      'Chunky Knit Throw': ['粗针织毯', '用手臂而不是针织成。'],
      'Fringed Throw 130 × 170 cm': ['流苏盖毯 130×170cm', '搭在椅背上就是装饰。'],
    },
    about: {
      'Keeps its shape in the wash.': '水洗不变形。',
      'Big enough for two who like each other.': '够大，盖得下两个人。',
    },
  },
  'towel-set': {
    plural: ['Towels', '毛巾'],
    forms: {
      'Bath Towels, Set of 2': ['浴巾两条装', '毛圈厚实，吸水快。'],
      'Hand Towels, Set of 4': ['擦手巾四条装', '每个挂钩一条。'],
      'Waffle Towel Set': ['华夫格毛巾套装', '冬天也能隔夜晾干。'],
      'Hammam Towels, Set of 2': ['土耳其浴巾两条装', '薄如围巾，浴室海滩两用。'],
      '6-Piece Towel Set': ['毛巾六件套', '每种尺寸两条，同一缸染色。'],
    },
    about: {
      'Washes at 60 degrees and stays soft.': '60 度水洗依旧柔软。',
      'With a loop that does not tear off.': '挂环不易扯断。',
    },
  },
  bathrobe: {
    plural: ['Bathrobes', '浴袍'],
    forms: {
      'Terry Bathrobe': ['毛圈浴袍', '厚实暖和，口袋很深。'],
      'Waffle Bathrobe': ['华夫格浴袍', '轻便，适合带去旅行。'],
      'Linen Bathrobe': ['亚麻浴袍', '属于夏日慵懒的早晨。'],
      'Hooded Bathrobe': ['连帽浴袍', '煮咖啡的工夫，帽子就把头发擦干了。'],
    },
    about: {
      'The belt is sewn on and cannot get lost.': '腰带缝在袍上，不会丢。',
      'Long enough to sit down in.': '长度足够，坐下也盖得住。',
    },
  },
  'shower-curtain': {
    plural: ['Shower curtains', '浴帘'],
    forms: {
      'Shower Curtain 180 × 200 cm': ['浴帘 180×200cm', '垂得笔直，不贴腿。'],
      'Waffle Shower Curtain': ['华夫格浴帘', '布料厚实，涂层看不出来。'],
      'Striped Shower Curtain': ['条纹浴帘', '让小浴室显得更高。'],
      'Linen-Look Shower Curtain': ['仿亚麻浴帘', '看着像窗帘，用起来像雨衣。'],
    },
    about: {
      'Twelve rings are in the pack.': '附十二个挂环。',
      'Goes in the machine when it needs to.': '需要时可机洗。',
    },
  },
};
