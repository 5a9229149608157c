package breachportal.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.StringWriter;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate of a duty desk, and the key that opens its mail.
///
/// @param certificate the certificate
/// @param key its key
record DeskKey(X509CertificateHolder certificate, PrivateKey key) {

  static DeskKey of(String mailbox) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    var name = new X500Name("CN=Duty desk");
    var now = Instant.now();
    var certificate =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TWO,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(20))),
                name,
                pair.getPublic())
            .addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.rfc822Name, mailbox)))
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
    return new DeskKey(certificate, pair.getPrivate());
  }

  String pem() throws Exception {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(certificate);
    }
    return text.toString();
  }

  String fingerprint() throws Exception {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
  }

  /// @param mail an encrypted mail
  /// @return what is in it
  String open(String mail) throws Exception {
    var body = mail.replace("\r\n", "\n");
    var envelope = Base64.getMimeDecoder().decode(body.substring(body.indexOf("\n\n")));
    var recipient = new CMSAuthEnvelopedData(envelope).getRecipientInfos().iterator().next();
    var provider = new BouncyCastleProvider();
    return new String(
        recipient.getContent(new JceKeyTransEnvelopedRecipient(key).setProvider(provider)),
        US_ASCII);
  }
}
