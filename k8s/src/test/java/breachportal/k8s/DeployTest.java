package breachportal.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `k8s/deploy` with a stand-in for kubectl, which writes down what it was asked.
class DeployTest {

  private static final String STAND_IN =
      """
      #!/usr/bin/env bash
      if [ "$1" = kustomize ]; then exec cat "$RENDERED"; fi
      echo "$*" >> "$CALLS"
      case "$*" in
        *"get job/$FAILS-migration"*) echo Failed ;;
        *"get job/"*) echo Complete ;;
      esac
      """;

  @TempDir Path folder;
  private Path calls = Path.of("calls");

  @BeforeEach
  void standIn() throws IOException {
    calls = Files.createFile(folder.resolve("calls"));
    Path kubectl = Files.writeString(folder.resolve("kubectl"), STAND_IN);
    Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void shouldMigrateBetweenTheGroundAndTheServices() throws Exception {
    assertThat(deploy("none")).isZero();
    assertThat(applied())
        .containsExactly(
            "breach-portal/step=ground",
            "breach-portal/step=migration",
            "breach-portal/step=service");
    assertThat(Files.readAllLines(calls))
        .anyMatch(it -> it.contains("wait cluster/postgres"))
        .filteredOn(it -> it.contains("rollout status"))
        .last()
        .asString()
        .contains("deployment/company-portal");
  }

  @Test
  void shouldTouchNoServiceWhenAMigrationFails() throws Exception {
    assertThat(deploy("notification")).isEqualTo(1);
    assertThat(applied())
        .containsExactly("breach-portal/step=ground", "breach-portal/step=migration");
  }

  private List<String> applied() throws IOException {
    return Files.readAllLines(calls).stream()
        .filter(it -> it.startsWith("apply"))
        .map(it -> it.substring(it.lastIndexOf(' ') + 1))
        .toList();
  }

  private int deploy(String failing) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("./deploy", "overlays/production")
            .directory(Overlay.module().toFile())
            .redirectErrorStream(true);
    builder.environment().merge("PATH", folder.toString(), (path, mine) -> mine + ":" + path);
    builder.environment().put("CALLS", calls.toString());
    builder.environment().put("RENDERED", Overlay.PRODUCTION.rendered().toString());
    builder.environment().put("FAILS", failing);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(output).isTrue();
    return process.exitValue();
  }
}
