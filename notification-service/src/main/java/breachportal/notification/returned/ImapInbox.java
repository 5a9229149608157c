package breachportal.notification.returned;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// The return mailbox over IMAP (RFC 3501), open for as long as one look into it takes. Not safe
/// for concurrent use.
final class ImapInbox implements AutoCloseable {
  /// What is beyond is not needed to understand a mail, and is not fetched.
  private static final int MAX_BYTES = 1 << 20;

  private final Store store;
  private final IMAPFolder inbox;
  private final Folder unknown;

  private ImapInbox(Store store, IMAPFolder inbox, Folder unknown) {
    this.store = store;
    this.inbox = inbox;
    this.unknown = unknown;
  }

  /// @param settings which mailbox
  /// @return it, open
  /// @throws MessagingException when the server is not there or refuses
  static ImapInbox open(MailboxSettings settings) throws MessagingException {
    Store store = Session.getInstance(properties(settings)).getStore("imap");
    store.connect(
        settings.host().orElseThrow(),
        settings.port(),
        settings.username().orElse(""),
        settings.password().orElse(""));
    try {
      Folder inbox = store.getFolder(settings.folder());
      inbox.open(Folder.READ_WRITE);
      Folder unknown = store.getFolder(settings.unknownFolder());
      if (!unknown.exists() && !unknown.create(Folder.HOLDS_MESSAGES)) {
        throw new FolderNotFoundException(unknown, "can't be made");
      }
      return new ImapInbox(store, (IMAPFolder) inbox, unknown);
    } catch (MessagingException | RuntimeException refused) {
      store.close();
      throw refused;
    }
  }

  private static Properties properties(MailboxSettings settings) {
    String patience = Long.toString(settings.patience().toMillis());
    Properties properties = new Properties();
    properties.put("mail.imap.connectiontimeout", patience);
    properties.put("mail.imap.timeout", patience);
    properties.put("mail.imap.writetimeout", patience);
    properties.put("mail.imap.ssl.enable", settings.tls() == MailboxSettings.Tls.IMPLICIT);
    properties.put("mail.imap.starttls.enable", settings.tls() == MailboxSettings.Tls.REQUIRED);
    properties.put("mail.imap.starttls.required", settings.tls() == MailboxSettings.Tls.REQUIRED);
    properties.put("mail.imap.ssl.checkserveridentity", "true");
    properties.put("mail.imap.fetchsize", "262144");
    return properties;
  }

  /// One mail in the mailbox.
  ///
  /// @param message where it is
  /// @param uid its number, which never becomes another's while the mailbox's validity stays
  record Mail(IMAPMessage message, long uid) {}

  /// @return by which the numbers of mails are valid
  long validity() throws MessagingException {
    return inbox.getUIDValidity();
  }

  /// @param max how many at most
  /// @return the oldest mails that are not to be deleted
  List<Mail> oldest(int max) throws MessagingException {
    List<Mail> mails = new ArrayList<>();
    int count = inbox.getMessageCount();
    for (int number = 1; number <= count && mails.size() < max; number++) {
      Message message = inbox.getMessage(number);
      if (!message.isSet(Flags.Flag.DELETED)) {
        mails.add(new Mail((IMAPMessage) message, inbox.getUID(message)));
      }
    }
    return mails;
  }

  /// @param mail a mail
  /// @return its first mebibyte
  /// @throws IOException when reading fails
  static byte[] read(Mail mail) throws MessagingException, IOException {
    mail.message().setPeek(true);
    try (InputStream bytes = mail.message().getMimeStream()) {
      return bytes.readNBytes(MAX_BYTES);
    }
  }

  /// Deletes a mail when the mailbox is closed.
  void delete(Mail mail) throws MessagingException {
    mail.message().setFlag(Flags.Flag.DELETED, true);
  }

  /// Moves a mail to the folder for what can't be placed.
  void setAside(Mail mail) throws MessagingException {
    inbox.copyMessages(new Message[] {mail.message()}, unknown);
    delete(mail);
  }

  @Override
  public void close() throws MessagingException {
    try (Store closing = store) {
      if (closing.isConnected() && inbox.isOpen()) {
        inbox.close(true);
      }
    }
  }
}
