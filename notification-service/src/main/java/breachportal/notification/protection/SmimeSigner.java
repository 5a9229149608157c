package breachportal.notification.protection;

import breachportal.contract.channel.KeyFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;

/// The portal's certificate and key, by which readers of S/MIME know its mail. Safe for concurrent
/// use.
final class SmimeSigner {
  private final List<X509Certificate> chain;
  private final PrivateKey key;
  private final KeyFacts facts;

  private SmimeSigner(List<X509Certificate> chain, PrivateKey key, KeyFacts facts) {
    this.chain = chain;
    this.key = key;
    this.facts = facts;
  }

  /// @param pem the certificate, those that signed it, and the private key (PKCS #8)
  /// @return the signer
  static SmimeSigner of(String pem) {
    List<X509Certificate> chain = new ArrayList<>();
    PrivateKey key = null;
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
        switch (each) {
          case X509CertificateHolder certificate -> chain.add(certificate(certificate));
          case PrivateKeyInfo secret -> key = new JcaPEMKeyConverter().getPrivateKey(secret);
          default -> throw new IllegalArgumentException("the signer's file holds something else");
        }
      }
      if (key == null || chain.isEmpty()) {
        throw new IllegalArgumentException("the signer's file needs a certificate and its key");
      }
      X509Certificate own = chain.getFirst();
      return new SmimeSigner(
          List.copyOf(chain), key, SmimeCertificate.facts(own, SmimeCertificate.strength(own)));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("the signer's file can't be read as PEM");
    }
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws CertificateException, IOException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }

  /// @param content what to sign
  /// @return CMS `SignedData` that holds it, and the certificates, in DER
  /// @throws CMSException when the key does not fit
  byte[] sign(byte[] content) throws CMSException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSimpleSignerInfoGeneratorBuilder()
              .build(
                  key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA",
                  key,
                  chain.getFirst()));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
    } catch (OperatorCreationException | GeneralSecurityException | IOException unusable) {
      throw new CMSException("signing failed", unusable);
    }
  }

  KeyFacts facts() {
    return facts;
  }

  /// @return the certificate in PEM, for those who verify
  String pem() {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(chain.getFirst());
    } catch (IOException impossible) {
      throw new IllegalStateException("a certificate that was read can be written", impossible);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "SmimeSigner[redacted]";
  }
}
