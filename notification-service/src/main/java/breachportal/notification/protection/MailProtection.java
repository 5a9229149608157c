package breachportal.notification.protection;

import breachportal.contract.channel.KeyForm;
import breachportal.contract.channel.MailChannel;
import breachportal.contract.channel.PortalKeys;
import breachportal.notification.delivery.DeliverySettings;
import breachportal.notification.delivery.HeaderText;
import breachportal.notification.delivery.MimeEntity;
import breachportal.notification.delivery.OutgoingMail;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.openpgp.PGPException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes an encrypted mail of a plain one: signed by the portal, then encrypted to one key. What
/// the mail's own headers say stands inside, too, and only there in full (RFC 9788); the outer
/// subject is the caller's and tells nothing.
@ApplicationScoped
public class MailProtection {
  private static final Logger LOG = Logger.getLogger(MailProtection.class);

  @Inject SignerSettings settings;
  @Inject DeliverySettings delivery;

  private @Nullable SmimeSigner smime;
  private @Nullable OpenPgpSigner openpgp;

  /// Wakes it up at the start, so that a key that can't be read stops the service, not a notice.
  void begin(@Observes StartupEvent unused) {
    LOG.infof("signs S/MIME: %s, OpenPGP: %s", canSign(KeyForm.SMIME), canSign(KeyForm.OPENPGP));
  }

  @PostConstruct
  void read() {
    smime = settings.smimeFile().map(MailProtection::text).map(SmimeSigner::of).orElse(null);
    openpgp = settings.openpgpFile().map(MailProtection::text).map(OpenPgpSigner::of).orElse(null);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key that signs mail can't be read", unreadable);
    }
  }

  /// @param form of which form
  /// @return whether the portal can sign such mail
  public boolean canSign(KeyForm form) {
    return (form == KeyForm.SMIME ? smime : openpgp) != null;
  }

  /// @return what the portal signs with, without its secrets
  public PortalKeys published() {
    SmimeSigner one = smime;
    OpenPgpSigner other = openpgp;
    return new PortalKeys(
        one == null ? null : one.facts(),
        one == null ? null : one.pem(),
        other == null ? null : other.facts(),
        other == null ? null : other.armored());
  }

  /// Signs and encrypts.
  ///
  /// @param mail the mail
  /// @param outerSubject what everybody on the way may read
  /// @param key whom it is encrypted to
  /// @param channel how
  /// @return the encrypted mail
  /// @throws NotProtected when that can't be done; the mail must not leave then
  public OutgoingMail protect(
      OutgoingMail mail, String outerSubject, RecipientKey key, MailChannel channel)
      throws NotProtected {
    byte[] content = inner(mail, outerSubject).bytes();
    try {
      MimeEntity sealed =
          switch (key) {
            case SmimeCertificate to when smime != null ->
                Smime.seal(content, smime, to, channel == MailChannel.SMIME);
            case OpenPgpCertificate to when openpgp != null ->
                PgpMime.seal(content, openpgp, to, mail.deliveryId());
            default -> throw new NotProtected("no signer", null);
          };
      return mail.sealed(outerSubject, sealed);
    } catch (CMSException | PGPException | IOException | RuntimeException failed) {
      throw new NotProtected(failed.getClass().getSimpleName(), failed);
    }
  }

  /// @return the content with the headers that matter, marked as RFC 9788 has it
  private MimeEntity inner(OutgoingMail mail, String outerSubject) {
    MimeEntity content = MimeEntity.of(mail);
    List<String> headers = new ArrayList<>();
    headers.add("From: " + delivery.from());
    headers.add("To: " + mail.to());
    headers.add(HeaderText.header("Subject", mail.subject()));
    headers.add("HP-Outer: From: " + delivery.from());
    headers.add("HP-Outer: To: " + mail.to());
    headers.add(HeaderText.header("HP-Outer: Subject", outerSubject));
    for (String each : content.headers()) {
      headers.add(each.startsWith("Content-Type:") ? each + "; hp=\"cipher\"" : each);
    }
    return new MimeEntity(headers, content.body());
  }
}
