package breachportal.notification.protection;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// Somebody with a certificate of their own and its key.
///
/// @param certificate the certificate
/// @param key its key
public record SmimeIdentity(X509Certificate certificate, PrivateKey key) {

  /// @return one to be changed before it is made: RSA 2048, SHA-256, valid for a year, no address
  public static Maker one() {
    return new Maker();
  }

  /// @return the certificate in PEM
  public String pem() {
    return pem(certificate);
  }

  /// @return the certificate and the key, PKCS #8, in PEM
  public String pemWithKey() {
    try {
      return pem() + pem(new JcaPKCS8Generator(key, null).generate());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String pem(Object thing) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(thing);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /// Makes certificates, right and wrong ones.
  public static final class Maker {
    private String algorithm = "RSA";
    private int bits = 2048;
    private String signature = "SHA256withRSA";
    private @Nullable String mailbox;
    private @Nullable Integer usage;
    private @Nullable KeyPurposeId purpose;
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant until = Instant.now().plus(Duration.ofDays(365));

    /// @return with another kind of key
    public Maker key(String kind, int size) {
      algorithm = kind;
      bits = size;
      signature = kind.equals("EC") ? "SHA256withECDSA" : signature;
      return this;
    }

    /// @return signed otherwise
    public Maker signature(String name) {
      signature = name;
      return this;
    }

    /// @return for an address
    public Maker mailbox(String address) {
      mailbox = address;
      return this;
    }

    /// @return with a key usage, bits of {@link KeyUsage}
    public Maker usage(int bitsOfUsage) {
      usage = bitsOfUsage;
      return this;
    }

    /// @return for a purpose
    public Maker purpose(KeyPurposeId id) {
      purpose = id;
      return this;
    }

    /// @return valid from and until
    public Maker valid(Instant begin, Instant end) {
      from = begin;
      until = end;
      return this;
    }

    /// @return it
    public SmimeIdentity make() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Duty desk,O=Police of Example,C=VN");
        JcaX509v3CertificateBuilder builder =
            new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(64, new java.security.SecureRandom()),
                Date.from(from),
                Date.from(until),
                name,
                pair.getPublic());
        if (mailbox != null) {
          builder.addExtension(
              Extension.subjectAlternativeName,
              false,
              new GeneralNames(new GeneralName(GeneralName.rfc822Name, mailbox)));
        }
        if (usage != null) {
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        }
        if (purpose != null) {
          builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }
        return new SmimeIdentity(
            new JcaX509CertificateConverter()
                .getCertificate(
                    builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()))),
            pair.getPrivate());
      } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
