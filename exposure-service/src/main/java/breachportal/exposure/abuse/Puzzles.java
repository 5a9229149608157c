package breachportal.exposure.abuse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import breachportal.contract.check.Challenge;
import breachportal.contract.check.EvaluationRequest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The puzzles that an evaluation is paid with: ALTCHA's proof of work, version 1.
///
/// A puzzle needs no memory on the server: its salt says when it expires and how hard it is, and is
/// covered by the signature. Only that it was used is remembered, by [Spending].
@ApplicationScoped
public class Puzzles {

  private static final Pattern SALT =
      Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{1,12})&level=([0-9])&");
  private static final int SALT_BYTES = 12;
  private static final String ALGORITHM = "SHA-256";
  private static final HexFormat HEX = HexFormat.of();

  private final AbuseSettings.Puzzle settings;
  private final InstantSource time;
  private final ObjectReader solutions;
  private final Signer signer;
  private final SecureRandom random = new SecureRandom();

  /// A solution as ALTCHA's clients write it; what else they say is ignored.
  private record Solution(
      @Nullable String algorithm,
      @Nullable String challenge,
      long number,
      @Nullable String salt,
      @Nullable String signature) {}

  /// A puzzle that was solved, and can be spent.
  ///
  /// @param id what to spend
  /// @param level how hard it was, from 0
  /// @param expires when it can't be spent any more
  record Solved(UUID id, int level, Instant expires) {}

  @Inject
  Puzzles(AbuseSettings settings, CheckSecrets secrets, InstantSource time, ObjectMapper json) {
    this.settings = settings.puzzle();
    this.time = time;
    this.signer = secrets.signer("check puzzles v1");
    this.solutions =
        json.readerFor(Solution.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /// @param level how hard, from 0
  /// @return a new puzzle
  public Challenge issue(int level) {
    long maxNumber = Math.round(settings.maxNumber() * Math.pow(settings.harder(), level));
    byte[] unique = new byte[SALT_BYTES];
    random.nextBytes(unique);
    String salt =
        HEX.formatHex(unique)
            + "?expires="
            + time.instant().plus(settings.lifetime()).getEpochSecond()
            + "&level="
            + level
            + "&";
    String challenge = challenge(salt, random.nextLong(maxNumber + 1));
    return new Challenge(ALGORITHM, challenge, maxNumber, salt, signature(challenge));
  }

  /// @param proofOfWork base64 of the solution's JSON
  /// @return the solved puzzle
  /// @throws ProofOfWorkRefused when it is none of ours, is not solved, or has expired
  Solved solved(String proofOfWork) {
    Solution solution = read(proofOfWork);
    String saltText = solution.salt() == null ? "" : solution.salt();
    Matcher salt = SALT.matcher(saltText);
    if (!ALGORITHM.equals(solution.algorithm()) || !salt.matches()) {
      throw ProofOfWorkRefused.forged();
    }
    String challenge = challenge(saltText, solution.number());
    if (!same(challenge, solution.challenge())
        || !same(signature(challenge), solution.signature())) {
      throw ProofOfWorkRefused.forged();
    }
    Instant expires = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
    if (expires.isBefore(time.instant())) {
      throw ProofOfWorkRefused.expired();
    }
    ByteBuffer hash = ByteBuffer.wrap(HEX.parseHex(challenge));
    return new Solved(
        new UUID(hash.getLong(), hash.getLong()), Integer.parseInt(salt.group(2)), expires);
  }

  private Solution read(String proofOfWork) {
    if (proofOfWork.length() > EvaluationRequest.MAX_PROOF_OF_WORK) {
      throw ProofOfWorkRefused.forged();
    }
    try {
      Solution solution = solutions.readValue(Base64.getDecoder().decode(proofOfWork));
      if (solution == null) {
        throw ProofOfWorkRefused.forged();
      }
      return solution;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw ProofOfWorkRefused.forged();
    }
  }

  /// @return what a number has to be found for: the hash of the salt and the number
  private static String challenge(String salt, long number) {
    return HEX.formatHex(sha256((salt + number).getBytes(UTF_8)));
  }

  private String signature(String challenge) {
    return HEX.formatHex(signer.sign(challenge.getBytes(US_ASCII)));
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance(ALGORITHM).digest(message);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static boolean same(String expected, @Nullable String said) {
    return said != null
        && MessageDigest.isEqual(expected.getBytes(US_ASCII), said.getBytes(US_ASCII));
  }
}
