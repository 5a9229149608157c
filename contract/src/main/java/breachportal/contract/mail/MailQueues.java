package breachportal.contract.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The mail that leaves, as the operator sees it.
///
/// @param lanes each lane's deliveries by state
/// @param relays each relay of each replica
/// @param deadLetters urgent deliveries that were given up, the oldest first, at most 100
/// @param alarmSince since when urgent mail is too late; null when it is not
public record MailQueues(
    List<LaneState> lanes,
    List<RelayState> relays,
    List<DeadLetter> deadLetters,
    @Nullable Instant alarmSince) {

  /// The deliveries of one lane, each in one state.
  ///
  /// @param lane `urgent` or `campaign`
  /// @param due waiting for a connection
  /// @param inHand claimed by a replica
  /// @param retrying tried before, waiting for another try
  /// @param stopped of campaigns that are paused or held
  /// @param dead given up
  /// @param oldestSeconds how long the oldest that is not over has been waiting since it was due
  ///     first
  /// @param acceptedLastHour how many were taken by a mail server in the last hour
  public record LaneState(
      String lane,
      long due,
      long inHand,
      long retrying,
      long stopped,
      long dead,
      long oldestSeconds,
      long acceptedLastHour) {}

  /// One relay as one replica knows it.
  ///
  /// @param lane the lane it serves
  /// @param relay its name
  /// @param server its host and port
  /// @param resting whether it rests after trouble of its own
  /// @param sent how many mails it took since the replica started
  /// @param perMinute how many of them in the last minute, about
  /// @param trouble its last trouble; null when it had none
  /// @param seenAt when the replica said so
  public record RelayState(
      String lane,
      String relay,
      String server,
      boolean resting,
      long sent,
      long perMinute,
      @Nullable String trouble,
      Instant seenAt) {}

  /// An urgent delivery that was given up.
  ///
  /// @param id its identifier
  /// @param reportReference the report that its notice is of; null when it is a prompt
  /// @param authorityId whom the notice was for; null when it is a prompt
  /// @param authorityName their name
  /// @param acceptedAt when it was taken in
  /// @param tries how often it was tried
  /// @param lastAnswer the mail server's last answer, without its words
  public record DeadLetter(
      UUID id,
      @Nullable String reportReference,
      @Nullable UUID authorityId,
      @Nullable String authorityName,
      Instant acceptedAt,
      int tries,
      @Nullable String lastAnswer) {}
}
