// Sizes that no thing of the kind has: `con đường rộng 7 km`, `cao 1,88 cm, nặng 82 kg`.
import type { FigureMention } from '../../resolve/facts';
import { amountOf, dimensionOf } from './amount';
import { AMOUNT, END, type Paragraph } from './paragraph';
import { figureOf, matches } from './relation';

/** Least and most in the base unit of the dimension (m, m2, l, kg). */
type Bounds = readonly [least: number, most: number];

/** Things, what is told of them, and how large it may be: wide, as records are news. */
const SIZES: readonly (readonly [
  things: string,
  says: string,
  dimension: string,
  bounds: Bounds,
])[] = [
  [
    'chào đời|sơ sinh|mới sinh|hạ sinh|sinh được|sinh ra|sinh con|bé trai|bé gái|em bé|thai nhi',
    'nặng|cân nặng|cân được',
    'mass',
    [0.15, 200],
  ],
  [
    'điện thoại|smartphone|laptop|máy tính xách tay|máy tính bảng|đồng hồ đeo tay|tai nghe',
    'nặng|trọng lượng|khối lượng',
    'mass',
    [0.001, 30],
  ],
  [
    'con đường|tuyến đường|mặt đường|lòng đường|con ngõ|con hẻm|hẻm|ngõ|vỉa hè|làn đường|cây cầu|mặt cầu|con kênh|con mương|lối đi|cánh cổng',
    'rộng|bề rộng|chiều rộng',
    'length',
    [0.2, 500],
  ],
  ['đường băng|đường cất hạ cánh', 'dài|chiều dài', 'length', [100, 10_000]],
  ['đường băng|đường cất hạ cánh', 'rộng|bề rộng|chiều rộng', 'length', [5, 300]],
  ['núi|đỉnh|ngọn núi|đỉnh núi|đèo', 'cao|độ cao', 'length', [5, 9500]],
  [
    'tòa nhà|toà nhà|tòa tháp|toà tháp|tháp|tượng|bức tượng|cột cờ|cây cổ thụ|cái cây|mái nhà|trụ',
    'cao|chiều cao',
    'length',
    [0.02, 1200],
  ],
  ['ao|hố|mương|rãnh|bể bơi|hồ bơi|hang', 'sâu|độ sâu', 'length', [0.05, 2500]],
  [
    'căn hộ|phòng trọ|phòng học|lớp học|căn phòng|căn nhà|ngôi nhà|ki ốt|gian hàng|căn bếp',
    'rộng|diện tích|có diện tích',
    'area',
    [0.5, 50_000],
  ],
  ['bình', 'xăng|xăng dung tích|nhiên liệu', 'volume', [0.5, 20_000]],
  ['mưa|lượng mưa', 'mưa|đo được|đạt|lên tới|lên đến', 'length', [0, 12]],
];

/** A few words, no mark and no figure: the thing is what the size is told of. */
const FEW = '(?: (?!(?:cạnh|gần|cách|trên|bên|quanh|ở|từ|với|có) )\\p{L}+){0,4}?';
const TO_FIGURE = '(?: (?:khoảng|gần|hơn|chỉ|tới|đến|là|chừng|được|trung bình))*';

const PATTERNS = SIZES.map(([things, says, dimension, bounds]) => ({
  pattern: new RegExp(
    `(?:^|[ ${END}])(?:${things})${FEW}(?: ?,)? (?:${says})${TO_FIGURE} (?<size>${AMOUNT})`,
  ),
  dimension,
  bounds,
}));

/** cao 1,88 cm, nặng 82 kg; nặng 169 tấn, dài 1,8 m */
const BODY = [
  new RegExp(
    `(?:^| )(?<says>cao|dài)${TO_FIGURE} (?<size>${AMOUNT})(?: ,| và)? (?:nặng|cân nặng)${TO_FIGURE} (?<weight>${AMOUNT})`,
  ),
  new RegExp(
    `(?:^| )(?:nặng|cân nặng)${TO_FIGURE} (?<weight>${AMOUNT})(?: ,| và)? (?<says>cao|dài)${TO_FIGURE} (?<size>${AMOUNT})`,
  ),
];
/** Kilograms that a cube of a metre weighs, of what is heavy. */
const HEAVY = 8000;

/** Each size of the line that is out of all bounds, with those bounds in its own unit. */
export function* outOfBounds(
  paragraph: Paragraph,
): Generator<{ readonly figure: FigureMention; readonly bounds: Bounds }> {
  for (const { pattern, dimension, bounds } of PATTERNS)
    for (const match of matches(paragraph, pattern, 1)) {
      const figure = figureOf(paragraph, match, 'size');
      if (figure.type === 'MEASURE' && dimensionOf(figure) === dimension && !isIn(figure, bounds))
        yield { figure, bounds };
    }
  for (const pattern of BODY)
    for (const match of matches(paragraph, pattern)) {
      const [size, weight] = [
        figureOf(paragraph, match, 'size'),
        figureOf(paragraph, match, 'weight'),
      ];
      if (dimensionOf(size) !== 'length' || dimensionOf(weight) !== 'mass') continue;
      const [long, heavy] = [amountOf(size), amountOf(weight)];
      const isHigh = match.groups['says'] === 'cao';
      // Nothing is heavier than a block as long as it is; what is only high may be wide.
      if (heavy > HEAVY * (isHigh ? Math.max(10 * long, 0.1) : long) ** 3)
        yield {
          figure: heavy > 20_000 ? weight : size,
          bounds: heavy > 20_000 ? [0, HEAVY * long ** 3] : [0.4, 3],
        };
      // What weighs as much as a person is no hundred metres high; what is as high as one is no grain.
      else if (isHigh && heavy > 20 && heavy < 250 && long > 60)
        yield { figure: size, bounds: [0.4, 3] };
      else if (isHigh && long > 1 && long < 2.5 && (heavy < 0.3 || heavy > 20_000))
        yield { figure: weight, bounds: [3, 300] };
    }
}

const isIn = (figure: FigureMention, [least, most]: Bounds): boolean =>
  amountOf(figure) >= least && amountOf(figure) <= most;
