-- The 34 provinces of Vietnam since 2025-07-01 (Resolution 202/2025/QH15), coded in the way of
-- ISO 3166-2:VN, and the 29 that became part of them, whose codes and names still route.
CREATE TABLE province (
  code text PRIMARY KEY CHECK (code ~ '^VN-[0-9A-Z]{2}$'),
  name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100)
);

CREATE TABLE former_province (
  code text PRIMARY KEY CHECK (code ~ '^VN-[0-9A-Z]{2}$'),
  name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
  province_code text NOT NULL REFERENCES province,
  valid_until date NOT NULL
);

-- Other ways in which people write a province's name, where folding case, diacritics and spaces
-- does not lead to it.
CREATE TABLE province_spelling (
  name text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
  province_code text NOT NULL REFERENCES province
);

INSERT INTO province (code, name) VALUES
  ('VN-HN', 'Hà Nội'), ('VN-26', 'Huế'), ('VN-01', 'Lai Châu'), ('VN-71', 'Điện Biên'),
  ('VN-05', 'Sơn La'), ('VN-09', 'Lạng Sơn'), ('VN-13', 'Quảng Ninh'), ('VN-21', 'Thanh Hóa'),
  ('VN-22', 'Nghệ An'), ('VN-23', 'Hà Tĩnh'), ('VN-04', 'Cao Bằng'), ('VN-07', 'Tuyên Quang'),
  ('VN-02', 'Lào Cai'), ('VN-69', 'Thái Nguyên'), ('VN-68', 'Phú Thọ'), ('VN-56', 'Bắc Ninh'),
  ('VN-66', 'Hưng Yên'), ('VN-HP', 'Hải Phòng'), ('VN-18', 'Ninh Bình'), ('VN-25', 'Quảng Trị'),
  ('VN-DN', 'Đà Nẵng'), ('VN-29', 'Quảng Ngãi'), ('VN-30', 'Gia Lai'), ('VN-34', 'Khánh Hòa'),
  ('VN-35', 'Lâm Đồng'), ('VN-33', 'Đắk Lắk'), ('VN-SG', 'Hồ Chí Minh'), ('VN-39', 'Đồng Nai'),
  ('VN-37', 'Tây Ninh'), ('VN-CT', 'Cần Thơ'), ('VN-49', 'Vĩnh Long'), ('VN-45', 'Đồng Tháp'),
  ('VN-59', 'Cà Mau'), ('VN-44', 'An Giang');

INSERT INTO former_province (code, name, province_code, valid_until) VALUES
  ('VN-03', 'Hà Giang', 'VN-07', '2025-07-01'),
  ('VN-06', 'Yên Bái', 'VN-02', '2025-07-01'),
  ('VN-53', 'Bắc Kạn', 'VN-69', '2025-07-01'),
  ('VN-70', 'Vĩnh Phúc', 'VN-68', '2025-07-01'),
  ('VN-14', 'Hòa Bình', 'VN-68', '2025-07-01'),
  ('VN-54', 'Bắc Giang', 'VN-56', '2025-07-01'),
  ('VN-20', 'Thái Bình', 'VN-66', '2025-07-01'),
  ('VN-61', 'Hải Dương', 'VN-HP', '2025-07-01'),
  ('VN-63', 'Hà Nam', 'VN-18', '2025-07-01'),
  ('VN-67', 'Nam Định', 'VN-18', '2025-07-01'),
  ('VN-24', 'Quảng Bình', 'VN-25', '2025-07-01'),
  ('VN-27', 'Quảng Nam', 'VN-DN', '2025-07-01'),
  ('VN-28', 'Kon Tum', 'VN-29', '2025-07-01'),
  ('VN-31', 'Bình Định', 'VN-30', '2025-07-01'),
  ('VN-36', 'Ninh Thuận', 'VN-34', '2025-07-01'),
  ('VN-72', 'Đắk Nông', 'VN-35', '2025-07-01'),
  ('VN-40', 'Bình Thuận', 'VN-35', '2025-07-01'),
  ('VN-32', 'Phú Yên', 'VN-33', '2025-07-01'),
  ('VN-57', 'Bình Dương', 'VN-SG', '2025-07-01'),
  ('VN-43', 'Bà Rịa - Vũng Tàu', 'VN-SG', '2025-07-01'),
  ('VN-58', 'Bình Phước', 'VN-39', '2025-07-01'),
  ('VN-41', 'Long An', 'VN-37', '2025-07-01'),
  ('VN-52', 'Sóc Trăng', 'VN-CT', '2025-07-01'),
  ('VN-73', 'Hậu Giang', 'VN-CT', '2025-07-01'),
  ('VN-50', 'Bến Tre', 'VN-49', '2025-07-01'),
  ('VN-51', 'Trà Vinh', 'VN-49', '2025-07-01'),
  ('VN-46', 'Tiền Giang', 'VN-45', '2025-07-01'),
  ('VN-55', 'Bạc Liêu', 'VN-59', '2025-07-01'),
  ('VN-47', 'Kiên Giang', 'VN-44', '2025-07-01');

INSERT INTO province_spelling (name, province_code) VALUES
  ('Thừa Thiên Huế', 'VN-26'), ('HCM', 'VN-SG'), ('HCMC', 'VN-SG'), ('TPHCM', 'VN-SG'),
  ('Sài Gòn', 'VN-SG'), ('Vũng Tàu', 'VN-SG'), ('Bà Rịa', 'VN-SG'), ('HN', 'VN-HN'),
  ('Hà Tây', 'VN-HN'), ('Đắc Lắc', 'VN-33'), ('Đắc Nông', 'VN-35'),
  ('Bắc Cạn', 'VN-69'), ('Komtum', 'VN-29');

GRANT SELECT ON province, former_province, province_spelling TO report_app;
