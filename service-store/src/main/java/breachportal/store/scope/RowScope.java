package breachportal.store.scope;

import breachportal.api.identity.Caller;
import breachportal.api.identity.CurrentCaller;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Tells PostgreSQL, at the begin of every transaction, on whose behalf it runs: `app.role`,
/// `app.organisation` and `app.authority`, which the row-level policies read.
///
/// The caller is the one of the request; a worker runs its transactions in {@link #asSystem}. Where
/// there is neither, nobody is named and the policies show nothing.
@ApplicationScoped
public class RowScope {

  private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();
  private static final Caller NOBODY = new Caller("nobody", "nobody", Set.of(), null, null, null);

  @Inject DataSource source;

  /// @param work runs with the rights of the system
  /// @return its outcome
  public static <T extends @Nullable Object> T asSystem(Supplier<T> work) {
    return ScopedValue.where(CALLER, Caller.SYSTEM).call(work::get);
  }

  /// @param work runs with the rights of the system
  public static void asSystem(Runnable work) {
    ScopedValue.where(CALLER, Caller.SYSTEM).run(work);
  }

  /// @return on whose behalf this thread works
  public static Caller caller() {
    return CALLER.isBound() ? CALLER.get() : CurrentCaller.ofRequest().orElse(NOBODY);
  }

  void begin(@Observes @Initialized(TransactionScoped.class) Object unused) {
    Caller caller = caller();
    var ignored =
        Sql.on(source)
            .query(
                "select set_config('app.role', ?, true), set_config('app.organisation', ?, true),"
                    + " set_config('app.authority', ?, true)",
                row -> true,
                caller.role(),
                text(caller.organisationId()),
                text(caller.authorityId()));
  }

  private static String text(@Nullable UUID id) {
    return Objects.toString(id, "");
  }
}
