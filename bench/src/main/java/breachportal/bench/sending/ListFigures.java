package breachportal.bench.sending;

import breachportal.bench.house.Replica;
import breachportal.contract.campaign.Campaign;
import breachportal.contract.campaign.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A long list taken by one small replica: how long it takes, and how much heap.
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description =
        "Uploads a list of invented people to one replica and waits until it is read. Starts its"
            + " own PostgreSQL and replica.")
public final class ListFigures implements Callable<Integer> {
  private static final Pattern HEAP =
      Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");
  private static final long TELL = 500_000;
  private static final Duration LOOK = Duration.ofMillis(500);

  @Option(
      names = "--rows",
      description = "How many rows (default: ${DEFAULT-VALUE}).",
      defaultValue = "10000000")
  private int rows;

  @Option(
      names = "--heap",
      description = "The replica's heap in MB (default: ${DEFAULT-VALUE}).",
      defaultValue = "256")
  private int heap;

  @Option(names = "--workbook", description = "As an Excel workbook instead of CSV.")
  private boolean workbook;

  private final AtomicLong mostHeap = new AtomicLong();

  @Override
  public Integer call() throws Exception {
    try (MailHouse house = new MailHouse(2526)) {
      Replica replica = house.replica(Map.of(), List.of("-Xmx" + heap + "m")).awaitReady();
      Company company = new Company(house.key(), 100_003);
      String campaign = company.begin(replica);
      Thread watch = Thread.ofVirtual().start(() -> watch(replica));
      Path file = Files.createTempFile("list-bench-", workbook ? ".xlsx" : ".csv");
      write(file);
      long bytes = Files.size(file);
      long began = System.nanoTime();
      try (InputStream list = Files.newInputStream(file)) {
        company.upload(replica, campaign, list);
      } finally {
        Files.delete(file);
      }
      double uploaded = (System.nanoTime() - began) / 1e9;
      tellUntilRead(company, replica, campaign, began);
      Campaign.ListSummary list = company.awaitList(replica, campaign, LOOK);
      double read = (System.nanoTime() - began) / 1e9;
      watch.interrupt();
      System.out.printf("bytes                 %,d%n", bytes);
      System.out.printf("upload answered after %.0f s%n", uploaded);
      System.out.printf("list ready after      %.0f s, %,.0f rows a second%n", read, rows / read);
      System.out.printf("heap, used at most    %d MB of %d%n", mostHeap.get() >> 20, heap);
      System.out.printf("accepted              %,d%n", list.accepted());
      System.out.printf("duplicates            %,d%n", list.duplicates());
      System.out.printf("refused               %,d%n", list.refused());
      System.out.printf("withoutEmail          %,d%n", list.withoutEmail());
    }
    return 0;
  }

  private void write(Path file) throws IOException {
    if (workbook) {
      new InventedWorkbook(rows).writeTo(file);
    } else {
      try (InputStream list = new InventedList(rows)) {
        var unused = Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void tellUntilRead(Company company, Replica replica, String campaign, long began)
      throws IOException, InterruptedException {
    long told = 0;
    ListReading reading = company.get(replica, campaign).reading();
    while (reading != null && Company.isUnderWay(reading)) {
      if (reading.rows() - told >= TELL) {
        told = reading.rows();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
            "%,11d rows after %5.0f s, heap %d MB%n", told, seconds, mostHeap.get() >> 20);
      }
      Thread.sleep(LOOK);
      reading = company.get(replica, campaign).reading();
    }
  }

  private void watch(Replica replica) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!Thread.currentThread().isInterrupted()) {
        mostHeap.accumulateAndGet(used(client, replica.address("/q/metrics")), Math::max);
        Thread.sleep(LOOK);
      }
    } catch (IOException gone) {
      System.err.println("the replica answers no more: " + gone.getMessage());
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static long used(HttpClient client, URI metrics)
      throws IOException, InterruptedException {
    String text =
        client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
    Matcher each = HEAP.matcher(text);
    double sum = 0;
    while (each.find()) {
      sum += Double.parseDouble(each.group(1));
    }
    return (long) sum;
  }
}
