// Counted nouns: classifiers and nouns that close a count alone, and compounds that do so together.
import { phraseKey, words } from '../text/normal';
import { testPerForm } from '../text/remember';
import { tokenize } from '../text/tokens';

/** One syllable is the whole noun: `5 người chết`, `3 chiếc xe`, `12 điểm tiêm`. */
const CLASSIFIERS = words(
  `người kẻ gã ca lần điểm trận đội con lượt chiếc cái bé em cháu bạn vị tên tỉnh huyện xã phường quận thôn
  bản ấp buôn nước bang mẫu loại loài bàn tàu giải bộ vòng đứa cuộc hộ đôi cặp phần phiên xe cây đường
  vụ lớp mã môn liều bài cô nhóm sao dân căn màu tuyến chốt quả trái tầng ngôi đề tổ giường câu dòng
  suất bước trẻ gói chỗ bậc trang hòn thửa hãng cửa toa trụ buổi mùa vé món ống khối khoá cú giọng tấm
  tờ cuốn quyển bức lá viên hạt củ bông bó chai lon ly cốc chén bát đĩa tô hộp thùng bao túi bình can
  lọ lô ngành nghề kênh cơn đợt đoàn tập vở phim phòng ghế phiếu phát khẩu ổ đàn bầy tốp toán cụm khu
  dãy hàng cột dải mảng mảnh miếng lát mũi nhát khóm gốc luống ao bể hồ giếng trạm ngõ cầu cổng sân rổ
  vai tiết chương trường lớp hội tấn cổ thẻ khách tay chân mắt ngón răng múi cha mẹ vợ chồng chị anh
  ông bà cụ chú bác thầy thợ lính tướng phe bên phía miền vùng hướng cách kiểu dạng lối nhánh đầu cánh
  bánh sợi dây đốt nhịp thanh tia cục kíp ca tua tour set combo camera startup show video clip bitcoin
  robot container smartphone laptop website tweet like follower fan đời hiệp lỗ 
  nam nữ nhà pha bậc nền gian nếp làn cú đảo thành bệ giàn lồng chuồng nạn mâm bữa
   vì tai hố mạng thìa muỗng chủng mặt gương nguồn sóng dự lệnh tệp đơn cấp
  link poster ảnh tranh tượng vai trụ ván séc set hiệp ngựa bò lợn heo gà vịt cá tôm voi hổ chó
  mèo chim trâu dê cừu gấu rắn sư hiệu vạch chữ âm phím nút tin thư bát máy`,
);

/** Two syllables that are one noun; a classifier alone would be a different thing or nothing. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  `ô tô, tài xế, trọng tài, huấn luyện viên, hướng dẫn viên, kỹ thuật viên, trường hợp, học sinh, đơn vị, doanh nghiệp, nhân dân, vợ chồng, thành viên, quốc gia, bệnh nhân,
  cơ sở, nhà ngoại giao, ứng cử viên, tân sinh viên, tân cử nhân, tân binh, cổ phiếu, cổ phần, cầu thủ, công ty, dự án, nhân viên, phiên bản, ứng viên, cán bộ,
  thuỷ thủ, thí sinh, khu vực, sản phẩm, đột biến, sinh viên, nguyện vọng, binh sĩ, đề cử, công dân,
  chiến thắng, nhà máy, yếu tố, tàu ngầm, anh em, chị em, khách sạn, công trình, chuyên gia, tài khoản,
  nhân khẩu, bệnh viện, đối tượng, trung tâm, thị trấn, thị xã, thành phố, nghệ sĩ, nghệ sỹ, máy bay,
  giáo viên, phương thức, lĩnh vực, chỉ tiêu, đại biểu, quan chức, mục tiêu, lao động, cá nhân, vấn đề,
  tác giả, trẻ em, thuyền viên, nội dung, hành khách, giai đoạn, du khách, đối thủ, địa phương, vị trí,
  vệ tinh, tuỳ chọn, nền tảng, nhân vật, hồ sơ, giám khảo, công nghệ, tiêu chí, thiết bị, quyết định,
  phụ nữ, phương tiện, nguyên nhân, màu sắc, hình thức, gia đình, cửa hàng, cư dân, chi nhánh, địa điểm,
  vận động viên, tác phẩm, thị trường, thế hệ, thương hiệu, thai phụ, màn hình, gương mặt, dương vật,
  danh hiệu, câu hỏi, con số, chương trình, chuyên ngành, yêu cầu, võ sĩ, tổ chức, trợ lý, thuê bao,
  quy định, nạn nhân, nghiên cứu, lựa chọn, lái xe, hệ thống, hạng mục, giải thưởng, dấu hiệu, cảnh sát,
  cơ quan, chế độ, chung cư, bất động sản, bác sĩ, đối tác, điện thoại, tình nguyện viên, tên lửa, trụ cột,
  tiền vệ, tiền đạo, hậu vệ, thủ môn, thực phẩm, thông tin, sự kiện, súng máy, quảng cáo, phương pháp,
  nhà mạng, nhà hàng, nhiệm vụ, nguyên tắc, mỹ nhân, miệng núi, kỹ năng, kỷ lục, kế hoạch, hợp đồng,
  giảng viên, doanh nhân, chức năng, chức vô địch, bộ trưởng, bãi biển, biến thể, ứng dụng, đội tuyển,
  đặc tính, đặc sản, đất nước, đại diện, xác nhận, văn phòng, võ sư, tội danh, tập đoàn, tín hiệu,
  tình huống, toà nhà, toà tháp, tiểu hành tinh, tiết mục, tiến sĩ, thạc sĩ, thượng nghị sĩ, nghị sĩ,
  thành phần, thanh niên, phương án, nông hộ, nhà vườn, nhà lãnh đạo, nhà ga, nhà cung cấp, ngư lôi,
  ngôn ngữ, nghi phạm, mô hình, lễ hội, lưu ý, lý do, lò hoả táng, kịch bản, kết nối, khí tài, hội đồng,
  hoạt động, giấy phép, giả thuyết, giường bệnh, cử tri, cộng đồng, câu lạc bộ, chủ đề, chìa khoá,
  chiến sĩ, ca sĩ, ca khúc, nhạc phẩm, bản nhạc, bệnh nhi, văn bản, phương diện, nhà thám hiểm, nhà khoa học, nhà sản xuất, nhà đầu tư,
  nhà báo, nhà văn, nhà thơ, nhà nghiên cứu, nhà thầu, nhà nước, nhà trường, nhà dân, nhà cửa, nhà kính,
  máy thở, máy tính, máy chủ, máy móc, tàu chiến, tàu cá, tàu hàng, hộ dân, hộ gia đình, hộ nghèo,
  điểm trường, điểm tiêm, điểm cầu, điểm nóng, cây số, khẩu trang, trung đoàn, sư đoàn, tiểu đoàn,
  đại đội, trung đội, tiểu đội, lữ đoàn, quân nhân, quân đoàn, hạm đội, liệt sĩ, thương binh, cựu chiến binh,
  đảng viên, đoàn viên, hội viên, học viên, uỷ viên, cổ đông, khán giả, khách hàng, khách mời,
  người dùng, người dân, phóng viên, biên tập viên, diễn viên, người mẫu, thí nghiệm, mẫu xét nghiệm,
  đồng đội, đồng nghiệp, đồng chí, đồng phạm, đồng hồ, đồng tiền, tỷ phú, triệu phú, vụ án, bị cáo,
  bị can, bị hại, luật sư, thẩm phán, hành vi, bằng chứng, điều khoản, điều luật, bộ luật, nghị định,
  nghị quyết, thông tư, chỉ thị, hiệp định, thoả thuận, biện pháp, giải pháp, chính sách, chiến lược,
  phương châm, quan điểm, bài học, thách thức, cơ hội, nguy cơ, thế lực, mối quan hệ, quan hệ, lợi ích,
  giá trị, tiêu chuẩn, chỉ số, ngân hàng, tổ hợp, liên minh, phe phái, đảng phái, tôn giáo, dân tộc,
  vùng lãnh thổ, lãnh thổ, tiểu bang, tỉnh thành, thủ đô, đô thị, khu phố, khu công nghiệp, khu du lịch,
  di tích, di sản, bảo tàng, thư viện, sân vận động, sân bay, cảng biển, cửa khẩu, giao lộ, ngã tư,
  đại học, học viện, cao đẳng, trung học, tiểu học, trường học, phòng học, lớp học, môn học, học phần,
  tín chỉ, chứng chỉ, bằng khen, huy chương, huân chương, cúp, đề tài, luận văn, công bố, bài báo,
  sáng chế, nhà tài trợ, hoạ sĩ, nhạc sĩ, đạo diễn, biên kịch, nhiếp ảnh gia, kiến trúc sư, kỹ sư,
  công nhân, nông dân, ngư dân, thương nhân, tiểu thương, phụ huynh, giáo sư, hiệu trưởng, thủ khoa,
  y bác sĩ, điều dưỡng, nhân viên y tế, dược sĩ, triệu chứng, biến chứng, khối u, vết thương, xương sườn,
  động vật, thực vật, vi khuẩn, virus, biến chủng, ổ dịch, chuỗi lây nhiễm, vắc xin, vắc-xin, vaccine,
  điểm nghẽn, đột phá, trụ cột, nhóm ngành, phân khúc, phân khu, tuyến đường, tuyến phố, cao tốc,
  phương hướng, luận điểm, ý kiến, kiến nghị, đề xuất, phản ánh, bình luận, lượt tweet, giao dịch,
  đối tác chiến lược, tình tiết, tang vật, khẩu súng, viên đạn, quả bom, tấn công, vụ nổ, tiếng nổ,
  chính phủ, chính quyền, quân đội, hải quân, nguyên thủ, phó thủ tướng, thủ tướng, tổng thống, tổng bí thư, đại sứ, đại tướng, thứ trưởng, phó chủ tịch, giám đốc, lãnh đạo,
  hiện vật, cổ vật, hoa hậu, á hậu, thí sinh, đại lý, siêu thị, chợ, trang trại, hợp tác xã, tổ dân phố, hành tinh, thiên hà,
  kính thiên văn, động cơ, ống phóng, cảm biến, bộ phận, bộ phim, tập phim, chi tiết, linh kiện, phím bấm,
  đại hội, kỳ họp, hội nghị, hội thảo, tham luận, báo cáo, câu chuyện, chủng loại, mặt hàng, lô hàng,
  container, kiện hàng, đơn hàng, gói thầu, hạng vé, chuyến bay, chuyến tàu, chuyến xe, chuyến thăm,
  chuyến, đường băng, nhà xưởng, phân xưởng, nhà kho, kho bãi, căn hộ, căn nhà, ngôi nhà, biệt thự`
    .split(',')
    .map((noun) => phraseKey(noun.replace(/\s+/gu, ' '))),
);

/** Syllables that never start a counted noun: function words, adverbs, verbs that follow a bare number. */
const NEVER_NOUN = words(
  `và hoặc hay là của với cùng tại ở trong trên dưới vào ra lên xuống đến tới từ cho để khi mà thì nên
  không chưa chẳng có còn cũng đều mới nữa này đó kia ấy đây so do vì bởi nếu như qua sau trước giữa
  ngoài theo về hơn kém gây được bị đang đã sẽ vừa từng liên rồi thêm tức khiến nhưng cả đạt gồm bao
  tương bằng nhờ gần khoảng chỉ vẫn luôn rất quá lại nhất nhì thuộc làm giúp tăng giảm chiếm gấp mỗi các
  những mọi một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ vạn phải cần nằm kể tính
  diễn chạy đi khá trở hiện dành nói rằng nghĩa song tuy dù sắp hồi lúc rưỡi phẩy 
  dương nhằm ngay chứ thay mang nhận gặp bắt bùng thậm bất cách thế sang giành ghi dẫn thắng thua
  đánh chọi cao thấp lớn nhỏ dài ngắn rộng nặng nhẹ nhanh chậm toàn riêng xảy xuất mất sống chết`,
);

export const isClassifier = (syllable: string): boolean => CLASSIFIERS.has(syllable);
export const isCompound = (key: string): boolean => COMPOUNDS.has(key);

const STARTS = new Set([...COMPOUNDS].map((key) => tokenize(key)[0]!.lower));

/** Does a compound begin with this word? */
export const startsCompound = testPerForm(({ lower }) => STARTS.has(lower));
export const isNeverNoun = (syllable: string): boolean => NEVER_NOUN.has(syllable);
