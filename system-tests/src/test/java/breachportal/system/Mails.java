package breachportal.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// The mailbox of the stack, over its REST API.
final class Mails {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  Mails(String url) {
    this.url = url;
  }

  /// @param address whose mailbox
  /// @return all that it holds, the oldest first
  List<JsonNode> to(String address) {
    var mails = new ArrayList<JsonNode>();
    for (var mail : all()) {
      for (var recipient : mail.path("to")) {
        if (recipient.path("address").asText().equals(address)) {
          mails.add(mail);
        }
      }
    }
    return mails;
  }

  /// @return every mail
  JsonNode all() {
    try {
      return JSON.readTree(get("/email"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param mail a mail with exactly one attachment
  /// @return the attachment, as JSON
  JsonNode jsonAttachmentOf(JsonNode mail) {
    var name = mail.path("attachments").path(0).path("generatedFileName").asText();
    try {
      return JSON.readTree(get("/email/" + mail.path("id").asText() + "/attachment/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param mail a mail
  /// @return the mail as it went over the wire
  String sourceOf(JsonNode mail) {
    return new String(get("/email/" + mail.path("id").asText() + "/source"), US_ASCII);
  }

  private byte[] get(String path) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + path)).build();
      var response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " is answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
