package breachportal.report.breach;

import breachportal.api.problem.NotFound;
import java.util.stream.Stream;

/// A form in which a notice can be fetched.
enum NoticeForm {
  JSON("json", "application/json"),
  STIX("stix.json", "application/stix+json;version=2.1"),
  VERIS("veris.json", "application/json"),
  PDF("pdf", "application/pdf");

  private final String ending;
  private final String mediaType;

  NoticeForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /// @param ending how the address ends, such as `stix.json`
  /// @return the form
  /// @throws NotFound when there is no such form
  static NoticeForm of(String ending) {
    return Stream.of(values())
        .filter(each -> each.ending.equals(ending))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /// @return how the address and the file's name end
  String ending() {
    return ending;
  }

  /// @return the media type
  String mediaType() {
    return mediaType;
  }
}
