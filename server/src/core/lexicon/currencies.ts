// Currencies: how Vietnamese text writes them, and their ISO 4217 codes.
import { phraseKey } from '../text/normal';
import { testPerForm } from '../text/remember';
import { tokenize } from '../text/tokens';

/** `code | spellings`. A cent is the hundredth of the dollar: `USD/100`. */
const TABLE = `
  VND | đồng, đ, VND, VNĐ, ₫, đồng việt nam, tiền đồng, đồng VN
  USD | USD, đô la mỹ, đô la, US$, $, dollar, dollars, mỹ kim, usd mỹ
  USD/100 | xen, xu, cent, cents, xu mỹ
  EUR | EUR, euro, euros, ơ rô, ê rô, €
  JPY | JPY, yên, yên nhật, yên nhật bản, yen, yen nhật, yen nhật bản, đồng yên, ¥
  GBP | GBP, bảng anh, bảng sterling, bảng, £, pound, pounds, đồng bảng anh
  CNY | CNY, RMB, NDT, nhân dân tệ, tệ, đồng nhân dân tệ
  KRW | KRW, won, won hàn quốc, won hàn, ₩
  THB | THB, baht, bath, bạt, baht thái, baht thái lan
  INR | INR, rupee, rupees, rupi, rupee ấn độ, rs, ₹
  IDR | IDR, rupiah, rupiah indonesia
  MYR | MYR, ringgit, ringgit malaysia, RM
  SGD | SGD, đô la singapore, đô la sing, S$
  AUD | AUD, đô la úc, đô la australia, A$
  CAD | CAD, đô la canada, C$
  HKD | HKD, đô la hồng kông, đô la hong kong, đô la hồng kong, đô la hồng công, HK$
  NZD | NZD, đô la new zealand
  TWD | TWD, tệ đài loan, đài tệ, tân đài tệ, đô la đài loan
  AED | AED, dirham, dirhams
  SAR | SAR, riyal, rial ả rập
  QAR | QAR
  KWD | KWD, dinar kuwait
  JOD | JOD
  IRR | IRR, rial
  RUB | RUB, rúp, rúp nga, ruble, ruble nga, rouble, rub
  UAH | UAH, hryvnia
  CHF | CHF, franc thụy sĩ, franc
  SEK | SEK, krona, krona thụy điển, krone thụy điển, kronor
  NOK | NOK, krone na uy, krone
  DKK | DKK, krone đan mạch
  PLN | PLN, zloty
  BRL | BRL, real
  MXN | MXN
  PHP | PHP, peso philippines
  PHP | peso
  KHR | KHR, riel, riel campuchia
  LAK | LAK, kíp, kíp lào, kip, kip lào
  MMK | MMK, kyat
  TRY | TRY, lira
  ILS | ILS, shekel
  ZAR | ZAR, rand
  EGP | EGP
  LBP | LBP
  PKR | PKR
  BTC | BTC, bitcoin
  ETH | ETH`;

const CODES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [code, spellings] = line.split('|').map((cell) => cell.trim());
      return spellings!
        .split(', ')
        .flatMap(dollars)
        .map((spelling) => [phraseKey(spelling), code!] as const);
    }),
);

/** `đô la úc` is written in four ways. */
function dollars(spelling: string): string[] {
  const [, of] = /^đô la(.*)$/u.exec(spelling) ?? [];
  return of === undefined ? [spelling] : ['đô la', 'đô-la', 'đôla', 'đô'].map((name) => name + of);
}

const STARTS = new Set([...CODES.keys()].map((key) => tokenize(key)[0]!.lower));

/** Does the spelling of a currency begin with this word? */
export const startsCurrency = testPerForm(({ lower }) => STARTS.has(lower));

/** What may stand before the number: `$10`, `EUR29,99`, `Rs 20`. */
const PREFIXES: ReadonlySet<string> = new Set(
  ['US$', '$', '€', '£', '¥', '₩', '₹', '₫', 'S$', 'A$', 'C$', 'HK$', 'rs', 'RM'].map(phraseKey),
);

/** The code of a spelling; keys as phraseKey makes them. */
export const currencyOf = (key: string): string | undefined => CODES.get(key);

/** The code where the spelling is a sign or ISO code that may precede its number. */
export const currencyPrefix = (key: string): string | undefined =>
  PREFIXES.has(key) || /^[a-z]{3}$/u.test(key) ? codeOnly(key) : undefined;

const codeOnly = (key: string): string | undefined => {
  const code = CODES.get(key);
  return code && (PREFIXES.has(key) || code.toLowerCase() === key) ? code : undefined;
};

const NAMES: ReadonlySet<string> = new Set(CODES.values());

/** True for what a money figure carries as unit, without its rate. */
export const isCurrency = (unit: string): boolean => NAMES.has(unit);
