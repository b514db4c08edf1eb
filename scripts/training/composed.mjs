// Articles composed from sentences written for training (composed.txt), their slots filled from the lexicon.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticle } from './articles.mjs';
import { dataFolder, random } from './core.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const data = (name) => JSON.parse(readFileSync(join(dataFolder, `${name}.json`), 'utf8'));
const list = (text) => text.split(' ');

const MIDDLES = list(
  'Văn Thị Minh Quang Hữu Đức Thanh Ngọc Xuân Hoàng Quốc Anh Thu Kim Bá Đình Công Như Hồng Gia',
);
const GIVEN = list(
  'An Anh Bình Châu Chi Cường Dũng Dương Duy Đạt Giang Hà Hải Hằng Hạnh Hiền Hiếu Hoa Hòa Hùng Hương Khánh Khoa Lan Linh Loan Long Mai Minh Nam Nga Ngân Nghĩa Nhung Oanh Phong Phúc Phương Quân Quyên Sơn Tâm Thảo Thắng Thịnh Thu Thủy Toàn Trang Trung Tú Tuấn Tùng Vân Việt Yến',
);
const JAPANESE = list(
  'Takeshi Hiroshi Kenji Yoko Yuji Satoshi Naoki Akira Haruka Fumio Shinzo Taro Yoshihide Kazuo Makoto Toshiko Hideki Noriko Shigeru Minoru Kiyoshi Tetsuo Masato Aya Ryota Keiko Nobuo Tadashi Sanae Yoshimasa',
);
const FAMILIES = list(
  'Smith Johnson Silva Santos Garcia Fernandez Rossi Muller Schneider Dubois Martin Petrov Ivanov Novak Kowalski Hansen Larsen Nilsson Siphandone Sisoulith Phomvihane Sokha Chea Wong Tan Rahman Hassan Widodo Aquino Reyes Kumar Singh Sharma Ali Khan Abdullah Bin-Salman Anderson Wilson Campbell Murray Costa Pereira Lopez Torres Mendes Traore Mensah Okafor Nguema Kagame Orban Fico Pahor Jansen da_Costa de_la_Cruz von_Braun van_Dijk dos_Santos bin_Salman al-Sisi el-Baradei',
);
const KOREAN = list(
  'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Son',
);
const KOREAN_GIVEN = list(
  'Sang-min Ji-won Min-jun Tae-young Hang-gyo Jong-un Hye-jin Jae-in Seok-yeol Yo-jong Heung-soo Dong-won',
);
const CHINESE = list(
  'Trương Vương Lý Lưu Trần Dương Triệu Hoàng Chu Ngô Từ Tôn Châu Lâm Trịnh Đặng Phạm Cổ Tống Hàn Đường Phùng Tiêu',
);
const CHINESE_GIVEN = list(
  'Nghệ Mưu Tiểu Đồng Băng Băng Dịch Phong Tuấn Khải Lệ Dĩnh Tử Hàm Nhất Bác Vũ Kỳ Tư Viễn Học Hữu Đức Hoa Tâm Như',
);
const NEIGHBOURS = [
  'Hun Manet',
  'Norodom Sihamoni',
  'Thongloun Sisoulith',
  'Sonexay Siphandone',
  'Saysomphone Phomvihane',
  'Prak Sokhonn',
  'Men Sam An',
  'Khuon Sudary',
];
const COMPANIES = list(
  'Mitsubishi Sumitomo Marubeni Itochu Aeon Toyota Honda Canon Samsung Hyundai Lotte Sojitz Panasonic Kyocera Nidec Sharp Hitachi Toray Yamaha Daikin Intel Siemens Bosch',
);

/** @returns {() => string} a maker for each slot */
function slots(rng) {
  const places = data('places');
  const names = data('names');
  const pick = (items) => items[Math.floor(rng() * items.length)];
  const nameOf = (entry) => (typeof entry === 'string' ? entry : entry.name);
  const familiar = places.country.filter((country) => country.aliases || country.name.length < 12);
  const surnames = names.surname.slice(0, 45);
  const japaneseNames = names.surname.slice(names.surname.indexOf('Abe'));
  const vnAlias = () => `${pick(GIVEN)} ${pick(GIVEN)}`;
  const one = {
    country: () => (rng() < 0.3 ? 'Việt Nam' : rng() < 0.4 ? 'Nhật Bản' : nameOf(pick(familiar))),
    province: () => nameOf(pick(places.province.slice(2))),
    prefecture: () => pick(places.prefecture).name,
    vncity: () => pick(['Hà Nội', 'Đà Nẵng', 'Hải Phòng', 'Cần Thơ', 'Huế', 'Hội An', 'Vinh']),
    foreigncity: () => pick(places.city),
    city: () => (rng() < 0.4 ? 'Hà Nội' : pick(places.city)),
    district: () => pick(places.district),
    place: () => pick(places.district),
    vietnamese: () =>
      [pick(surnames), rng() < 0.7 ? pick(MIDDLES) : '', pick(GIVEN)].filter(Boolean).join(' '),
    vnalias: vnAlias,
    japanese: () =>
      rng() < 0.5
        ? `${pick(japaneseNames)} ${pick(JAPANESE)}`
        : `${pick(JAPANESE)} ${pick(japaneseNames)}`,
    surnamejp: () => pick(japaneseNames),
    foreigner: () => `${pick(names.given)} ${pick(FAMILIES)}`.replaceAll('_', ' '),
    company: () => pick(COMPANIES),
    media: () => pick(names.media),
    surname: () => pick(surnames),
    given: () => pick(GIVEN),
    family: () => pick(FAMILIES).replaceAll('_', ' '),
    club: () => nameOf(pick(names.club.filter((club) => !/tuyển|U\d/u.test(club)))),
    neighbour: () => pick(NEIGHBOURS),
    korean: () => `${pick(KOREAN)} ${pick(KOREAN_GIVEN)}`,
    chinese: () => `${pick(CHINESE)} ${pick(CHINESE_GIVEN)}`,
    n: () => String(1 + Math.floor(rng() * 40)),
    year: () => String(2010 + Math.floor(rng() * 16)),
    roman: () => pick(['XII', 'XIII', 'XIV', 'XV', 'XVIII']),
  };
  return one;
}

/** Text and gold of one line. */
function fill(line, slot) {
  let text = '';
  const entities = [];
  for (const part of line.split(/(\[(?:PER|LOC|ORG|EVENT|DOC|MISC) [^\]]*\])/)) {
    const mention = /^\[([A-Z]+) (.*)\]$/.exec(part);
    const isMention = mention && ['PER', 'LOC', 'ORG', 'EVENT', 'DOC', 'MISC'].includes(mention[1]);
    const filled = (isMention ? mention[2] : part).replace(/\{(\w+)\}/g, (_, name) => slot[name]());
    if (isMention)
      entities.push({
        start: [...text].length,
        end: [...text, ...filled].length,
        type: mention[1],
      });
    text += filled;
  }
  return { text, entities };
}

/** @param count how many articles, of about a dozen lines each */
export function composedArticles(count, seed) {
  const rng = random(seed);
  const slot = slots(rng);
  const lines = readFileSync(join(here, 'composed.txt'), 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  return Array.from({ length: count }, (_, k) => {
    let text = '';
    const entities = [];
    for (let i = 0; i < 14; i++) {
      const { text: line, entities: found } = fill(lines[Math.floor(rng() * lines.length)], slot);
      const offset = [...text].length;
      entities.push(...found.map((e) => ({ ...e, start: e.start + offset, end: e.end + offset })));
      text += line + '\n';
    }
    return readArticle(`composed-${k}`, text, entities);
  });
}
