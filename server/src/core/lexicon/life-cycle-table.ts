// Life cycles as a table: a line each, stages from the first to the last between `>`, words of a stage between commas.

/** Things and matters. */
export const THINGS = `
mở bán vé, bán vé > đêm diễn, đêm nhạc, buổi diễn
xây xong, khánh thành > cháy lớn, bị cháy, đổ sập
khởi tranh, bóng lăn > hiệp hai, hiệp phụ
khai trương, mở cửa, đi vào hoạt động > đóng cửa, ngừng hoạt động, giải thể
cấp phép, cấp phép lưu hành, phê duyệt > mũi tiêm đầu tiên, tiêm đại trà, bán ra, lưu hành
nhận đặt cọc, nhận cọc, đặt cọc, mở bán > giao xe, giao những chiếc, bàn giao
nộp hồ sơ, nhận hồ sơ > danh sách trúng tuyển, kết quả trúng tuyển, kết quả tuyển sinh, công bố điểm chuẩn
ra mắt, trình làng, công bố mẫu > lên kệ, mở bán, bán ra, giao xe, giao hàng
diễn ra từ, mở màn, khai màn > bế mạc, lễ bế mạc, hạ màn
mời thầu, phát hành hồ sơ mời thầu > mở thầu, đóng thầu > trúng thầu, ký hợp đồng
nghiệm thu > bàn giao, đưa vào sử dụng
khởi công, thi công > nghiệm thu
lắp đặt > vận hành, chạy thử, đưa vào sử dụng
thí điểm, thử nghiệm, chạy thử > áp dụng chính thức, chính thức áp dụng, triển khai chính thức, nhân rộng, vận hành thương mại, khai thác thương mại
lễ viếng > truy điệu, lễ truy điệu, đưa tang > an táng, hỏa táng
ban bố, thiết quân luật > dỡ bỏ, bãi bỏ, gỡ bỏ
lập biên bản > xử phạt, quyết định xử phạt, nộp phạt
quay số, mở thưởng > nhận giải, lĩnh thưởng, trao thưởng
tựu trường > khai giảng > bế giảng, tổng kết năm học
mất liên lạc, mất tích > tìm kiếm, phát lệnh tìm kiếm, tìm thấy
lấy mẫu, xét nghiệm > có kết quả, cho kết quả, kết quả xét nghiệm
chốt danh sách > chi trả, trả cổ tức, chi cổ tức
đẻ trứng, ấp trứng > nở
phong tỏa > dỡ phong tỏa, gỡ phong tỏa, dỡ bỏ phong tỏa
đình công > trở lại làm việc
tấn công, nổ súng, xâm lược > đầu hàng, rút quân, ngừng bắn
xuất bản, phát hành > tái bản, dịch sang
công bố lần đầu, xuất bản > trao giải, đoạt giải, được giải
phát hiện > công bố khoa học, đặt tên
ngập > rút, nước rút
chia tách, tách ra > sáp nhập lại, nhập lại
đặt tên, mang tên > đổi tên
phóng > hạ cánh, đáp xuống, tiếp đất
trồng > ra hoa > thu hoạch
nhập khẩu, nhập về > xuất chuồng, xuất bán
rao bán > bán được, chốt bán
đề cử > đoạt giải, trao giải
khảo sát > khởi công, thi công
thẩm định > phê duyệt
gửi đi, gửi thư > nhận được, nhận thư, hồi âm
mở tài khoản > bị khóa, bị phong tỏa
khởi động, khởi tranh, khai mạc, khai màn > chung kết, hạ màn, ngã ngũ
`;

/** What a person, or a body, goes through. */
export const PERSONS = `
qua đời, từ trần, trút hơi thở, mất > lễ viếng, lễ truy điệu, truy điệu, đưa tang, an táng, hỏa táng, truy tặng
lập di chúc, viết di chúc > qua đời, từ trần, mất
chấn thương, phẫu thuật, lên bàn mổ > trở lại tập luyện, tập luyện trở lại, tái xuất, trở lại sân cỏ, thi đấu trở lại
nhập viện, vào viện, cấp cứu > phẫu thuật, nội soi, lên bàn mổ, gắp thành công, ghép tạng, tỉnh lại > xuất viện, ra viện
vụ trộm xảy ra, vụ cướp xảy ra, vụ án xảy ra, vụ việc xảy ra, xảy ra > bị bắt, bắt giữ, sa lưới, bắt khẩn cấp, đầu thú
khám tuyển, khám sức khỏe > lên đường nhập ngũ, nhập ngũ, giao quân > xuất ngũ
vào làm, vào công ty, nhận việc, vào nghề, vào biên chế > nghỉ việc, thôi việc, xin nghỉ, về hưu, nghỉ hưu
debut, ra mắt khán giả > tuyên bố giải nghệ, giải nghệ, tan rã
trúng tuyển, đỗ đại học > nhập học > tốt nghiệp, ra trường
nhập cảnh > cách ly > hết cách ly, hoàn thành cách ly, xuất cảnh
bắt quả tang, gây tai nạn > khởi tố, tạm giam, bắt tạm giam > xét xử, tuyên án, kết án
tạm giữ, tạm giam > tại ngoại, được thả
thắng cử, đắc cử > nhậm chức, tuyên thệ
ứng cử, tranh cử > đắc cử, trúng cử, thất cử
xin nghỉ, nộp đơn từ chức > thôi chức, rời ghế
thử việc > ký hợp đồng chính thức
bị sa thải, mất việc > tìm được việc
chẩn đoán, phát hiện ung thư > hóa trị, xạ trị, ghép > khỏi bệnh, ra viện, qua đời
đẻ, chào đời > khai sinh, làm giấy khai sinh
kết hôn, cưới > sinh con đầu lòng
`;

/** What may begin anew after its end. */
export const TURNS = `
nhận phòng > trả phòng
mua, mua lại, tậu, tậu được > bán, bán lại, sang nhượng, chuyển nhượng
thuê > trả mặt bằng, trả nhà
mượn > trả, trả lại
gia nhập, đầu quân, chuyển đến > rời, chia tay, hết hợp đồng
đăng bài, đăng tải > gỡ bài, gỡ bỏ
vào hầm, lên máy bay, lên tàu > ra khỏi, xuống tàu, xuống máy bay
`;
