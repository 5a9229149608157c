package breachportal.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/// The realm of the portal in the identity provider: roles, clients, demo people.
///
/// It is imported when it is missing, and anew when what it is made from has changed.
final class Realm {
  static final String NAME = "breach-portal";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String keycloak;
  private final String adminPassword;
  private final Path imported;

  /// @param keycloak the identity provider's address
  /// @param adminPassword its administrator's password
  /// @param imported the file that keeps the SHA-256 of what was imported last
  Realm(String keycloak, String adminPassword, Path imported) {
    this.keycloak = keycloak;
    this.adminPassword = adminPassword;
    this.imported = imported;
  }

  /// @param values what stands for each `@NAME@` of the realm's file
  /// @return whether it had to be imported
  boolean importIfChanged(Map<String, String> values) throws IOException, InterruptedException {
    var wanted = render(values);
    var mark = sha256(wanted);
    boolean exists = Http.answers(keycloak + "/realms/" + NAME);
    if (exists && Files.exists(imported) && Files.readString(imported).equals(mark)) {
      return false;
    }
    var token = adminToken();
    if (exists) {
      expect(204, authorized("/admin/realms/" + NAME, token).DELETE().build());
    }
    expect(
        201,
        authorized("/admin/realms", token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wanted))
            .build());
    Files.writeString(imported, mark);
    return true;
  }

  private static String render(Map<String, String> values) throws IOException {
    try (var file = Realm.class.getResourceAsStream("realm.json")) {
      var bytes = Objects.requireNonNull(file, "realm.json").readAllBytes();
      var text = new String(bytes, StandardCharsets.UTF_8);
      for (var value : values.entrySet()) {
        text = text.replace("@" + value.getKey() + "@", value.getValue());
      }
      return text;
    }
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String adminToken() throws IOException, InterruptedException {
    var form =
        "grant_type=password&client_id=admin-cli&username="
            + Keycloak.ADMIN
            + "&password="
            + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    JsonNode answer = JSON.readTree(expect(200, request));
    return answer.path("access_token").asText();
  }

  private HttpRequest.Builder authorized(String path, String token) {
    return HttpRequest.newBuilder(URI.create(keycloak + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String expect(int status, HttpRequest request)
      throws IOException, InterruptedException {
    var response = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != status) {
      throw new StackFailure(
          "The identity provider answers %d to %s %s: %s"
              .formatted(response.statusCode(), request.method(), request.uri(), response.body()));
    }
    return response.body();
  }
}
