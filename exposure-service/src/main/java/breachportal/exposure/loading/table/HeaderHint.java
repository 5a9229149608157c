package breachportal.exposure.loading.table;

import breachportal.exposure.core.identifier.Kind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the heading of a column suggests, in Vietnamese, Chinese or English. Only a hint: the
/// content decides.
///
/// @param kind the kind of identifier it names, or null
/// @param other whether it names something else that can look like one: an account, a date
record HeaderHint(@Nullable Kind kind, boolean other) {

  static final HeaderHint NONE = new HeaderHint(null, false);

  private static final Pattern OTHER =
      Pattern.compile(
          "bank|account|tai khoan|\\bstk\\b|银行|账号|账户|卡号|\\bcard"
              + " (no|number)|credit|tax|thue|\\bmst\\b|date|ngay|birth|\\bdob\\b|日期|出生|生日|imei|amount|so"
              + " tien|金额|invoice|hoa don|order");
  private static final Pattern PHONE =
      Pattern.compile(
          "phone|\\btel\\b|telephone|mobile|dien thoai|\\bs?dt(dd)?\\b|di dong|zalo|msisdn|hotline"
              + "|手机|电话|联系方式|whatsapp");
  private static final Pattern NATIONAL_ID =
      Pattern.compile(
          "cmnd|cccd|cmt\\b|can cuoc|chung minh|dinh danh|national.?id|id.?card|identity|citizen"
              + "|\\bid (no|number)|身份证|证件|personal.?id");
  private static final Pattern EMAIL = Pattern.compile("e-?mail|\\bmail\\b|邮箱|邮件|电邮|thu dien tu");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// @param heading the first cell of a column
  static HeaderHint of(String heading) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(heading.strip(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replace('_', ' ');
    if (EMAIL.matcher(plain).find()) {
      return new HeaderHint(Kind.EMAIL, false);
    }
    if (OTHER.matcher(plain).find()) {
      return new HeaderHint(null, true);
    }
    if (NATIONAL_ID.matcher(plain).find()) {
      return new HeaderHint(Kind.NATIONAL_ID, false);
    }
    return PHONE.matcher(plain).find() ? new HeaderHint(Kind.PHONE, false) : NONE;
  }
}
