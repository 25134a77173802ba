import type { KindsInWords } from '../words/goods-words';

export const pets: KindsInWords<'Pets'> = {
  'dog-bed': {
    plural: ['Dog beds', '狗窝'],
    forms: {
      'Donut Dog Bed': ['甜甜圈狗窝', '有一圈边可以搁下巴。'],
      'Orthopaedic Dog Bed': ['护脊狗床', '厚海绵呵护老髋关节。'],
      'Travel Dog Mat': ['外出狗垫', '可卷起，带着家的味道。'],
      'Raised Dog Bed': ['高架狗床', '下面透凉，四周通风。'],
    },
    about: {
      'The cover comes off and washes at 40 degrees.': '外套可拆，40 度水洗。',
      'The floor side does not slip.': '底面防滑。',
    },
  },
  'dog-leash': {
    plural: ['Leashes', '牵引绳'],
    forms: {
      'Rope Leash 2 m': ['编绳牵引绳 2m', '手感柔软，扣钩结实。'],
      'Leather Leash': ['皮质牵引绳', '新时纤细，越用越软。'],
      'Retractable Leash 5 m': ['伸缩牵引绳 5m', '拇指一按就刹住。'],
      'Hands-Free Running Leash': ['跑步腰挂牵引绳', '一条腰带、一根弹簧、你们两个。'],
      'Dog Harness': ['狗胸背带', '受力在胸，不勒脖子。'],
    },
    about: {
      'Easy to close with cold fingers.': '手冻僵了也好扣。',
      'Strong enough for a very large dog.': '足够应付很大的狗。',
    },
  },
  'dog-food': {
    plural: ['Dog food', '狗粮'],
    forms: {
      'Chicken & Rice Dry Dog Food': ['鸡肉米饭干狗粮', '适合肠胃喜欢简单的狗。'],
      'Salmon Grain-Free Dog Food': ['三文鱼无谷狗粮', '毛色亮泽，也适合爱挠痒的狗。'],
      'Puppy Dry Food 3 kg': ['幼犬干粮 3kg', '小颗粒适合小嘴。'],
      'Wet Dog Food, 12 Tins': ['狗罐头 12 罐', '看得见的牛肉和胡萝卜。'],
      'Senior Dog Food 3 kg': ['老年犬粮 3kg', '清淡，呵护关节。'],
    },
    about: {
      'No sugar, no colouring.': '无糖，无色素。',
      'Made in small batches.': '小批量制作。',
    },
  },
  'cat-tree': {
    plural: ['Cat trees', '猫爬架'],
    forms: {
      'Cat Tree': ['猫爬架', '有平台、有洞，还有俯瞰全局的位置。'],
      'Scratching Post 70 cm': ['猫抓柱 70cm', '够高，能伸个大懒腰。'],
      'Wall-Mounted Cat Steps': ['壁挂猫台阶', '一只猫的专属楼梯。'],
      'Cat Cave': ['猫窝', '手工毡制，剩下的交给猫。'],
    },
    about: {
      'Stands still, even at a gallop.': '跑跳也不晃。',
      'Parts can be replaced one by one.': '部件可逐一更换。',
    },
  },
  'cat-litter': {
    plural: ['Cat litter', '猫砂'],
    forms: {
      'Clumping Clay Litter 10 L': ['膨润土结团猫砂 10L', '结团紧，几乎无尘。'],
      'Plant-Fibre Litter 10 L': ['植物纤维猫砂 10L', '木质，可堆肥。'],
      'Silica Litter 7.5 L': ['硅胶猫砂 7.5L', '一只猫可用一个月。'],
      'Unscented Fine Litter 14 L': ['无香细砂 14L', '挑剔的爪子也觉得软。'],
    },
    about: {
      'Binds smell without perfume.': '除味，无香精。',
      'Comes in a paper bag with a handle.': '纸袋装，带提手。',
    },
  },
  'pet-bowl': {
    plural: ['Pet bowls', '宠物碗'],
    forms: {
      'Pet Bowl': ['宠物碗', '够重，推不遍厨房。'],
      'Double Bowl Stand': ['双碗架', '水和食物都在合适的高度。'],
      'Slow-Feeder Bowl': ['慢食碗', '给狼吞虎咽的狗一座迷宫。'],
      'Travel Bowl': ['便携碗', '可折平，挂在背包上。'],
    },
    about: {
      'Goes in the dishwasher.': '可放进洗碗机。',
      'A rubber ring keeps it in place.': '橡胶圈固定不滑。',
    },
  },
  'cat-toy': {
    plural: ['Cat toys', '猫玩具'],
    forms: {
      'Feather Wand': ['羽毛逗猫棒', '猫还没累，你先累了。'],
      'Catnip Mice, Set of 3': ['猫薄荷老鼠 3 只', '入夜前两只会在沙发底下。'],
      'Track Ball Tower': ['轨道球塔', '一圈又一圈，只为猫而转。'],
      'Cat Tunnel': ['猫隧道', '沙沙作响。'],
      'Treat Puzzle': ['零食益智玩具', '先动脑，再吃鱼。'],
    },
    about: {
      'Nothing small to swallow.': '没有会误吞的小零件。',
      'Tested by three honest cats.': '经三只诚实的猫测试。',
    },
  },
};
