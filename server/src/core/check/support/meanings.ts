// Words of a text by what they mean in news: two names of one thing, or of one event, count as one.
import { contentOf } from './restate';

/** Each line is one meaning; the first phrase stands for all. */
const ONE_MEANING = `
chết, tử vong, thiệt mạng, tử nạn, bỏ mạng, mất mạng
khởi hành, rời ga, rời bến, rời cảng, xuất phát, xuất bến, cất cánh, lăn bánh, nhổ neo, lên đường
hạ cánh, tới ga, đến ga, cập bến, cập cảng, tới nơi, đến nơi, đáp xuống
khai mạc, mở màn, bắt đầu, diễn ra, khởi tranh
bế mạc, kết thúc, khép lại
thắng, chiến thắng, thắng lợi, đánh bại, hạ gục, vượt qua
thua, thất bại, để thua, bại trận
vốn, kinh phí, tổng mức đầu tư, vốn đầu tư, tổng vốn đầu tư, mức đầu tư, tổng vốn, tổng kinh phí, đầu tư, chi phí, tổng chi phí
trị giá, giá trị, tổng giá trị, tổng trị giá
bắt, bắt giữ, bị bắt, tạm giữ, bị tạm giữ, bị bắt giữ
đỗ, trúng tuyển, đậu
dự, tham dự, tham gia, dự thi, góp mặt, tranh tài
dài, chiều dài, độ dài, tổng chiều dài
cao, chiều cao, độ cao
rộng, diện tích, chiều rộng, tổng diện tích
nặng, trọng lượng, cân nặng, khối lượng
sâu, chiều sâu, độ sâu
chứa, sức chứa, chỗ, chỗ ngồi, ghế
chở, chuyên chở, vận chuyển
cầu, cây cầu, chiếc cầu
tàu, con tàu, chuyến tàu, đoàn tàu, chiếc tàu
xe, chiếc xe, chuyến xe
máy bay, phi cơ, chuyến bay
đường, con đường, tuyến đường, tuyến
dự án, công trình
lãi, lợi nhuận, khoản lãi
lỗ, thua lỗ, khoản lỗ
giá, mức giá, giá bán
phạt, tiền phạt, mức phạt, xử phạt, khoản phạt
thưởng, tiền thưởng, mức thưởng, khoản thưởng
nợ, khoản nợ, số nợ
lương, mức lương, tiền lương, thu nhập
khách, hành khách, du khách, lượt khách
khánh thành, thông xe, mở cửa, đi vào hoạt động, khai trương
động thổ, khởi công
tập luyện, tập huấn
học sinh, học trò, thí sinh
lạm phát, chỉ số giá tiêu dùng, cpi
gdp, tổng sản phẩm, tăng trưởng kinh tế
thi, kỳ thi, cuộc thi
`;

const CANONICAL = new Map(
  ONE_MEANING.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(', ');
      return names.map((name) => [name, names[0]!.replaceAll(' ', '')] as const);
    }),
);
const NAMES = new RegExp(
  `(?<=^|[^\\p{L}])(?:${[...CANONICAL.keys()].sort((a, b) => b.length - a.length).join('|')})(?=$|[^\\p{L}])`,
  'gu',
);

/** Content words of a line, each by its meaning, in order; a letter alone is a name (`khu A`). */
export const meaningsOf = (text: string): string[] => [
  ...contentOf(text.replace(NAMES, (name) => CANONICAL.get(name)!)),
  ...(text.match(/(?<=^| )[a-xz](?: \d+)?(?= |$)/gu) ?? []),
];

/** How many meanings two sentences have in common. */
export const sharedMeanings = (
  a: { readonly meanings: ReadonlySet<string> },
  b: { readonly meanings: ReadonlySet<string> },
): number => [...a.meanings].filter((word) => b.meanings.has(word)).length;
