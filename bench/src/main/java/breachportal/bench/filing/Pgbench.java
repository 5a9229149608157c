package breachportal.bench.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs PostgreSQL's own `pgbench` and `psql` against the measured database.
final class Pgbench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final int SECONDS = 10;

  private final String database;

  Pgbench(String database) {
    this.database = database;
  }

  /// @return how many bytes a revision takes as a row, on average
  long bytesOfARevision() throws IOException, InterruptedException {
    String answer =
        run(
            List.of(
                "psql",
                "-XAt",
                database,
                "-c",
                "select coalesce(round(avg(pg_column_size(r.*))), 0)::bigint from report.revision r"));
    return Long.parseLong(answer.strip());
  }

  /// @param bytes how long a row's text is; it does not compress
  /// @param clients how many connections
  /// @return rows a second, each committed by itself
  double insertsPerSecond(long bytes, int clients) throws IOException, InterruptedException {
    Path script = Files.createTempFile("insert", ".sql");
    try {
      Files.writeString(
          script,
          """
          insert into bench_row (bytes) select string_agg(md5(random()::text), '')
          from generate_series(1, %d);
          """
              .formatted(Math.max(1, bytes / 32)));
      run(sql("create table bench_row (id bigint generated always as identity, bytes text)"));
      String answer =
          run(
              List.of(
                  "pgbench",
                  "-n",
                  "-T",
                  "" + SECONDS,
                  "-c",
                  "" + clients,
                  "-j",
                  "" + clients,
                  "-f",
                  script.toString(),
                  database));
      Matcher rate = RATE.matcher(answer);
      if (!rate.find()) {
        throw new IOException("pgbench printed no rate");
      }
      return Double.parseDouble(rate.group(1));
    } finally {
      run(sql("drop table if exists bench_row"));
      Files.deleteIfExists(script);
    }
  }

  private List<String> sql(String statement) {
    return List.of("psql", "-Xq", database, "-c", statement);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed: " + output);
    }
    return output;
  }
}
