import type { KindsInWords } from '../words/goods-words';

export const electronics: KindsInWords<'Electronics'> = {
  headphones: {
    plural: ['Headphones', '耳机'],
    forms: {
      'Noise-Cancelling Headphones': ['降噪耳机', '火车安静了下来。'],
      'Wireless Earbuds': ['真无线耳机', '续航六小时，充电盒再充四次。'],
      'On-Ear Headphones': ['贴耳式耳机', '轻便可折叠，附飞机用线。'],
      'Studio Headphones': ['录音室耳机', '很诚实，哪怕是你最爱的歌。'],
      'Sport Earphones': ['运动耳机', '挂在耳上，不怕汗。'],
    },
    about: {
      'Pads and battery can be replaced.': '耳垫和电池可更换。',
      'Connects to two devices at once.': '可同时连接两台设备。',
    },
  },
  speaker: {
    plural: ['Speakers', '音箱'],
    forms: {
      'Portable Speaker': ['便携音箱', '野餐够响，又不打扰邻居。'],
      'Bookshelf Speakers, Pair': ['书架音箱一对', '两层书架之间的舞台。'],
      'Shower Speaker': ['浴室音箱', '吸在瓷砖上，陪你唱歌。'],
      'Kitchen Radio': ['厨房收音机', '一个旋钮调音量，一个选电台。'],
    },
    about: {
      'Bluetooth, and a socket for everything older.': '支持蓝牙，老设备也有接口。',
      'Sounds full even when it is quiet.': '轻声播放依然饱满。',
    },
  },
  keyboard: {
    plural: ['Keyboards', '键盘'],
    forms: {
      'Wireless Keyboard': ['无线键盘', '扁平安静，一次充电用几个月。'],
      'Mechanical Keyboard': ['机械键盘', '每个键都有回应。'],
      'Compact Keyboard': ['紧凑键盘', '没有数字区，鼠标离得更近。'],
      'Ergonomic Split Keyboard': ['人体工学分体键盘', '分成两半，肩膀放松。'],
    },
    about: {
      'Switches between three devices.': '三台设备一键切换。',
      'The legends do not wear off.': '键帽字符不磨损。',
    },
  },
  'computer-mouse': {
    plural: ['Mice', '鼠标'],
    forms: {
      'Wireless Mouse': ['无线鼠标', '静音点击，适合办公室和宝宝。'],
      'Vertical Mouse': ['垂直鼠标', '像握手一样握着它。'],
      'Travel Mouse': ['便携鼠标', '压平后只有手机那么厚。'],
      Trackball: ['轨迹球', '手不动，拇指走。'],
    },
    about: {
      'Works on glass.': '玻璃上也能用。',
      'Runs for months on one charge.': '一次充电用几个月。',
    },
  },
  tablet: {
    plural: ['Tablets', '平板电脑'],
    forms: {
      'Tablet 11"': ['11 英寸平板电脑', '火车上看电影，厨房里看菜谱。'],
      'Mini Tablet 8"': ['8 英寸迷你平板', '一只手就够了。'],
      'Drawing Tablet': ['数位屏', '笔知道你用了多大力。'],
      'E-Reader': ['电子书阅读器', '像纸一样，阳光下也能读。'],
    },
    about: {
      'Five years of updates are promised.': '承诺五年系统更新。',
      'The battery lasts through a long flight.': '续航撑过一趟长途飞行。',
    },
  },
  camera: {
    plural: ['Cameras', '相机'],
    forms: {
      'Mirrorless Camera': ['微单相机', '小机身，大传感器，没有借口了。'],
      'Compact Camera': ['便携相机', '放进大衣，一秒开机。'],
      'Instant Camera': ['拍立得', '瞬间还没过去，照片已在手上。'],
      'Action Camera': ['运动相机', '头盔、冲浪板、狗，都能装。'],
    },
    about: {
      'Strap, battery and charger are in the box.': '附背带、电池和充电器。',
      'You will not need the manual.': '不用看说明书。',
    },
  },
  tripod: {
    plural: ['Tripods', '三脚架'],
    forms: {
      'Travel Tripod': ['旅行三脚架', '收起 35 厘米，承重八公斤。'],
      'Studio Tripod': ['影棚三脚架', '站得像张桌子。'],
      'Mini Tripod': ['迷你三脚架', '放桌上、墙头、吧台都行。'],
      'Phone Tripod': ['手机三脚架', '附遥控器，不用再跑来跑去。'],
      'Flexible Tripod': ['八爪鱼三脚架', '腿能缠在树枝上。'],
    },
    about: {
      'The feet are rubber and hold on tiles.': '橡胶脚，瓷砖上也稳。',
      'Comes with a padded bag.': '附软垫收纳袋。',
    },
  },
  charger: {
    plural: ['Chargers', '充电器'],
    forms: {
      'USB-C Charger 65 W': ['65W USB-C 充电器', '电脑手机共用一个插头。'],
      'Power Bank': ['充电宝', '一个周末不用找插座。'],
      'Wireless Charging Pad': ['无线充电板', '放上去就行。'],
      'Braided USB-C Cable 2 m': ['编织 USB-C 数据线 2m', '从墙边够到沙发。'],
    },
    about: {
      'Stays cool, even at full power.': '满功率也不烫。',
      'Works with every phone of the last years.': '适配近年所有手机。',
    },
  },
  'phone-case': {
    plural: ['Phone cases', '手机壳'],
    forms: {
      'Slim Phone Case': ['轻薄手机壳', '很薄，而且特意摔过。'],
      'Leather Phone Case': ['皮质手机壳', '和手机一起变旧，但更好看。'],
      'Clear Phone Case': ['透明手机壳', '看得见手机，护得住手机。'],
      'Wallet Phone Case': ['卡包手机壳', '手机、三张卡、一条拉链。'],
      'Rugged Phone Case': ['防摔手机壳', '四角如保险杠。'],
    },
    about: {
      'Charges without cables.': '可无线充电。',
      'The rim stands above the screen.': '边框高出屏幕。',
    },
  },
};
