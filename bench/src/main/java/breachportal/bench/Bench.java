package breachportal.bench;

import breachportal.bench.check.BucketFigures;
import breachportal.bench.check.CheckCost;
import breachportal.bench.desk.DeskTimings;
import breachportal.bench.desk.SeedDesk;
import breachportal.bench.filing.FilingThroughput;
import breachportal.bench.generation.MergeBench;
import breachportal.bench.loading.KillLoads;
import breachportal.bench.loading.LoadingBench;
import breachportal.bench.loading.SharedLoads;
import breachportal.bench.replay.Replay;
import breachportal.bench.sending.AsleepFigures;
import breachportal.bench.sending.FairnessFigures;
import breachportal.bench.sending.KillFigures;
import breachportal.bench.sending.LedgerFigures;
import breachportal.bench.sending.ListFigures;
import breachportal.bench.sending.SendingFigures;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands that measure the running system; each prints what docs/performance.md states.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures a running Breach Portal.",
    subcommands = {
      Replay.class,
      FilingThroughput.class,
      CheckCost.class,
      BucketFigures.class,
      MergeBench.class,
      LoadingBench.class,
      KillLoads.class,
      SharedLoads.class,
      SeedDesk.class,
      DeskTimings.class,
      SendingFigures.class,
      FairnessFigures.class,
      KillFigures.class,
      ListFigures.class,
      LedgerFigures.class,
      AsleepFigures.class
    })
public final class Bench {

  private Bench() {}

  /// @param arguments the command and its options; `--help` lists them
  public static void main(String... arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
