package breachportal.notification.prompt;

import breachportal.api.hash.Sha256;
import breachportal.api.json.ContractJson;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.prompt.Prompt;
import breachportal.notification.delivery.LaneName;
import breachportal.notification.delivery.Mailbox;
import breachportal.store.seal.Sealer;
import breachportal.store.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The prompts that have been taken in, each once, whatever how often it is handed in.
@ApplicationScoped
public class Prompts {

  private static final ObjectMapper JSON = ContractJson.mapper();

  @Inject DataSource source;
  @Inject Sealer sealer;
  @Inject InstantSource time;

  /// Takes a prompt in, with its delivery, in one transaction.
  ///
  /// @param messageId its identifier
  /// @param prompt what is said
  /// @return whether it was new
  /// @throws AnotherPrompt when it was taken in before with another content
  @Transactional
  public boolean take(UUID messageId, Prompt prompt) {
    if (Mailbox.of(prompt.email()).filter(prompt.email()::equals).isEmpty()) {
      throw new FieldsRefused("email", "mailbox", "A plain mail address is needed.");
    }
    byte[] content = bytes(prompt);
    byte[] sha256 = Sha256.of(content);
    Instant now = time.instant();
    Sql sql = Sql.on(source);
    int inserted =
        sql.update(
            """
            insert into prompt (message_id, message_sha256, sealed_message, accepted_at)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            messageId,
            sha256,
            sealer.seal(content, context(messageId)),
            now);
    if (inserted == 1) {
      sql.update("insert into notice_delivery (id, available_at) values (?, ?)", messageId, now);
      sql.ring(LaneName.URGENT.channel());
    } else if (!MessageDigest.isEqual(sha256, hashOf(messageId))) {
      throw new AnotherPrompt();
    }
    return inserted == 1;
  }

  /// @param messageId a message of the urgent lane
  /// @return the prompt, if it is one
  @Transactional
  public Optional<Prompt> find(UUID messageId) {
    return Sql.on(source)
        .first(
            "select sealed_message from prompt where message_id = ?",
            row -> read(messageId, row.getBytes(1)),
            messageId);
  }

  /// Records that a mail server took the prompt, if it is one; takes part in the transaction.
  ///
  /// @param messageId a message of the urgent lane
  /// @param tries how often it was tried
  /// @param at when
  public void delivered(UUID messageId, int tries, Instant at) {
    Sql.on(source)
        .update(
            "update prompt set delivered_at = ?, tries = ? where message_id = ?",
            at,
            tries,
            messageId);
  }

  private byte[] hashOf(UUID messageId) {
    return Sql.on(source)
        .first(
            "select message_sha256 from prompt where message_id = ?",
            row -> row.getBytes(1),
            messageId)
        .orElseThrow();
  }

  private Prompt read(UUID messageId, byte[] sealed) {
    try {
      return JSON.readValue(sealer.open(sealed, context(messageId)), Prompt.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("a prompt that was written can't be read", unreadable);
    }
  }

  private static byte[] bytes(Prompt prompt) {
    try {
      return JSON.writeValueAsBytes(prompt);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a prompt that was read can be written", impossible);
    }
  }

  private static byte[] context(UUID messageId) {
    return ("prompt " + messageId).getBytes(StandardCharsets.US_ASCII);
  }
}
