import type { KindsInWords } from '../words/goods-words';

export const shoesAndBags: KindsInWords<'Shoes & Bags'> = {
  sneakers: {
    plural: ['Sneakers', '休闲鞋'],
    forms: {
      'Canvas Sneakers': ['帆布鞋', '轻便素净，百搭。'],
      'Leather Sneakers': ['皮面休闲鞋', '褶皱长在该长的地方。'],
      'Retro Runners': ['复古跑鞋', '1979 年的鞋型，今天的鞋底。'],
      'High-Top Sneakers': ['高帮休闲鞋', '高过脚踝，鞋带随你松紧。'],
      'Slip-On Sneakers': ['一脚蹬休闲鞋', '不用系带，不慌不忙。'],
    },
    about: {
      'The sole is natural rubber, stitched all round.': '天然橡胶大底，一圈缝线。',
      'The insole comes out.': '鞋垫可取出。',
    },
  },
  boots: {
    plural: ['Boots', '靴子'],
    forms: {
      'Chelsea Boots': ['切尔西靴', '一秒穿上，整天体面。'],
      'Hiking Boots': ['登山靴', '护住脚踝，抓住岩石，挡住溪水。'],
      'Lace-Up Boots': ['系带靴', '可以多次换底。'],
      'Rubber Boots': ['雨靴', '踩水坑、下花园、遛狗都行。'],
      'Winter Boots': ['雪地靴', '羊毛内里一直到脚尖。'],
    },
    about: {
      'The sole grips on wet stone.': '湿石上也抓地。',
      'There is room for a thick sock.': '留有穿厚袜的空间。',
    },
  },
  sandals: {
    plural: ['Sandals', '凉鞋'],
    forms: {
      'Two-Strap Sandals': ['双带凉拖', '鞋床会记住你的脚形。'],
      'Trekking Sandals': ['徒步凉鞋', '三条带，不怕湿。'],
      'Braided Sandals': ['编织凉鞋', '细条手工编织。'],
      Espadrilles: ['草编鞋', '绳底布面，前方是海。'],
    },
    about: {
      'Light enough to pack as the second pair.': '轻便，适合带作第二双鞋。',
      'Comfortable on the first day.': '第一天穿就舒服。',
    },
  },
  'tote-bag': {
    plural: ['Tote bags', '托特包'],
    forms: {
      'Canvas Tote Bag': ['帆布托特包', '装得下一周的采购，或一本大书。'],
      'Market Tote': ['买菜托特包', '底宽，东西不会倒。'],
      'Leather Tote Bag': ['皮质托特包', '电脑、午餐、雨伞，还自成风格。'],
      'Zipped Work Tote': ['拉链通勤托特包', '有电脑夹层，拉链适合挤地铁。'],
    },
    about: {
      'The handles are long enough for the shoulder.': '提手够长，可以肩背。',
      'One pocket inside, for keys.': '内有一个放钥匙的口袋。',
    },
  },
  handbag: {
    plural: ['Handbags', '手提包'],
    forms: {
      'Crossbody Bag': ['斜挎包', '解放双手，东西都在手边。'],
      'Bucket Bag': ['水桶包', '束口，能装的比看上去多。'],
      'Belt Bag': ['腰包', '放手机、钥匙和一块狗饼干。'],
      'Shoulder Bag': ['单肩包', '一个翻盖，一个扣，三个隔层。'],
      'Evening Clutch': ['晚宴手包', '小巧，也知道自己小巧。'],
    },
    about: {
      'The lining is light, so you can find things.': '浅色里衬，找东西方便。',
      'Comes in a cotton dust bag.': '附棉质防尘袋。',
    },
  },
  suitcase: {
    plural: ['Suitcases', '行李箱包'],
    forms: {
      'Cabin Suitcase 38 L': ['登机箱 38L', '各家航空都还允许的尺寸。'],
      'Check-In Suitcase': ['托运箱', '四个轮子，横着也能推。'],
      'Weekend Bag 35 L': ['周末包 35L', '周五晚上到周日夜里，刚好够用。'],
      'Duffel Bag 60 L': ['行李袋 60L', '背带一拉就变双肩包。'],
    },
    about: {
      'Has a pocket for shoes.': '有放鞋的口袋。',
      'With five years of warranty.': '五年质保。',
    },
  },
  wallet: {
    plural: ['Wallets', '钱包'],
    forms: {
      'Bifold Wallet': ['对折钱包', '八张卡、几张钞票、一张照片。'],
      'Card Holder': ['卡包', '薄得放进衬衫口袋。'],
      'Zip-Around Wallet': ['拉链长钱包', '什么都掉不出来。'],
      'Coin Pouch': ['零钱包', '一个按扣，一个袋，叮当作响。'],
      'Passport Wallet': ['护照夹', '装护照、机票，还有你的镇定。'],
    },
    about: {
      'Stitched with waxed thread.': '蜡线缝制。',
      'Darkens beautifully.': '越用颜色越深越好看。',
    },
  },
};
