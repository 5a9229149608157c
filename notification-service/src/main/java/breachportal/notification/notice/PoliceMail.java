package breachportal.notification.notice;

import breachportal.api.hash.Sha256;
import breachportal.contract.breach.Language;
import breachportal.contract.breach.Phase;
import breachportal.contract.breach.StillVerifying;
import breachportal.contract.notice.BreachNotice;
import breachportal.contract.notice.BreachNotice.AttachmentOfNotice;
import breachportal.contract.notice.BreachNotice.DutyOfNotice;
import breachportal.contract.notice.NoticeMessage;
import breachportal.contract.notice.Tlp;
import breachportal.notification.delivery.OutgoingMail;
import breachportal.notification.delivery.OutgoingMail.Attachment;
import breachportal.notification.notice.Page.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// Writes the mail that an authority gets of a notice: what a duty officer needs in thirty seconds
/// first, then the rest in the order of the form, with the notice as JSON attached byte for byte.
final class PoliceMail {
  private final NoticeMessage message;
  private final BreachNotice notice;
  private final NoticeWords words;
  private final Figures figures;
  private final NoticeSections sections;

  private PoliceMail(NoticeMessage message, ZoneId zone) {
    Language language = message.languages().getFirst();
    this.message = message;
    this.notice = message.notice();
    this.words = NoticeWords.in(language);
    this.figures = new Figures(words.names(), zone);
    this.sections = new NoticeSections(notice, words, figures);
  }

  /// @param deliveryId the delivery it belongs to
  /// @param message the notice and whom it goes to
  /// @param zone the zone in which its times are shown
  /// @return the mail
  static OutgoingMail write(UUID deliveryId, NoticeMessage message, ZoneId zone) {
    PoliceMail mail = new PoliceMail(message, zone);
    return new OutgoingMail(
        deliveryId,
        message.email(),
        mail.subject(),
        mail.text(),
        null,
        new Attachment(mail.fileName(), "application/json", message.noticeJson()));
  }

  /// @param message the notice and whom it goes to
  /// @return the subject of its encrypted mail, which everybody on the way may read: the reference,
  ///     as prompts name it, and nothing of the content
  static String outerSubject(NoticeMessage message) {
    return NoticeWords.in(message.languages().getFirst())
        .text("subject.sealed", message.notice().reportReference());
  }

  private String subject() {
    return words.text(
        "subject",
        label(notice.tlp()),
        notice.reportReference(),
        notice.revision(),
        words.names().of(notice.phase()),
        notice.reporter().legalName());
  }

  private String fileName() {
    return notice.reportReference() + "-r" + notice.revision() + ".json";
  }

  private String text() {
    Page page =
        new Page()
            .line(
                words.text(
                    "title",
                    notice.reportReference(),
                    notice.revision(),
                    words.names().of(notice.phase())))
            .line(words.text("to", message.authorityName()))
            .line(words.text("handling", label(notice.tlp())))
            .section(words.text("asked"), this::asked)
            .section(words.text("short"), sections::inShort)
            .section(words.text("data"), sections::data)
            .section(words.text("duties"), this::duties)
            .section(words.text("verifying"), this::verifying)
            .section(words.text("sale"), sections::sightings)
            .section(words.text("harm"), sections::harm)
            .section(words.text("measures"), sections::measures)
            .section(words.text("telling"), sections::telling)
            .section(words.text("reporter"), sections::reporter)
            .section(words.text("files"), this::files);
    page.line("").line(words.text("foot", fileName(), Sha256.hex(message.noticeJson())));
    if (notice.supersedesSha256() != null) {
      page.line(words.text("foot.supersedes", notice.supersedesSha256()));
    }
    return page.toString();
  }

  private void asked(Section section) {
    section.item(
        words.text(notice.phase() == Phase.WITHDRAWN ? "asked.withdrawn" : "asked.acknowledge"));
    var crime = notice.crimeReport();
    if (crime != null && Boolean.TRUE.equals(crime.askedFor())) {
      section.item(words.text("asked.crime"));
    }
    if (crime != null && crime.policeFileNumber() != null) {
      section.item(words.text("asked.fileNumber", crime.policeFileNumber()));
    }
    section.item(words.text("asked.signIn", notice.reportReference()));
  }

  private void duties(Section section) {
    for (DutyOfNotice each : notice.obligations()) {
      section.item(
          words.text(
              "duties.line",
              each.regime(),
              each.authority(),
              figures.time(each.dueAt()),
              words.names().of(each.clockStart())));
      if (each.sentAt() != null && each.sentAt().isAfter(each.dueAt())) {
        String reason = each.lateReason();
        section.line(
            words.text("duties.late", reason == null ? words.text("duties.noReason") : reason));
      }
    }
  }

  private void verifying(Section section) {
    for (StillVerifying each : notice.stillVerifying()) {
      LocalDate expected = each.expected();
      section.item(
          expected == null
              ? words.text("verifying.open", each.field())
              : words.text("verifying.line", each.field(), figures.day(expected)));
    }
  }

  private void files(Section section) {
    for (AttachmentOfNotice each : notice.attachments()) {
      section.item(
          words.text(
              "files.line",
              each.name(),
              each.mediaType(),
              figures.number(each.bytes()),
              each.sha256()));
    }
    if (!notice.attachments().isEmpty()) {
      section.line(words.text("files.note"));
    }
  }

  private static String label(Tlp tlp) {
    return "TLP:" + tlp.name().replace('_', '+');
  }
}
