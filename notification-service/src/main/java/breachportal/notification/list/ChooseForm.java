package breachportal.notification.list;

import breachportal.api.problem.FieldsRefused;
import breachportal.api.problem.NotFound;
import breachportal.contract.campaign.ListForm;
import breachportal.contract.campaign.ListForm.Delimiter;
import breachportal.contract.campaign.ListForm.Encoding;
import breachportal.contract.campaign.ListForm.Kind;
import breachportal.contract.campaign.ListLook;
import breachportal.contract.campaign.ListReading.State;
import breachportal.contract.problem.Problem.FieldError;
import breachportal.notification.list.ListTasks.Task;
import breachportal.notification.list.Readings.Kept;
import breachportal.notification.list.file.Arrival.Told;
import breachportal.notification.list.file.FileSource;
import breachportal.notification.list.file.ListFile;
import breachportal.notification.list.file.Look;
import breachportal.notification.list.file.Sample;
import breachportal.store.seal.Sealer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Lets somebody see how a file would be read, change that, and have it read. Whoever calls has
/// made sure that the campaign is theirs. Not in a transaction.
@ApplicationScoped
public class ChooseForm {
  @Inject ListSettings settings;
  @Inject SubscriberLists lists;
  @Inject ListFiles files;
  @Inject Readings readings;
  @Inject InstantSource time;

  /// @param campaignId a campaign
  /// @return how the file on its way to it would be read
  /// @throws NotFound when none waits to be told about
  /// @throws IOException when reading fails
  public ListLook look(UUID campaignId) throws IOException {
    Kept kept = asking(campaignId);
    return ListFile.shown(look(kept, Objects.requireNonNull(kept.form())));
  }

  /// @param campaignId a campaign
  /// @param asked how the file on its way to it is to be read; what the file says itself, such as
  ///     the columns' names, is not taken from here
  /// @return how it would be read now
  /// @throws NotFound when none waits to be told about
  /// @throws IOException when reading fails
  /// @throws breachportal.api.problem.Refusal when it can't be read like that
  public ListLook choose(UUID campaignId, ListForm asked) throws IOException {
    Kept kept = asking(campaignId);
    Look look = look(kept, asked);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              readings.ask(kept.shown().id(), look.form(), null);
              lists.next(
                  kept.shown().id(), Task.DROP, time.instant().plus(settings.abandonedAfter()));
            });
    return ListFile.shown(look);
  }

  /// Has the file on its way to a campaign read as it was chosen.
  ///
  /// @param campaignId the campaign
  /// @return the list that it is going to be
  /// @throws NotFound when none waits to be told about
  /// @throws FieldsRefused when something has to be said before
  public UUID read(UUID campaignId) {
    Kept kept = asking(campaignId);
    ListForm form = Objects.requireNonNull(kept.form());
    List<FieldError> needs = ListFile.needs(form.columns());
    if (!needs.isEmpty()) {
      FieldError first = needs.getFirst();
      throw new FieldsRefused(first.field(), first.rule(), first.message());
    }
    UUID listId = kept.shown().id();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              readings.read(listId, form);
              lists.next(listId, Task.READ, time.instant());
            });
    return listId;
  }

  private Kept asking(UUID campaignId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> readings.ofCampaign(campaignId))
        .filter(kept -> kept.shown().state() == State.ASKING)
        .orElseThrow(NotFound::new);
  }

  private Look look(Kept kept, ListForm asked) throws IOException {
    UUID listId = kept.shown().id();
    ListForm form = Objects.requireNonNull(kept.form());
    Sealer key = Sealer.withKey(lists.key(listId).orElseThrow(NotFound::new));
    if (form.kind() == Kind.XLSX) {
      return Look.again(sample(listId, key), asked);
    }
    FileSource file = files.open(listId, key);
    Told told = Objects.requireNonNull(kept.told());
    Encoding encoding = asked.encoding() == null ? told.encoding() : asked.encoding();
    Delimiter delimiter = asked.delimiter() == null ? Delimiter.COMMA : asked.delimiter();
    return Look.again(file, asked, encoding, delimiter, told.oddAt(), settings.maxLineLength());
  }

  private Sample sample(UUID listId, Sealer key) {
    byte[] sealed =
        QuarkusTransaction.requiringNew()
            .call(() -> readings.sample(listId))
            .orElseThrow(NotFound::new);
    byte[] plain = key.open(sealed, ListKey.context("sample", listId));
    return Readings.parsed(new String(plain, StandardCharsets.UTF_8), Sample.class);
  }
}
