package breachportal.notification.protection;

import breachportal.notification.delivery.MimeEntity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.OutputEncryptor;

/// S/MIME 4.0 (RFC 8551): `SignedData` that holds the content, in `AuthEnvelopedData` with
/// AES-256-GCM (RFC 5084), or in `EnvelopedData` with AES-256-CBC.
final class Smime {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Smime() {}

  /// @param content a MIME entity
  /// @param signer who signs
  /// @param to whom it is encrypted to
  /// @param authenticated whether by authenticated encryption
  /// @return the encrypted entity
  static MimeEntity seal(
      byte[] content, SmimeSigner signer, SmimeCertificate to, boolean authenticated)
      throws CMSException, IOException {
    MimeEntity signed =
        MimeEntity.file(
            "application/pkcs7-mime; smime-type=signed-data", "smime.p7m", signer.sign(content));
    CMSProcessableByteArray plain = new CMSProcessableByteArray(signed.bytes());
    if (authenticated) {
      CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
      generator.addRecipientInfoGenerator(recipient(to.certificate()));
      OutputEncryptor cipher =
          new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM).setProvider(PROVIDER).build();
      return file(
          "authEnveloped-data",
          generator.generate(plain, (OutputAEADEncryptor) cipher).getEncoded());
    }
    CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(recipient(to.certificate()));
    OutputEncryptor cipher =
        new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).setProvider(PROVIDER).build();
    return file("enveloped-data", generator.generate(plain, cipher).getEncoded());
  }

  private static MimeEntity file(String type, byte[] content) {
    return MimeEntity.file("application/pkcs7-mime; smime-type=" + type, "smime.p7m", content);
  }

  private static RecipientInfoGenerator recipient(X509Certificate certificate) throws CMSException {
    try {
      if (certificate.getPublicKey() instanceof ECPublicKey curve) {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC", PROVIDER);
        pairs.initialize(curve.getParams());
        KeyPair once = pairs.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(
                CMSAlgorithm.ECDH_SHA256KDF,
                once.getPrivate(),
                once.getPublic(),
                CMSAlgorithm.AES256_WRAP)
            .addRecipient(certificate)
            .setProvider(PROVIDER);
      }
      return new JceKeyTransRecipientInfoGenerator(certificate).setProvider(PROVIDER);
    } catch (GeneralSecurityException unusable) {
      throw new CMSException("the certificate can't be encrypted to", unusable);
    }
  }
}
