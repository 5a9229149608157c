package breachportal.contract.channel;

import jakarta.validation.constraints.NotNull;

/// How an authority is to get its notices from now on.
///
/// @param mail how the mail is protected
public record ChannelChange(@NotNull MailChannel mail) {}
