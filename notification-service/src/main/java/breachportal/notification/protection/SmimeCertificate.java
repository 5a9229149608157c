package breachportal.notification.protection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breachportal.api.hash.Sha256;
import breachportal.api.problem.FieldsRefused;
import breachportal.contract.channel.KeyFacts;
import breachportal.contract.channel.KeyForm;
import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/// An X.509 certificate that mail can be encrypted to: RSA of 2048 bits at least, or an elliptic
/// curve of 256; not signed with SHA-1 or MD5; its key usage lets it encrypt mail.
final class SmimeCertificate implements RecipientKey {
  private static final int RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 16_384;
  private static final int CURVE_BITS = 256;
  private static final int KEY_ENCIPHERMENT = 2;
  private static final int KEY_AGREEMENT = 4;
  private static final int RFC822_NAME = 1;
  private static final int MOST_BLOCKS = 1;
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final Pattern BLOCKS = Pattern.compile(BEGIN);
  private static final Pattern WEAK_HASH = Pattern.compile("(?i)(SHA1|MD[245])with.*");
  private static final List<String> FOR_MAIL = List.of("1.3.6.1.5.5.7.3.4", "2.5.29.37.0");

  private final X509Certificate certificate;
  private final KeyFacts facts;

  private SmimeCertificate(X509Certificate certificate, KeyFacts facts) {
    this.certificate = certificate;
    this.facts = facts;
  }

  /// @param pem one certificate
  /// @return it
  static SmimeCertificate read(String pem) {
    if (BLOCKS.matcher(pem).results().count() > MOST_BLOCKS) {
      throw KeyRefused.of("one", "One certificate is needed, not a chain of them.");
    }
    return decode(pem.substring(pem.indexOf(BEGIN)).getBytes(US_ASCII));
  }

  /// @param encoded DER or PEM
  /// @return the certificate
  static SmimeCertificate decode(byte[] encoded) {
    try {
      Certificate read =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
      X509Certificate certificate = (X509Certificate) read;
      String algorithm = strength(certificate);
      checkSignature(certificate);
      checkUsage(certificate);
      return new SmimeCertificate(certificate, facts(certificate, algorithm));
    } catch (FieldsRefused refused) {
      throw refused;
    } catch (CertificateException | RuntimeException unreadable) {
      throw KeyRefused.unreadable();
    }
  }

  /// @param certificate any certificate
  /// @param algorithm what its key is
  /// @return what it says
  static KeyFacts facts(X509Certificate certificate, String algorithm) throws CertificateException {
    return new KeyFacts(
        KeyForm.SMIME,
        fingerprint(certificate),
        subject(certificate),
        List.copyOf(addresses(certificate)),
        algorithm,
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant().plusSeconds(1));
  }

  static String strength(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case RSAPublicKey rsa
          when !rsa.getAlgorithm().equals("RSASSA-PSS")
              && rsa.getModulus().bitLength() >= RSA_BITS
              && rsa.getModulus().bitLength() <= MOST_RSA_BITS ->
          "RSA " + rsa.getModulus().bitLength();
      case ECPublicKey curve when curve.getParams().getOrder().bitLength() >= CURVE_BITS ->
          "EC " + curve.getParams().getOrder().bitLength();
      case RSAPublicKey unused ->
          throw KeyRefused.of("weak", "An RSA key needs 2048 to 16384 bits, to encrypt with.");
      default ->
          throw KeyRefused.of("weak", "A key of RSA (2048 bits) or EC (256 bits) is needed.");
    };
  }

  private static void checkSignature(X509Certificate certificate) {
    if (WEAK_HASH.matcher(certificate.getSigAlgName()).matches()) {
      throw KeyRefused.of(
          "weak", "The certificate is signed with SHA-1 or MD5; one with SHA-256 is needed.");
    }
  }

  private static void checkUsage(X509Certificate certificate) throws CertificateException {
    boolean @Nullable [] usage = certificate.getKeyUsage();
    int needed =
        certificate.getPublicKey() instanceof RSAPublicKey ? KEY_ENCIPHERMENT : KEY_AGREEMENT;
    List<String> purposes = certificate.getExtendedKeyUsage();
    if ((usage != null && !usage[needed])
        || (purposes != null && purposes.stream().noneMatch(FOR_MAIL::contains))) {
      throw KeyRefused.of(
          "no_encryption", "The certificate is not for encrypting mail (key usage).");
    }
  }

  private static Set<String> addresses(X509Certificate certificate) throws CertificateException {
    Set<String> addresses = new TreeSet<>();
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    if (names != null) {
      names.stream()
          .filter(name -> Integer.valueOf(RFC822_NAME).equals(name.getFirst()))
          .forEach(name -> addresses.add(lower(Objects.toString(name.get(1)))));
    }
    for (RDN each : name(certificate).getRDNs(BCStyle.EmailAddress)) {
      addresses.add(lower(IETFUtils.valueToString(each.getFirst().getValue())));
    }
    return addresses;
  }

  private static String subject(X509Certificate certificate) {
    String subject = name(certificate).toString();
    return subject.isEmpty() ? "no name" : subject;
  }

  private static X500Name name(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
  }

  private static String fingerprint(X509Certificate certificate)
      throws CertificateEncodingException {
    return HexFormat.of().withUpperCase().formatHex(Sha256.of(certificate.getEncoded()));
  }

  private static String lower(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  X509Certificate certificate() {
    return certificate;
  }

  @Override
  public KeyFacts facts() {
    return facts;
  }

  @Override
  public byte[] encoded() {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate that was read can be written", impossible);
    }
  }
}
