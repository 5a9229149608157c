package breachportal.notification.protection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Properties;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/// Opens encrypted mails as their readers do: decrypts, and verifies who signed.
public final class Opened {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Opened() {}

  /// @param mail an S/MIME mail, or a part of that kind
  /// @param reader whom it is for
  /// @param signer who must have signed it
  /// @return the protected content
  public static MimeBodyPart smime(Part mail, SmimeIdentity reader, SmimeIdentity signer)
      throws Exception {
    byte[] envelope = mail.getInputStream().readAllBytes();
    RecipientInformation recipient =
        (mail.getContentType().contains("authEnveloped-data")
                ? new CMSAuthEnvelopedData(envelope).getRecipientInfos()
                : new CMSEnvelopedData(envelope).getRecipientInfos())
            .iterator()
            .next();
    byte[] plain =
        recipient.getContent(
            reader.key().getAlgorithm().equals("EC")
                ? new JceKeyAgreeEnvelopedRecipient(reader.key()).setProvider(PROVIDER)
                : new JceKeyTransEnvelopedRecipient(reader.key()).setProvider(PROVIDER));
    MimeBodyPart signed = new MimeBodyPart(new ByteArrayInputStream(plain));
    assertThat(signed.getContentType()).contains("smime-type=signed-data");
    CMSSignedData data = new CMSSignedData(signed.getInputStream().readAllBytes());
    SignerInformation by = data.getSignerInfos().iterator().next();
    X509CertificateHolder known = new X509CertificateHolder(signer.certificate().getEncoded());
    assertThat(
            by.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(known)))
        .isTrue();
    return new MimeBodyPart(
        new ByteArrayInputStream((byte[]) data.getSignedContent().getContent()));
  }

  /// @param mail a PGP/MIME mail
  /// @param reader whom it is for
  /// @param signer who must have signed it
  /// @return the protected content
  public static MimeBodyPart openpgp(Part mail, PgpIdentity reader, PgpIdentity signer)
      throws Exception {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).contains("protocol=\"application/pgp-encrypted\"");
    BodyPart sealed = parts.getBodyPart(1);
    InputStream message = PGPUtil.getDecoderStream(sealed.getInputStream());
    PGPEncryptedDataList list = (PGPEncryptedDataList) new BcPGPObjectFactory(message).nextObject();
    PGPPublicKeyEncryptedData data = (PGPPublicKeyEncryptedData) list.get(0);
    PGPSecretKey key = reader.secret().getSecretKey(data.getKeyIdentifier().getKeyId());
    PGPObjectFactory inside =
        new BcPGPObjectFactory(
            data.getDataStream(
                new BcPublicKeyDataDecryptorFactory(
                    key.extractPrivateKey(
                        new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                            .build(new char[0])))));
    PGPOnePassSignature signature = ((PGPOnePassSignatureList) inside.nextObject()).get(0);
    byte[] content = ((PGPLiteralData) inside.nextObject()).getInputStream().readAllBytes();
    PGPPublicKey known = signer.secret().getPublicKey(signature.getKeyID());
    signature.init(new BcPGPContentVerifierBuilderProvider(), known);
    signature.update(content);
    assertThat(signature.verify(((PGPSignatureList) inside.nextObject()).get(0))).isTrue();
    assertThat(data.verify()).isTrue();
    return new MimeBodyPart(new ByteArrayInputStream(content));
  }

  /// @param bytes a mail as it went over the wire
  /// @return the mail
  public static MimeMessage mail(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
