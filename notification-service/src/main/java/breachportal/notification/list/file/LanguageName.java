package breachportal.notification.list.file;

import breachportal.contract.breach.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names that people give to the languages that letters are written in.
final class LanguageName {
  private static final Map<String, Language> BY_KEY = new HashMap<>();

  static {
    enter(
        Language.VI,
        "vi, vie, vn, vi-VN, vietnam, viet, Vietnamese, tiếng Việt, Việt, tiếng Việt Nam, 越南语,"
            + " 越南文, 越语, 越文, 越南語");
    enter(
        Language.ZH_HANS,
        "zh, zho, chi, cn, zh-CN, zh-Hans, zh-Hans-CN, zh-SG, cmn, Chinese, Mandarin, Simplified"
            + " Chinese, Chinese (Simplified), tiếng Trung, tiếng Trung Quốc, Trung, Trung Quốc,"
            + " tiếng Hoa, Hoa, tiếng Hán, 中文, 简体中文, 中文简体, 简体, 汉语, 中国语, 普通话, 华语, 国语, zh-TW,"
            + " zh-Hant, zh-HK, 繁体中文, 繁體中文");
    enter(
        Language.EN,
        "en, eng, en-US, en-GB, en-AU, en-SG, English, tiếng Anh, Anh, Anh ngữ, 英语, 英文, 英語");
  }

  private LanguageName() {}

  private static void enter(Language language, String names) {
    Arrays.stream(names.split(",", -1)).forEach(each -> BY_KEY.put(PlainKey.of(each), language));
  }

  /// @param name a language's name or tag, as somebody wrote it
  /// @return the language in which that reader gets a letter
  static Optional<Language> read(String name) {
    return Optional.ofNullable(BY_KEY.get(PlainKey.of(name)));
  }
}
