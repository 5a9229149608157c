package breachportal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/// How the police bring a seized list to where citizens can check it.
final class SeizedLeak {
  /// What citizens read.
  static final String TITLE = "Customers of an invented shop, 2026";

  private SeizedLeak() {}

  /// Enters the leak, loads [Seized#CSV] and publishes it, page by page.
  ///
  /// @param officer at the police desk
  static void publish(Visitor officer) {
    officer.follow("Leaks");
    officer.examine("leaks");
    officer.press("Enter a leak");
    officer.examine("leak-form");
    officer.fill("Title", TITLE);
    officer.fill("Short name", "invented-shop-2026");
    officer.fill("What it is", "A list of customers that was on a seized phone.");
    officer.page().getByLabel("Day it was found").fill("2026-10-20");
    officer.choose("What was taken", "Phone number", "National ID", "E-mail address");
    officer.choose("Is being in it itself sensitive?", "No");
    officer.press("Save and continue to the file");
    officer.examine("leak-upload");
    officer.attach("The file", "seized.csv", Seized.CSV);
    officer.press("Upload");
    var leak = officer.path();
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              officer.open(leak);
              assertThat(officer.text()).contains("What the file held");
            });
    officer.examine("leak-review");
    officer.press("Publish");
    officer.examine("leak-publish");
    officer.press("Publish");
    await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              officer.open(leak);
              assertThat(officer.text()).contains("See what citizens see");
            });
    officer.examine("leak-published");
  }
}
