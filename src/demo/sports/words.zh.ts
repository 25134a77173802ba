import type { KindsInWords } from '../words/goods-words';

export const sports: KindsInWords<'Sports'> = {
  'yoga-mat': {
    plural: ['Yoga mats', '瑜伽垫'],
    forms: {
      'Yoga Mat 4 mm': ['瑜伽垫 4mm', '手心出汗也抓得住。'],
      'Cork Yoga Mat': ['软木瑜伽垫', '紧实天然，湿了更好用。'],
      'Travel Yoga Mat 1.5 mm': ['旅行瑜伽垫 1.5mm', '可折进背包。'],
      'Thick Exercise Mat 10 mm': ['加厚健身垫 10mm', '呵护膝盖和脊背。'],
    },
    about: {
      'Lies flat at once.': '一铺就平。',
      'Comes with a strap for carrying.': '附背带。',
    },
  },
  dumbbells: {
    plural: ['Dumbbells', '哑铃'],
    forms: {
      'Dumbbell Pair': ['哑铃一对', '六边形，不会滚走。'],
      'Adjustable Dumbbells 2 × 20 kg': ['可调节哑铃 2×20kg', '十五对合一，只占一对的地方。'],
      Kettlebell: ['壶铃', '甩、推、提，样样行。'],
      'Ankle Weights, Pair': ['负重绑腿一对', '每只一公斤，内里柔软。'],
    },
    about: {
      'Kind to floors and neighbours.': '不伤地板，不扰邻居。',
      'With a card of exercises.': '附训练动作卡。',
    },
  },
  'running-shoes': {
    plural: ['Running shoes', '跑鞋'],
    forms: {
      'Daily Running Shoes': ['日常跑鞋', '脚跟柔软，适合没有计划的公里数。'],
      'Trail Running Shoes': ['越野跑鞋', '齿钉应付泥地，护板防树根。'],
      'Race Day Running Shoes': ['竞速跑鞋', '弹、轻，适合刷新成绩。'],
      'Stability Running Shoes': ['稳定型跑鞋', '脚累时帮你稳住。'],
    },
    about: {
      'Good for about 700 kilometres.': '可跑约 700 公里。',
      'Wide in front, firm at the back.': '前掌宽，后跟稳。',
    },
  },
  'jump-rope': {
    plural: ['Jump ropes', '跳绳'],
    forms: {
      'Speed Jump Rope': ['竞速跳绳', '滚珠轴承转动。'],
      'Weighted Jump Rope': ['负重跳绳', '半公斤，练的是手臂。'],
      'Beaded Jump Rope': ['珠节跳绳', '听得见节奏。'],
      'Cotton Jump Rope': ['棉绳跳绳', '院子里跳，配木手柄。'],
    },
    about: {
      'The length adjusts without tools.': '免工具调节长度。',
      'Fits in a coat pocket.': '放得进大衣口袋。',
    },
  },
  'tennis-racket': {
    plural: ['Rackets', '球拍'],
    forms: {
      'All-Round Tennis Racket': ['全能网球拍', '甜区大，适合周末。'],
      'Tournament Tennis Racket': ['竞技网球拍', '硬、准，对新手不客气。'],
      'Junior Tennis Racket': ['青少年网球拍', '短而轻，适合第一个赛季。'],
      'Badminton Set': ['羽毛球套装', '四支球拍、一张网、一个长长的夏夜。'],
    },
    about: {
      'Strung and ready to play.': '已穿线，拿起就打。',
      'The grip can be wrapped again.': '手胶可更换。',
    },
  },
  football: {
    plural: ['Balls', '足球'],
    forms: {
      'Match Football': ['比赛足球', '接缝不吸雨水。'],
      'Training Football': ['训练足球', '硬地、长夜，尽管踢。'],
      'Mini Football': ['迷你足球', '走廊里踢，小脚也行。'],
      'Futsal Ball': ['五人制足球', '弹得低，玩得多。'],
    },
    about: {
      'Holds its air for weeks.': '几周不漏气。',
      'Comes flat, with a needle.': '未充气发货，附气针。',
    },
  },
  'bike-helmet': {
    plural: ['Bike helmets', '骑行头盔'],
    forms: {
      'City Bike Helmet': ['城市骑行头盔', '圆润轻便，后方带灯。'],
      'Road Bike Helmet': ['公路骑行头盔', '二十个通风孔，240 克。'],
      'Mountain Bike Helmet': ['山地骑行头盔', '后脑包覆低，带帽檐。'],
      'Kids’ Bike Helmet': ['儿童骑行头盔', '旋钮可随头围调大。'],
    },
    about: {
      'Closes with a magnet, even in gloves.': '磁吸扣，戴手套也能扣。',
      'The pads come out for the wash.': '内衬可拆洗。',
    },
  },
  bicycle: {
    plural: ['Bicycles', '自行车'],
    forms: {
      'City Bicycle, 7 Gears': ['城市自行车 7 速', '坐姿直立，车灯常亮。'],
      'Gravel Bike': ['砾石公路车', '公路上快，路尽头也不怕。'],
      'Folding Bicycle': ['折叠自行车', '十五秒折好放进桌底。'],
      'Kids’ Bicycle 20"': ['儿童自行车 20 英寸', '够低，双脚着地。'],
    },
    about: {
      'Arrives nine tenths built, with the tools for the rest.': '九成装好送达，附安装工具。',
      'First service included.': '含首次保养。',
    },
  },
};
