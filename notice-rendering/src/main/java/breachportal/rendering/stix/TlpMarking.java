package breachportal.rendering.stix;

import breachportal.contract.notice.Tlp;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// The TLP 2.0 markings as OASIS published them for STIX 2.1: objects with fixed identifiers and a
/// fixed date, told apart by a property extension.
///
/// Source: OASIS CTI TC, "TLP 2.0 marking definition extension", 2022-10-01.
enum TlpMarking {
  CLEAR("94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"),
  GREEN("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"),
  AMBER("55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"),
  AMBER_STRICT("939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"),
  RED("e828b379-4e03-4974-9ac4-e53a884c97c1", "red");

  static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
  private static final String PUBLISHED = "2022-10-01T00:00:00.000Z";

  private final String uuid;
  private final String label;

  TlpMarking(String uuid, String label) {
    this.uuid = uuid;
    this.label = label;
  }

  static TlpMarking of(Tlp tlp) {
    return switch (tlp) {
      case CLEAR -> CLEAR;
      case GREEN -> GREEN;
      case AMBER -> AMBER;
      case AMBER_STRICT -> AMBER_STRICT;
      case RED -> RED;
    };
  }

  String id() {
    return "marking-definition--" + uuid;
  }

  /// @return the published object
  ObjectNode object() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("type", "marking-definition")
        .put("spec_version", "2.1")
        .put("id", id())
        .put("created", PUBLISHED)
        .put("name", "TLP:" + label.toUpperCase(Locale.ROOT));
    object
        .putObject("extensions")
        .putObject(EXTENSION)
        .put("extension_type", "property-extension")
        .put("tlp_2_0", label);
    return object;
  }
}
