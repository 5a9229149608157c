package breachportal.notification.list.file;

import breachportal.contract.campaign.ListForm.Use;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a column of a list can say of a person, with the names that people give it in English,
/// Vietnamese and Chinese. Other columns are kept as fields, or passed over.
enum Column {
  EMAIL(
      "email, e-mail, mail, e-mail address, email address, mail address, contact email",
      "địa chỉ email, địa chỉ e-mail, địa chỉ mail, thư điện tử, địa chỉ thư điện tử, hộp thư,"
          + " hòm thư, hộp thư điện tử, email khách hàng, email liên hệ",
      "邮箱, 邮箱地址, 电子邮箱, 电子邮箱地址, 电子邮件, 电子邮件地址, 邮件, 邮件地址, 电邮, 电邮地址, 邮址, 联系邮箱,"
          + " 客户邮箱, 郵箱, 電子郵件, 電子郵箱, 电子信箱"),
  PHONE(
      "phone, phone number, phone no, telephone, telephone number, tel, mobile, mobile phone,"
          + " mobile number, mobile no, cell, cell phone, contact number, msisdn",
      "số điện thoại, điện thoại, sđt, số đt, đt, di động, số di động, điện thoại di động, số"
          + " thuê bao, số máy, điện thoại liên hệ, số liên hệ",
      "手机, 手机号, 手机号码, 电话, 电话号码, 联系电话, 移动电话, 联系方式, 手機, 手機號碼, 電話, 電話號碼"),
  NAME(
      "name, full name, customer, customer name, subscriber, subscriber name, person, contact name",
      "tên, họ tên, họ và tên, tên đầy đủ, tên khách hàng, khách hàng, họ tên khách hàng, tên thuê"
          + " bao, chủ thuê bao, tên chủ thuê bao, quý khách",
      "姓名, 名字, 名称, 全名, 客户, 客户姓名, 客户名称, 用户, 用户姓名, 用户名, 联系人, 客戶姓名"),
  LANGUAGE(
      "language, lang, locale, preferred language, language preference",
      "ngôn ngữ, tiếng, ngôn ngữ ưu tiên, ngôn ngữ sử dụng",
      "语言, 语种, 语言偏好, 首选语言, 語言");

  private static final Map<String, Column> BY_KEY = new HashMap<>();

  static {
    for (Column each : values()) {
      for (String name : each.names.split(",", -1)) {
        BY_KEY.put(PlainKey.of(name), each);
      }
    }
  }

  private final String names;

  Column(String english, String vietnamese, String chinese) {
    this.names = String.join(",", english, vietnamese, chinese);
  }

  /// @param name a column's name, as somebody wrote it
  /// @return which column it is, if it is one of these
  static Optional<Column> named(String name) {
    return Optional.ofNullable(BY_KEY.get(PlainKey.of(name)));
  }

  /// @param cells a row
  /// @return which columns its cells name
  static Set<Column> allIn(List<String> cells) {
    Set<Column> named = EnumSet.noneOf(Column.class);
    cells.forEach(cell -> named(cell).ifPresent(named::add));
    return named;
  }

  /// @return what a column of it is used for
  Use use() {
    return Use.valueOf(name());
  }

  /// @return what refusals call it
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
