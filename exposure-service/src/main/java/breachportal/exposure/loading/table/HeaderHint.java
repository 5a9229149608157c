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

  private static final int LONGEST = 60;

  private static final Pattern OTHER =
      Pattern.compile(
          "bank|account|tai khoan|ngan hang|\\bstk\\b|银行|銀行|账号|帳號|账户|帳戶|卡号|卡號"
              + "|\\bcard (no|number)|credit|\\btax|thue(?! ?bao)|\\bmst\\b|date|ngay|birth|\\bdob\\b|nam sinh|日期"
              + "|出生|生日|imei|amount|so tien|金额|金額|invoice|hoa don|order|don hang|订单|訂單"
              + "|\\bfax\\b|传真|傳真|passport|ho chieu|护照|護照|hop dong|contract|合同");
  private static final Pattern PHONE =
      Pattern.compile(
          "phone|\\btel\\b|telephone|mobile|dien ?thoai|thue ?bao|\\bs?dt(dd)?\\d?\\b|so dt|di ?dong|zalo|msisdn"
              + "|hotline|cell ?(no|number|phone)|手机|手機|电话|電話|联系方式|聯繫方式|聯絡方式|行動|whatsapp");
  private static final Pattern NATIONAL_ID =
      Pattern.compile(
          "cmnd|cccd|cmt\\b|cmtnd|can ?cuoc|chung ?minh|dinh ?danh|giay to|gttt|national.?id|id.?card"
              + "|identity|citizen|\\bid (no|number)|身份证|身份證|身分證|证件|證件|personal.?id");
  private static final Pattern EMAIL =
      Pattern.compile("e-?mail|\\bmail\\b|邮箱|郵箱|邮件|郵件|电邮|電郵|信箱|thu ?dien ?tu");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// Whether a cell names a column whose content is known here.
  static boolean tells(String cell) {
    return cell.length() <= LONGEST && !of(cell).equals(NONE);
  }

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
    Kind kind = null;
    if (NATIONAL_ID.matcher(plain).find()) {
      kind = Kind.NATIONAL_ID;
    } else if (PHONE.matcher(plain).find()) {
      kind = Kind.PHONE;
    }
    boolean other = OTHER.matcher(plain).find();
    return kind != null && other ? NONE : new HeaderHint(kind, other);
  }
}
