package breachportal.notification.campaign;

import breachportal.api.json.WireNames;
import breachportal.contract.campaign.CampaignState;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps a campaign's state under its name on the wire.
@Converter(autoApply = true)
public final class StateColumn
    implements AttributeConverter<@Nullable CampaignState, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable CampaignState state) {
    return state == null ? null : WireNames.of(state);
  }

  @Override
  public @Nullable CampaignState convertToEntityAttribute(@Nullable String column) {
    return column == null ? null : CampaignState.valueOf(column.toUpperCase(Locale.ROOT));
  }
}
