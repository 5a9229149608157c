package breachportal.portal.citizen;

import breachportal.contract.breach.Language;
import breachportal.portal.page.Html;
import breachportal.portal.page.ReaderLanguage;
import breachportal.portal.page.Show;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/// The keys of the private check, to be compared with those printed elsewhere.
@Path("/check/keys")
@PermitAll
@RunOnVirtualThread
public class KeyPages {

  @CheckedTemplate(basePath = "citizen")
  static class Templates {
    static native TemplateInstance keys(Language language, List<PinnedKeys.PinnedKey> keys);
  }

  private final PinnedKeys keys;
  private final ReaderLanguage reader;

  KeyPages(PinnedKeys keys, ReaderLanguage reader) {
    this.keys = keys;
    this.reader = reader;
  }

  /// @return the page that shows them and says how to compare
  @GET
  public Response keys() {
    Language language = reader.get();
    return Html.ok(Templates.keys(language, keys.all()).setLocale(Show.localeOf(language)));
  }

  /// @return one key a line, as the command line's `--pin` takes a file
  @GET
  @Path("/pins.txt")
  @Produces("text/plain; charset=utf-8")
  public String pins() {
    return keys.all().stream().map(key -> key + "\n").collect(Collectors.joining());
  }
}
