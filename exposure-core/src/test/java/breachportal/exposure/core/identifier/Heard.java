package breachportal.exposure.core.identifier;

import breachportal.exposure.core.identifier.Surroundings.Region;
import java.util.ArrayList;
import java.util.List;

/// What the normaliser said of one cell, as text: canonical identifiers and `refused:reason`.
final class Heard implements Findings {

  static final Surroundings VIETNAM = new Surroundings(Region.VIETNAM, true);
  static final Surroundings CHINA = new Surroundings(Region.CHINA, true);

  private final List<String> said = new ArrayList<>();

  static List<String> of(Kind kind, String cell, Surroundings where) {
    Heard heard = new Heard();
    Normaliser.read(kind, cell, where, heard);
    return heard.said;
  }

  @Override
  public void found(Identifier identifier) {
    said.add(identifier.canonical());
  }

  @Override
  public void refused(Refusal reason) {
    said.add("refused:" + reason.code());
  }
}
