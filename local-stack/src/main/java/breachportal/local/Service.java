package breachportal.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One of the four services: how it is started and how it says that it is ready.
///
/// @param module the folder that it is built in, and its name
/// @param port where it listens
/// @param heapMegabytes how much heap it gets
/// @param environment its settings
record Service(String module, Port port, int heapMegabytes, Map<String, String> environment) {

  Launch launch(Checkout checkout, Ports ports, java.nio.file.Path folder) {
    var command = new ArrayList<String>();
    command.add(Jvm.java());
    command.addAll(Jvm.QUICK_START);
    command.addAll(
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            checkout.service(module).toString()));
    var settings = new HashMap<>(environment);
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port)));
    return Launch.of(module, command, settings, folder);
  }

  String readyUrl(Ports ports) {
    return "http://127.0.0.1:" + ports.of(port) + "/q/health/ready";
  }

  @Override
  public String toString() {
    return "Service[" + module + "]";
  }
}
