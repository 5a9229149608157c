package breachportal.notification.bounce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import breachportal.notification.bounce.Classification.Permanence;
import breachportal.notification.bounce.RecipientReport.Action;
import breachportal.notification.bounce.ReturnedMail.Kind;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Scores the reader on a folder of real mails, one a file: `-Dbreachportal.bounces=FOLDER`.
///
/// The truth is read independently, by Jakarta Mail and RFC 3464 to the letter: of mails with a
/// well-formed delivery-status part each recipient and whether another try can help. Mails that
/// are no bounces are told by their file's name (`not`, `rfc3834`).
@EnabledIfSystemProperty(named = "breachportal.bounces", matches = ".+")
class BounceScoreTest {
  private static final Pattern NO_BOUNCE = Pattern.compile("(?i).*(?:not-|rfc3834).*");

  /// What a mail says of one recipient.
  private record Truth(List<String> recipients, boolean permanent, boolean delayed) {}

  @Test
  void shouldBeRightInAtLeast97OfAHundred() throws Exception {
    List<String> wrong = new ArrayList<>();
    int scored = 0;
    int others = 0;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("breachportal.bounces")))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        ReturnedMail read = BounceParser.parse(content);
        String name = String.valueOf(file.getFileName());
        if (NO_BOUNCE.matcher(name).matches()) {
          others++;
          assertThat(read.kind()).as(name).isNotIn(Kind.BOUNCE, Kind.COMPLAINT, Kind.DELAY);
          continue;
        }
        List<Truth> truth = truth(content);
        if (!truth.isEmpty()) {
          scored++;
          if (!agrees(read, truth)) {
            wrong.add(name + ": " + truth + " but " + read.reports());
          }
        }
      }
    }
    System.out.printf(
        "%d of %d mails with a delivery-status part right, %d others ignored%n",
        scored - wrong.size(), scored, others);
    wrong.forEach(System.out::println);
    assertThat(scored).isPositive();
    assertThat(wrong.size()).isLessThanOrEqualTo(scored * 3 / 100);
  }

  private static boolean agrees(ReturnedMail read, List<Truth> truth) {
    return read.reports().size() == truth.size()
        && truth.stream()
            .allMatch(
                each ->
                    read.reports().stream()
                        .anyMatch(
                            report ->
                                each.recipients()
                                        .contains(report.recipient().toLowerCase(Locale.ROOT))
                                    && (report.classification().permanence()
                                            == Permanence.PERMANENT)
                                        == each.permanent()
                                    && (report.action() == Action.DELAYED) == each.delayed()));
  }

  private static List<Truth> truth(byte[] content) throws Exception {
    MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(content));
    List<Truth> truth = new ArrayList<>();
    Optional<InputStream> status = statusPart(mail);
    if (status.isPresent()) {
      String fields = new String(status.get().readAllBytes(), ISO_8859_1).replace("\r\n", "\n");
      for (String group : Pattern.compile("\n\\s*\n").split(fields, -1)) {
        byte[] lines = (group.strip() + "\n\n").getBytes(ISO_8859_1);
        ofRecipient(new InternetHeaders(new ByteArrayInputStream(lines))).ifPresent(truth::add);
      }
    }
    return truth;
  }

  private static Optional<InputStream> statusPart(Part part) {
    try {
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (type.startsWith("message/delivery-status")) {
        return Optional.of(new ByteArrayInputStream(part.getInputStream().readAllBytes()));
      }
      if (type.startsWith("multipart/") && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart each = parts.getBodyPart(i);
          Optional<InputStream> found = statusPart(each);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    } catch (Exception malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Truth> ofRecipient(InternetHeaders group) {
    String status = first(group, "Status");
    List<String> recipients = new ArrayList<>();
    for (String name : List.of("Final-Recipient", "Original-Recipient")) {
      String value = first(group, name);
      if (value.contains(";")) {
        recipients.add(
            value
                .substring(value.indexOf(';') + 1)
                .replaceAll("[<>\\s]", "")
                .toLowerCase(Locale.ROOT));
      }
    }
    if (group.getHeader("Final-Recipient", null) != null
        && group.getHeader("Final-Recipient").length > 1) {
      return Optional.empty();
    }
    boolean delayed = first(group, "Action").toLowerCase(Locale.ROOT).startsWith("delayed");
    return status.matches("(?s)\\s*[45]\\..*") && !recipients.isEmpty()
        ? Optional.of(new Truth(recipients, status.strip().startsWith("5") && !delayed, delayed))
        : Optional.empty();
  }

  private static String first(InternetHeaders group, String name) {
    String[] values = group.getHeader(name);
    return values == null ? "" : values[0];
  }
}
