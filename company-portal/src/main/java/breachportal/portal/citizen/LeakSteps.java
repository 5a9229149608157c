package breachportal.portal.citizen;

import breachportal.contract.leak.Leak;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/// Lets templates ask a leak for what to do about it.
@TemplateExtension
final class LeakSteps {

  private LeakSteps() {}

  static List<UrgentStep> urgentSteps(Leak leak) {
    return UrgentStep.after(leak.categories());
  }
}
