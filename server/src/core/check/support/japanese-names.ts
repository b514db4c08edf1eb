// Common family and given names of Japan, as Vietnamese papers write them: enough to tell which of two words is which.
import { words } from '../../text/normal';

export const FAMILY_NAMES = words(`
  abe aoki arai araki asano aso baba chiba endo fujii fujimoto fujita fukuda fukushima goto hamada hara harada
  hasegawa hashimoto hatoyama hayashi higuchi hirai hirano hirata honda hosokawa hoshino ichikawa iida ikeda imai
  inoue ishida ishiba ishihara ishii ishikawa ito ishikawa iwaya iwasaki iwata kaneko kan kato katsu kawaguchi
  kawakami kawamura kawano kawasaki kikuchi kimura kishi kishida kitamura kobayashi koga koike koizumi kojima
  komatsu kondo kono kosaka kubo kudo kuroda kuroiwa kurosawa maeda maruyama masuda matsuda matsui matsumoto
  matsuno matsuo matsushita miki minami miura miyamoto miyazaki miyazawa mizuno mori morita motegi murakami murata
  nagai nagata nakagawa nakajima nakamura nakano nakasone nakata nakatani nakayama nishida nishimura noda noguchi
  nomura obuchi oda ogawa okada okamoto onishi ono onodera osaka ota otsuka ozaki ozawa saito sakai sakamoto sakurai
  sano sasaki sato shibata shimada shimizu shinohara suga sugawara sugimoto sugiyama suzuki takagi takahashi takaichi
  takano takashima takata takeda takemoto takeuchi tamura tanaka taniguchi toyoda tsuchiya tsukamoto tsukada tsuji
  uchida ueda ueno umeda wada watanabe yamada yamagata yamaguchi yamamoto yamanaka yamasaki yamashita yamazaki yano
  yasuda yokota yokoyama yoshida yoshikawa yoshimura`);

export const GIVEN_NAMES = words(`
  aiko akihiko akihiro akihito akiko akio akira asako atsushi ayako ayumi chie chieko daiki daisuke eiichi eiji emi
  fumiko fumio fumihiro gen genta hajime haruka haruki haruko haruto hideaki hideki hideo hideto hideyuki hikaru hiroaki
  hirofumi hirohito hirokazu hiroki hiroko hiromi hiroshi hiroto hiroyuki hisashi hitoshi ichiro ichita isamu isao jiro
  jun junichi junichiro junko kaori katsuhiko katsumi katsunobu katsutoshi katsuya kazuhiko kazuhiro kazuki kazuko kazuo
  kazuya kazuyuki kei keiichi keiko keisuke keita ken kengo kenichi kenji kenjiro kenta kenzo kiyoshi kohei koichi koji
  kota kunio kyoko mai makoto mamoru manabu mari mariko masaaki masahiko masahiro masaki masako masami masanori masao
  masaru masashi masato masatoshi masayoshi masayuki mayumi megumi michiko midori mika miki minoru mitsuko mitsuo
  mitsuru naoki naoko naomi naoto naoya naruhito natsuki nobuaki nobuhiro nobuo nobuyuki norihiko noriko norio osamu
  reiko ren riku ryo ryoji ryosuke ryota ryuichi ryuji sachiko sadao saki sakura satoru satoshi seiji seiko shigeki
  shigeo shigeru shin shinichi shinji shinjiro shintaro shinya shinzo shiro shizuka shogo shoichi shoji shota shuichi
  shuji shunichi sota susumu tadashi taichi takafumi takahiro takaki takako takanori takao takashi takayuki takehiko
  takeo takeru takeshi takuma takumi takuya taro tatsuo tatsuya tetsuo tetsuya tomohiro tomoko tomomi toru toshiaki
  toshiko toshihiro toshimitsu toshio toshiyuki tsutomu tsuyoshi wataru yasuhiro yasuhisa yasuko yasunari yasuo yasushi
  yasutoshi yoichi yoji yoko yoshiaki yoshihide yoshihiko yoshihiro yoshihisa yoshiko yoshimasa yoshinobu yoshinori
  yoshio yoshiyuki yosuke yuichi yuichiro yuji yuka yuki yukiko yukio yuko yumi yumiko yuriko yusuke yuta yutaka yuya`);
