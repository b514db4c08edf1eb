// The words of persons' titles: what heads one, what stands before and inside it, what ends it.
import { words } from '../../text/normal';

const list = (text: string): string[] =>
  text
    .split(/[,\n]/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Degrees and military ranks: they stand with another title rather than in its place. */
export const RANKS: readonly string[] = list(`
  gs, gs.ts, gs.tskh, pgs, pgs.ts, pgs. ts, pgs-ts, pgs, ts, ts.bs, ts. bs, ths, ths.bs, ths.bsckii, ths.bsck ii, ths.bsck i,
  bs, bs.ckii, bs.cki, bs ckii, bs cki, bsckii, bscki, bsck ii, bsck i, bsck2, bsck1, tskh, ls, ks, kts, nsnd, nsưt, ngnd, ngưt, ttnd, ttưt,
  giáo sư, phó giáo sư, tiến sĩ, tiến sỹ, thạc sĩ, thạc sỹ, bác sĩ, bác sỹ, luật sư, dược sĩ, kỹ sư, kiến trúc sư,
  đại tướng, thượng tướng, trung tướng, thiếu tướng, chuẩn tướng, thống tướng, tướng, đại tá, thượng tá, trung tá, thiếu tá,
  đại úy, thượng úy, trung úy, thiếu úy, trung sĩ, hạ sĩ, thượng sĩ, đô đốc, phó đô đốc, chuẩn đô đốc, đề đốc, thống chế`);

export const TITLES: readonly string[] = list(`
  thủ tướng, phó thủ tướng, tổng thống, phó tổng thống, chủ tịch, phó chủ tịch, chủ tịch nước, phó chủ tịch nước, chủ tịch quốc hội,
  tổng bí thư, bí thư, phó bí thư, thường trực ban bí thư, tổng thư ký, phó tổng thư ký, thư ký, thư ký báo chí, thư ký viên,
  bộ trưởng, thứ trưởng, ngoại trưởng, phó ngoại trưởng, quốc vụ khanh, thủ hiến, thống đốc, phó thống đốc, thị trưởng, phó thị trưởng,
  tỉnh trưởng, thủ lĩnh, lãnh tụ, đại giáo chủ, lãnh đạo, nhà lãnh đạo, cao ủy, ủy viên, ủy viên bộ chính trị, uv bct, uvtư đảng, đảng viên,
  nghị sĩ, nghị sỹ, thượng nghị sĩ, hạ nghị sĩ, dân biểu, đại biểu, đại biểu quốc hội, nghị viên, ứng viên, ứng cử viên, chính khách, chính trị gia,
  đại sứ, phó đại sứ, tham tán, tùy viên, lãnh sự, tổng lãnh sự, đặc phái viên, đặc sứ, công sứ, nhà ngoại giao, phu nhân, đệ nhất phu nhân, đệ nhị phu quân,
  giám đốc, phó giám đốc, tổng giám đốc, phó tổng giám đốc, tgđ, ptgđ, phó tgđ, gđ, pgđ, ceo, cto, cfo, coo, giám đốc điều hành, tổng biên tập, phó tổng biên tập,
  trưởng ban, phó ban, phó trưởng ban, trưởng phòng, phó phòng, phó trưởng phòng, trưởng khoa, phó khoa, phó trưởng khoa, trưởng đoàn, phó đoàn, phó trưởng đoàn,
  trưởng nhóm, trưởng bộ môn, phó trưởng bộ môn, trưởng đại diện, trưởng công an, phó trưởng công an, trưởng bộ phận, trưởng dự án, trưởng thôn, trưởng bản, trưởng ấp, trưởng trạm,
  tổ trưởng, tổ phó, đội trưởng, đội phó, phó đội trưởng, nhóm trưởng, lớp trưởng, thôn trưởng, xã trưởng, đồn trưởng, phó đồn trưởng, hạt trưởng, trạm trưởng, giám thị, chánh thanh tra, phó chánh thanh tra,
  hiệu trưởng, phó hiệu trưởng, hiệu phó, viện trưởng, phó viện trưởng, viện phó, cục trưởng, phó cục trưởng, vụ trưởng, phó vụ trưởng, tổng cục trưởng, phó tổng cục trưởng,
  chi cục trưởng, phó chi cục trưởng, chánh văn phòng, phó chánh văn phòng, chánh án, phó chánh án, thẩm phán, chánh tòa, kiểm sát viên, công tố viên, tổng công tố viên, công tố trưởng, tổng chưởng lý, chưởng lý,
  điều tra viên, chấp hành viên, công chức, viên chức, cán bộ, chủ nhiệm, phó chủ nhiệm, tổng kiểm toán, kế toán trưởng, kế toán, thủ quỹ, thủ kho, quản lý, quản đốc, quyền giám đốc,
  tổng tham mưu trưởng, phó tổng tham mưu trưởng, tham mưu trưởng, phó tham mưu trưởng, tư lệnh, phó tư lệnh, tổng tư lệnh, chính ủy, phó chính ủy, chỉ huy, chỉ huy trưởng, phó chỉ huy trưởng,
  sĩ quan, quân nhân, phi công, cơ trưởng, cơ phó, thuyền trưởng, phi hành gia, nhà du hành vũ trụ, cảnh sát trưởng, binh sĩ, cựu binh, cựu chiến binh, điệp viên,
  người phát ngôn, phát ngôn viên, phó phát ngôn viên, phó người phát ngôn, phát ngôn, cố vấn, phó cố vấn, cố vấn an ninh quốc gia, trợ lý, thành viên, đại diện, quan chức, nhà hoạt động, nhà đàm phán,
  người đứng đầu, người đứng sau, người sáng lập, người đồng sáng lập, đồng sáng lập, nhà sáng lập, nhà đồng sáng lập, sáng lập viên, người kế nhiệm, người tiền nhiệm, người dẫn chương trình, người điều hành, người quản lý, người đại diện, người mẫu, người sáng tạo,
  chủ sở hữu, đồng sở hữu, ông chủ, bà chủ, ông trùm, trùm, chủ nhà hàng, chủ quán, chủ cửa hàng, chủ cơ sở, chủ doanh nghiệp, chủ hộ, chủ tiệm, chủ khách sạn, chủ tàu, chủ đầu tư, chủ bưu cục, chủ nhân, chủ trang trại, chủ xe, chủ nhà,
  chuyên gia, chuyên viên, nhà khoa học, nhà nghiên cứu, nghiên cứu viên, nghiên cứu sinh, nhà phân tích, phân tích viên, nhà bình luận, bình luận viên, chiến lược gia, nhà kinh tế, nhà kinh tế học, nhà kinh tế trưởng, nhà sử học, nhà sinh vật học,
  nhà sinh học, nhà sinh thái học, nhà vật lý, nhà vật lý học, nhà vật lý thiên văn, nhà thiên văn, nhà thiên văn học, nhà hóa học, nhà toán học, nhà xã hội học, nhà tâm lý học, nhà dịch tễ học, nhà virus học, nhà khảo cổ, nhà khảo cổ học,
  nhà cổ sinh vật học, nhà nhân chủng học, nhà ngôn ngữ học, nhà địa chất, nhà địa chất học, nhà triết học, nhà thực vật học, nhà động vật học, nhà khí tượng học, nhà phát minh, nhà sưu tập, nhà giáo, nhà báo, nhà văn, nhà thơ, nhà thiết kế, nhà sản xuất, nhà phê bình, nhà làm phim,
  nhà tạo mẫu, nhà đầu tư, nhà quản lý, nhà cải cách, nhà môi giới, nhà biên kịch, nhà vô địch, nhà tài trợ, nhà tư vấn, nhà bảo tồn, nhà tình báo, nhà cách mạng, nhà vận động, nhà thám hiểm,
  phóng viên, biên tập viên, biên kịch, nhân viên, kỹ thuật viên, tiếp viên, hướng dẫn viên, điều dưỡng, y sĩ, y tá, hộ sinh, phẫu thuật viên, bác sĩ trưởng, giáo viên, giảng viên, sinh viên, sv, học viên, hiệu trưởng, thủ khoa, á khoa, cô giáo, thầy giáo,
  ca sĩ, ca sỹ, danh ca, nam ca sĩ, nữ ca sĩ, diễn viên, nghệ sĩ, nghệ sỹ, nghệ nhân, đạo diễn, tổng đạo diễn, nhạc sĩ, nhạc sỹ, họa sĩ, họa sỹ, nhạc trưởng, rapper, rocker, dj, mc, vlogger, youtuber, tiktoker, blogger, streamer, hot girl, hotgirl, danh hài, nghệ sĩ hài, vũ công, biên đạo, nhiếp ảnh gia, stylist, hoa hậu, á hậu, á vương, hoa khôi, á khôi, nam vương, siêu mẫu,
  ngôi sao, siêu sao, sao, tài tử, minh tinh, nữ hoàng, nhà vua, vua, quốc vương, hoàng tử, công chúa, thái tử, hoàng hậu, thái hậu, công tước, nữ công tước, giáo hoàng, hồng y, linh mục, giám mục, hòa thượng, thượng tọa, đại đức, ni sư, mục sư, phù thủy,
  hlv, hlv trưởng, huấn luyện viên, huấn luyện viên trưởng, trợ lý hlv, cầu thủ, thủ môn, thủ thành, trung vệ, hậu vệ, tiền vệ, tiền đạo, trung phong, chân sút, hộ công, ngoại binh, tân binh, danh thủ, tuyển thủ, thủ quân, tay vợt, tay đua, tay đấm, kỳ thủ, cơ thủ, xạ thủ, võ sĩ, võ sư, đô vật, đô cử, vđv, vận động viên, trọng tài, trọng tài chính, tuyển trạch viên,
  tỷ phú, triệu phú, đại gia, doanh nhân, bầu, shark, nữ tướng, trưởng lão, anh hùng, anh hùng lao động, liệt sĩ, tài xế, lái xe, thợ lặn, kỹ sư trưởng, thủ thư, danh họa, cụ giáo, lương y, võ sỹ, hiệu trường, phó tổng, tổng quản lý, chủ nợ, nhà tiên tri, trạng nguyên, tổng chỉ huy, phó tổng chỉ huy`);

/** Offices that are often spoken of without anyone in particular: across a comma they name nobody. */
export const COMMON = words(
  'lãnh đạo',
  'phóng viên',
  'cán bộ',
  'công chức',
  'nhân viên',
  'thành viên',
  'quản lý',
  'đại biểu',
  'bác sĩ',
  'giáo viên',
  'sinh viên',
  'cầu thủ',
  'ca sĩ',
  'diễn viên',
  'chuyên gia',
  'bầu',
);

/** Longer words that a title's word is only a part of. */
export const TRAPS: readonly string[] = list(`
  cơ quan, cơ quan chức năng, bầu cử, bầu chọn, bầu ra, bầu bổ sung, bầu không khí, chính quyền, y bác sĩ, đội ngũ bác sĩ, đội ngũ nhân viên, vai trò, quyền lợi, quyền lực,
  sao cho, sao lại, vì sao, sinh viên đại học, vua phá lưới, nam giới, nữ giới, quản lý nhà nước, nhà nước, nhà đầu tư nước ngoài, hoa hậu việt nam, cố gắng, đồng thời, đồng loạt, đồng ý, tân gia`);

/** What stands between an office and its bearer in the sentence: `vai trò`, `chức vụ`. Then a comma parts them. */
export const HELD = words('trò vụ chức làm lời nguyên');

/** Words that stand before a title and belong to it. */
export const BEFORE = words('cựu nguyên cố phó tân nữ nam quyền đồng tổng siêu');

/** How a person is spoken of; alone it is no title, and between title and name it does not count. */
export const HONORIFICS = words('ông bà anh chị cô em thầy cụ ngài bác chú');

/** Words that lead on to the body, the place or the second office of a title. */
export const CONNECTORS = words('của tại ở thuộc về kiêm cho từ trong và');

/** Praise that stands between a title and the name and is not of it. */
export const PRAISE: readonly string[] = list(
  'nổi tiếng, trẻ, xinh đẹp, hàng đầu, tài năng, lừng danh, khét tiếng, gạo cội, kỳ cựu, đình đám, quá cố, ngoại',
);

/** With these a title does not go on: verbs of what its bearer does, and words of the sentence around it. */
export const BREAKS: readonly string[] = [
  ...words(
    `nói đã đang sẽ vừa cũng vẫn còn là bị được để có không khi nếu vì nhưng hay hoặc rằng thì mà này đó kia ấy với đến tới ngoài theo như qua
    bằng do trước sau cùng gồm nhận làm lấy gửi thăm gặp đánh đón muốn phải nên cần gọi mời viết kể nghĩ thấy xin chào mất sinh tuổi người ngày tháng sáng chiều tối trưa hôm
    rời bắt thắng thua đưa giao thay trở bởi nhờ lại rất mình họ tôi nhau đều chưa từng hãy mặc hỏi phàn xem nghe giữ giành vượt hứa thách tái đắc bất tăng giảm khiến buộc bỏ dành tỏ
    dừng bước bật chụp chạm ghi sút trao ký kêu nhấn khẳng chia dẫn chỉ nhằm xúc lưu ý trả thừa bày tuyên`,
  ),
  ...list(`cho biết, cho hay, cho rằng, cho sẻ, cho thấy, phát biểu, phát hiện, thông tin, thông báo, chủ trì, chủ động, trình bày, giới thiệu, giao cho, tiếp tục, tiếp lời, nghiêm túc, trực tiếp,
    xác nhận, xác định, phản đối, phản ánh, bình luận, nhận định, nhận xét, đánh giá, đề nghị, đề xuất, yêu cầu, cảnh báo, chia sẻ, khuyến cáo, kêu gọi, tham dự, tham gia, dự và, dự hội, dự kiến, lên tiếng, lên đường,
    cảm ơn, hy vọng, tin tưởng, bắt đầu, ra mắt, ra sân, ra quyết, đi vận, tự tin, tự ứng, quyết định, đồng ý, thừa nhận, phủ nhận, từ chối, từ chức, tập trung, kết hôn, thảo luận, thống nhất, mong được, cử tri, ứng cử,
    trong khi, trong đó, trong buổi, trong cuộc, trong bài, trong lần, trong trận, tại hội nghị, tại hội thảo, tại buổi, tại cuộc, tại lễ, tại phiên, tại đây, tại sao, tại trận, về việc, về vấn, từ năm, từ ngày, từ khi, hội nghị, hội thảo, cuộc, buổi`),
];
