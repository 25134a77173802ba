import type { KindsInWords } from '../words/goods-words';

export const garden: KindsInWords<'Garden'> = {
  'watering-can': {
    plural: ['Watering cans', '洒水壶'],
    forms: {
      'Watering Can': ['洒水壶', '装满时平衡，空着也平衡。'],
      'Indoor Watering Can 1.2 L': ['室内洒水壶 1.2L', '长壶嘴伸到叶下，直达土壤。'],
      'Galvanised Watering Can 8 L': ['镀锌洒水壶 8L', '磕出凹痕也照样用。'],
      'Plant Mister 0.5 L': ['喷雾壶 0.5L', '细雾适合蕨类和兰花。'],
    },
    about: {
      'Not a drop goes astray.': '一滴都不浪费。',
      'Easy to fill and easy to carry.': '好灌水，也好提。',
    },
  },
  'plant-pot': {
    plural: ['Plant pots', '花盆'],
    forms: {
      'Terracotta Pot': ['陶土花盆', '会呼吸，根不闷。'],
      'Glazed Plant Pot 18 cm': ['釉面花盆 18cm', '底部有孔，附托盘。'],
      'Self-Watering Planter 20 cm': ['自吸水花盆 20cm', '出门两周也不怕。'],
      'Hanging Planter': ['吊盆', '适合常春藤和一切垂得好看的植物。'],
      'Raised Planter Box 80 cm': ['高架种植箱 80cm', '香草和沙拉菜就在手边的高度。'],
    },
    about: {
      'Stands the frost if it is emptied in autumn.': '秋天倒空即可露天过冬。',
      'Water drains off at the bottom.': '多余的水从底部排出。',
    },
  },
  trowel: {
    plural: ['Hand tools', '园艺手工具'],
    forms: {
      'Hand Trowel': ['手铲', '边缘锋利，手柄合手。'],
      'Transplanting Trowel': ['移植铲', '窄铲身，刻有深度标记。'],
      'Trowel and Fork Set': ['铲耙套装', '最常拿在手里的两件。'],
      'Hand Weeder': ['除草器', '蒲公英连根拔起。'],
    },
    about: {
      'The blade is one piece with the tang and does not bend.': '铲身与柄芯一体，不会弯折。',
      'A leather loop hangs it up.': '附皮绳挂环。',
    },
  },
  'pruning-shears': {
    plural: ['Pruning shears', '修枝剪'],
    forms: {
      'Bypass Pruning Shears': ['弯口修枝剪', '像剪刀一样：切口干净，贴近枝干。'],
      'Lopping Shears': ['粗枝剪', '长臂剪得断拇指粗的枝条。'],
      'Hedge Shears': ['绿篱剪', '直刃修直篱。'],
      'Flower Snips': ['花剪', '小而尖，适合玫瑰和豆类。'],
    },
    about: {
      'The blades can be taken out and sharpened.': '刀片可拆下打磨。',
      'Works for left hands too.': '左手也能用。',
    },
  },
  'garden-hose': {
    plural: ['Garden hoses', '花园水管'],
    forms: {
      'Garden Hose': ['花园水管', '不打折，不扭结。'],
      'Wall-Mounted Hose Reel 20 m': ['壁挂水管卷盘 20m', '用完自动收卷。'],
      'Coiled Balcony Hose 7.5 m': ['阳台弹簧水管 7.5m', '弹回角落不占地。'],
      'Soaker Hose 15 m': ['渗灌水管 15m', '在根部缓缓渗水。'],
    },
    about: {
      'Comes with brass couplings.': '附黄铜接头。',
      'Can stay out in the sun for years.': '可在户外常年日晒。',
    },
  },
  'bird-feeder': {
    plural: ['Bird feeders', '喂鸟器'],
    forms: {
      'Hanging Bird Feeder': ['悬挂喂鸟器', '六个站位，周末就要排队。'],
      'Window Bird Feeder': ['窗口喂鸟器', '吸在窗上，近距离观鸟。'],
      'Wooden Bird Table': ['木质喂鸟台', '有顶有底，容得下一只知更鸟和它的脾气。'],
      'Squirrel-Proof Feeder': ['防松鼠喂鸟器', '比松鸦重的一来就自动关闭。'],
    },
    about: {
      'Easy to fill, even in gloves.': '戴着手套也好加料。',
      'Comes apart for a hot wash.': '可拆开用热水清洗。',
    },
  },
  'seed-packet': {
    plural: ['Seeds', '种子'],
    forms: {
      'Cherry Tomato Seeds': ['樱桃番茄种子', '三月播种，七月从藤上摘着吃。'],
      'Wildflower Meadow Mix': ['草甸野花混合种子', '二十种本土野花，可播十平方米。'],
      'Basil Seeds': ['罗勒种子', '暖窗、少水，多配意面。'],
      'Sunflower Seeds, Giant': ['巨型向日葵种子', '八月就长得比孩子高。'],
      'Salad Leaf Mix': ['沙拉叶菜混合种子', '剪了还会再长。'],
    },
    about: {
      'Open-pollinated, so you can save your own.': '自然授粉，可自留种。',
      'Sowing dates are printed on the back.': '播种时间印在背面。',
    },
  },
  'potting-soil': {
    plural: ['Soil & compost', '营养土'],
    forms: {
      'Peat-Free Potting Soil': ['无泥炭营养土', '疏松肥沃，够长一年。'],
      'Seedling Compost 20 L': ['育苗土 20L', '细而不肥，正合幼苗。'],
      'Tomato & Vegetable Soil 40 L': ['番茄蔬菜土 40L', '养分足够头六周。'],
      'Cactus Soil 5 L': ['多肉土 5L', '一半是沙，排水顺畅。'],
    },
    about: {
      'Made from bark, green compost and clay.': '由树皮、绿肥和黏土配成。',
      'Without peat.': '不含泥炭。',
    },
  },
};
