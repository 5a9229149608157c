package breachportal.portal.police;

import breachportal.api.identity.Roles;
import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.KeyChange;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakState;
import breachportal.contract.organisation.Sector;
import breachportal.portal.client.Epochs;
import breachportal.portal.client.Leaks;
import breachportal.portal.client.ServiceRefusal;
import breachportal.portal.page.FormErrors;
import breachportal.portal.page.Html;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Seized leaks: what is known of them, entering one, publishing it, retiring it.
@Path("/police/leaks")
@RolesAllowed(Roles.POLICE)
@RunOnVirtualThread
public class LeakPages {

  @CheckedTemplate(basePath = "police")
  static class Templates {
    static native TemplateInstance leaks(List<Leak> leaks, KeyChange keys);

    static native TemplateInstance leakForm(
        LeakForm form,
        FormErrors errors,
        List<DataCategory> categories,
        List<Sector> sectors,
        LocalDate today);

    static native TemplateInstance leak(Leak leak, FormErrors errors);

    static native TemplateInstance leakAgain(Leak leak, FormErrors errors);

    static native TemplateInstance cancelLoad(Leak leak);

    static native TemplateInstance publish(Leak leak);

    static native TemplateInstance retire(Leak leak);
  }

  private final Leaks leaks;
  private final Epochs epochs;
  private final InstantSource clock;

  LeakPages(@RestClient Leaks leaks, @RestClient Epochs epochs, InstantSource clock) {
    this.leaks = leaks;
    this.epochs = epochs;
    this.clock = clock;
  }

  /// @return all leaks, the newest first
  @GET
  public Response all() {
    List<Leak> newestFirst =
        leaks.all().stream().sorted(Comparator.comparing(Leak::createdAt).reversed()).toList();
    return Html.ok(Templates.leaks(newestFirst, epochs.state()));
  }

  /// @return the form of a new leak
  @GET
  @Path("/new")
  public Response form() {
    return Html.ok(form(LeakForm.EMPTY, FormErrors.NONE));
  }

  /// @param typed the form
  /// @return the way to the leak, or the form with what is needed
  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(MultivaluedMap<String, String> typed) {
    LeakForm form = new LeakForm(typed);
    FormErrors errors = form.errors(today());
    if (!errors.none()) {
      return Html.status(422, form(form, errors));
    }
    try {
      return Html.next("/police/leaks/" + leaks.enter(form.request()).id());
    } catch (ServiceRefusal refusal) {
      if (refusal.status() == 409) {
        return Html.status(
            422,
            form(form, FormErrors.of("name", "Another leak has this short name. Choose another.")));
      }
      if (refusal.status() == 400 || refusal.status() == 422) {
        return Html.status(422, form(form, FormErrors.of(refusal.problem())));
      }
      throw refusal;
    }
  }

  /// @param id the leak
  /// @return what is known of it, and what can be done next
  @GET
  @Path("/{id}")
  public Response leak(@PathParam("id") UUID id) {
    return Html.ok(Templates.leak(leaks.leak(id), FormErrors.NONE));
  }

  /// @param id a leak that was loaded under earlier keys
  /// @return the form for its file; the leak itself when it needs no other
  @GET
  @Path("/{id}/again")
  public Response loadAgain(@PathParam("id") UUID id) {
    if (epochs.state().waiting().stream().noneMatch(each -> each.id().equals(id))) {
      return Html.next("/police/leaks/" + id);
    }
    return Html.ok(Templates.leakAgain(leaks.leak(id), FormErrors.NONE));
  }

  /// @param id the leak
  /// @return the question whether to publish it, or why that is not possible now
  @GET
  @Path("/{id}/publication")
  public Response askToPublish(@PathParam("id") UUID id) {
    return Html.ok(Templates.publish(leaks.leak(id)));
  }

  /// @param id the leak
  /// @return the way back to the leak, or why it can't be published now
  @POST
  @Path("/{id}/publication")
  public Response publish(@PathParam("id") UUID id) {
    try {
      boolean published = leaks.publish(id).state() == LeakState.PUBLISHED;
      return Html.next("/police/leaks/" + id + (published ? "?published" : "?publishing"));
    } catch (ServiceRefusal refusal) {
      return notNow(refusal, () -> Templates.publish(leaks.leak(id)));
    }
  }

  /// @param id the leak
  /// @return the question whether to retire it, or why that is not possible now
  @GET
  @Path("/{id}/retirement")
  public Response askToRetire(@PathParam("id") UUID id) {
    return Html.ok(Templates.retire(leaks.leak(id)));
  }

  /// @param id the leak
  /// @return the way back to the leak, or why it can't be retired now
  @POST
  @Path("/{id}/retirement")
  public Response retire(@PathParam("id") UUID id) {
    try {
      leaks.retire(id);
      return Html.next("/police/leaks/" + id + "?retired");
    } catch (ServiceRefusal refusal) {
      return notNow(refusal, () -> Templates.retire(leaks.leak(id)));
    }
  }

  /// The leak has changed since the person was asked.
  private static Response notNow(ServiceRefusal refusal, Supplier<TemplateInstance> why) {
    if (refusal.status() == 409) {
      return Html.status(409, why.get());
    }
    throw refusal;
  }

  private TemplateInstance form(LeakForm form, FormErrors errors) {
    return Templates.leakForm(
        form, errors, List.of(DataCategory.values()), List.of(Sector.values()), today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Show.ZONE);
  }
}
