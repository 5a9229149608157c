package breachportal.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// When a test fails, keeps what everybody had before them in `target/failures`.
final class Pictures implements AfterTestExecutionCallback {
  private final Supplier<Map<String, Visitor>> visitors;

  Pictures(Supplier<Map<String, Visitor>> visitors) {
    this.visitors = visitors;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws Exception {
    if (context.getExecutionException().isEmpty()) {
      return;
    }
    var folder = Files.createDirectories(Path.of("target", "failures"));
    for (var visitor : visitors.get().entrySet()) {
      var name = context.getRequiredTestMethod().getName() + "-" + visitor.getKey();
      visitor.getValue().keep(folder.resolve(name + ".png"), folder.resolve(name + ".txt"));
    }
  }
}
