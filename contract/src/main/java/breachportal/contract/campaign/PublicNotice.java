package breachportal.contract.campaign;

import breachportal.contract.breach.Language;
import java.util.List;
import java.util.Map;

/// A public notice to those whom the letters did not reach, proposed from the letters.
///
/// @param unreached how many people were not reached
/// @param texts what it says in each language
public record PublicNotice(long unreached, Map<Language, Text> texts) {

  /// What it says in one language.
  ///
  /// @param title its title
  /// @param lead whom it is for
  /// @param sections its sections
  public record Text(String title, String lead, List<Section> sections) {}

  /// A section.
  ///
  /// @param heading its heading
  /// @param content its text; lines are paragraphs
  public record Section(String heading, String content) {}
}
