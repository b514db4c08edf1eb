// Units of measure: how they are written, their one name, and their size in the base unit of their dimension.
import { phraseKey } from '../text/normal';
import { testPerForm } from '../text/remember';
import { tokenize } from '../text/tokens';

export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'temperature'
  | 'speed'
  | 'power'
  | 'energy'
  | 'data'
  | 'data-rate'
  | 'frequency'
  | 'voltage'
  | 'charge'
  | 'pressure'
  | 'angle'
  | 'concentration'
  | 'resolution'
  | 'other';

export interface Unit {
  /** The one name that figures carry, whatever the spelling. */
  readonly name: string;
  readonly dimension: Dimension;
  /** Size in the base unit of the dimension (m, m2, l, kg, …); absent where units do not convert by a factor. */
  readonly factor?: number;
}

/** `name | factor | spellings`, by dimension. A spelling with one letter matches in that case alone. */
const TABLE: Readonly<Partial<Record<Dimension, string>>> = {
  length: `
    nm | 1e-9 | nm, nano mét, nanomet, nanomét
    μm | 1e-6 | μm, µm, um, micromet, micromét, micrômét, micron
    mm | 1e-3 | mm, mi li mét, milimet, milimét, mi-li-mét
    cm | 0.01 | cm, xen ti mét, centimet, centimét, xăng ti mét, xentimét, xăng-ti-mét, phân
    dm | 0.1 | dm, đề xi mét
    m | 1 | m, mét, met, métre
    km | 1000 | km, ki lô mét, kilomet, kilômét, kilomét, kilômet, ki-lô-mét, kí lô mét, cây số
    inch | 0.0254 | inch, inches, inh, ″
    feet | 0.3048 | feet, foot, ft, bộ anh
    yard | 0.9144 | yard, yards
    dặm | 1609.344 | dặm, mile, miles, dặm anh
    hải lý | 1852 | hải lý
    năm ánh sáng | 9.4607e15 | năm ánh sáng`,
  area: `
    cm2 | 1e-4 | cm2, cm²
    m2 | 1 | m2, m², mét vuông, m vuông
    km2 | 1e6 | km2, km², km vuông, kilomet vuông, kilômét vuông, ki lô mét vuông, cây số vuông
    ha | 1e4 | ha, héc ta, hecta, hécta, héc-ta
    feet2 | 0.09290304 | feet vuông
    dặm2 | 2.589988e6 | dặm vuông
    mẫu Anh | 4046.86 | mẫu anh, acre, acres
    mẫu | | mẫu đất, mẫu ruộng
    sào | | sào`,
  volume: `
    ml | 1e-3 | ml, mi li lít, mililit, mililít, cc
    lít | 1 | lít, lit, l, L
    cm3 | 1e-3 | cm3, cm³
    m3 | 1000 | m3, m³, mét khối, m khối
    km3 | 1e12 | km3, km³, km khối
    gallon | 3.785411784 | gallon, gallons`,
  mass: `
    mcg | 1e-9 | mcg, µg, μg, microgam, microgram
    mg | 1e-6 | mg, mi li gam, miligam, miligram
    g | 1e-3 | g, gr, gram, grams
    gam | 1e-3 | gam
    lạng | 0.1 | lạng
    kg | 1 | kg, kgs, ki lô gam, kilogam, kilogram, kilôgam, ki-lô-gam, kí lô, ký lô, ký, kí, kilo, ký-lô
    yến | 10 | yến
    tạ | 100 | tạ
    tấn | 1000 | tấn
    lượng | 0.0375 | lượng, cây vàng, lượng vàng
    chỉ | 0.00375 | chỉ vàng
    carat | 2e-4 | carat, cara
    ounce | 0.0283495 | ounce, ounces, oz
    pound | 0.45359237 | pound, lbs, lb, cân anh`,
  temperature: `
    °C | | °C, ºC, oC, độ C, độ xê, độ bách phân, ℃
    °F | | °F, ºF, độ F
    K | | độ K
    độ | | độ, °`,
  speed: `
    km/h | 1 | km/h, km/giờ, km/ giờ, km / giờ, km một giờ, kmh, kph
    m/s | 3.6 | m/s, m/giây, mét/giây
    hải lý/giờ | 1.852 | hải lý/giờ, hải lý /giờ, hải lý một giờ, knot, knots
    dặm/giờ | 1.609344 | dặm/giờ, dặm/h, mph
    vòng/phút | | vòng/phút, rpm`,
  power: `
    W | 1 | W, watt, oát
    kW | 1e3 | kW, kilowatt, ki lô oát
    MW | 1e6 | MW, megawatt, mêgaoát
    GW | 1e9 | GW, gigawatt
    MWp | | MWp
    kVA | | kVA
    MVA | | MVA
    mã lực | 735.5 | mã lực, HP, CV
    sức ngựa | 735.5 | sức ngựa`,
  energy: `
    kWh | 1 | kWh, ki lô oát giờ, kilowatt giờ
    MWh | 1e3 | MWh
    GWh | 1e6 | GWh
    kcal | | kcal, kilocalo
    calo | | calo, cal, calories
    kiloton | | kiloton, kt
    megaton | | megaton
    Nm | | Nm`,
  voltage: `
    V | 1 | V, vôn, volt
    kV | 1e3 | kV
    ampe | | ampe`,
  charge: `
    mAh | 1 | mAh
    Ah | 1e3 | Ah`,
  data: `
    KB | 1e-3 | KB
    MB | 1 | MB, megabyte, megabytes
    GB | 1e3 | GB, gigabyte, gigabytes
    TB | 1e6 | TB, terabyte, terabytes
    PB | 1e9 | PB, petabyte`,
  'data-rate': `
    Kbps | 1e-3 | Kbps
    Mbps | 1 | Mbps
    Gbps | 1e3 | Gbps`,
  frequency: `
    Hz | 1 | Hz, héc
    kHz | 1e3 | kHz
    MHz | 1e6 | MHz
    GHz | 1e9 | GHz`,
  resolution: `
    megapixel | 1 | megapixel, megapixels, MP, triệu điểm ảnh
    pixel | | pixel, pixels, px
    dpi | | dpi
    ppi | | ppi`,
  pressure: `
    bar | | bar
    hPa | | hPa
    mmHg | | mmHg
    psi | | psi`,
  concentration: `
    ppm | | ppm
    ppb | | ppb
    µg/m3 | | µg/m3, μg/m3, µg/m³, μg/m³
    mmol/l | | mmol/l
    mg/dl | | mg/dl
    mg/l | | mg/l
    mg/kg | | mg/kg`,
  other: `
    dB | | dB, decibel, đề xi ben
    độ Richter | | độ Richter, độ rích te, độ ric te
    TEU | | TEU
    DWT | | DWT`,
};

interface Entry {
  readonly unit: Unit;
  /** A Latin abbreviation, which means something else, or a name, in another case. */
  readonly abbreviation?: string;
}

const BY_SPELLING: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>();
  for (const [dimension, lines] of Object.entries(TABLE) as [Dimension, string][])
    for (const line of lines.trim().split('\n')) {
      const [name, factor, spellings] = line.split('|').map((cell) => cell.trim());
      const unit: Unit = { name: name!, dimension, ...(factor ? { factor: Number(factor) } : {}) };
      for (const spelling of spellings!.split(', ')) {
        const key = phraseKey(spelling);
        const entry = /^[A-Za-z]{1,2}$/u.test(spelling)
          ? { unit, abbreviation: spelling }
          : { unit };
        map.set(key, [...(map.get(key) ?? []), entry]);
      }
    }
  return map;
})();

const BY_NAME: ReadonlyMap<string, Unit> = new Map(
  [...BY_SPELLING.values()].flat().map(({ unit }) => [unit.name, unit]),
);

const STARTS = new Set([...BY_SPELLING.keys()].map((key) => tokenize(key)[0]!.lower));

/** Does the spelling of a unit begin with this word? */
export const startsUnit = testPerForm(({ lower }) => STARTS.has(lower));

/** The unit written so. @param key as phraseKey makes it @param surface the same in its own case */
export function unitOf(key: string, surface: string): Unit | undefined {
  return BY_SPELLING.get(key)?.find(
    ({ abbreviation }) => !abbreviation || isSpelt(abbreviation, surface),
  )?.unit;
}

/** `km` may stand as KM and `kV` as kv; `mg` and single letters in their own case alone. */
const isSpelt = (abbreviation: string, surface: string): boolean =>
  abbreviation === surface ||
  (abbreviation.length === 2 &&
    abbreviation !== 'mg' &&
    (surface === surface.toUpperCase() || surface === surface.toLowerCase()));

/** The unit that a figure's `unit` names, a rate's before its slash included; undefined for counted nouns. */
export const measureUnit = (name: string): Unit | undefined => BY_NAME.get(name);
