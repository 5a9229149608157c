package breachportal.bench.loading;

import breachportal.bench.house.Client;
import breachportal.bench.house.Replica;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/// An officer who enters a leak, uploads its file, and looks how its load goes on.
///
/// @param client asks as the officer
record LeakClient(Client client) {
  private static final int POLL_MILLIS = 50;

  /// @param name a name of its own
  /// @return the id of a new leak
  String enter(Replica replica, String name) throws IOException, InterruptedException {
    String body =
        """
        {"name":"%s","title":"Bench","description":"Invented","foundOn":"2026-01-01",
        "categories":["phone_number"],"sectors":[],"sensitive":false}
        """
            .formatted(name);
    return client.post(replica, "/v1/leaks", body).path("id").asText();
  }

  /// @param csv the bytes of the file
  void upload(Replica replica, String leak, byte[] csv) throws IOException, InterruptedException {
    client.upload(replica, "/v1/leaks/" + leak + "/file", BodyPublishers.ofByteArray(csv));
  }

  /// Waits until a leak's load has come to its end, good or bad.
  ///
  /// @return the leak as it is then
  JsonNode awaitLoaded(Replica replica, String leak) throws IOException, InterruptedException {
    while (isLoading(replica, leak)) {
      Thread.sleep(POLL_MILLIS);
    }
    return get(replica, leak);
  }

  boolean isLoading(Replica replica, String leak) throws IOException, InterruptedException {
    return get(replica, leak).path("state").asText().equals("loading");
  }

  /// @return the leak as it is now
  JsonNode get(Replica replica, String leak) throws IOException, InterruptedException {
    return client.get(replica, "/v1/leaks/" + leak);
  }
}
