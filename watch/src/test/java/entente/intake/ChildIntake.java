package entente.intake;

import entente.actor.ActorRegister;
import entente.indicator.IndicatorFile;
import entente.indicator.StandingQueries;
import java.nio.file.Path;
import java.time.Instant;

/** Takes every file of a folder, in a process that is made to be killed. */
final class ChildIntake {
    private ChildIntake() {}

    public static void main(String[] arguments) throws Exception {
        ActorRegister register = ActorRegister.shipped();
        try (Archive archive = Archive.open(Path.of(arguments[0]));
                StandingQueries queries = StandingQueries.of(IndicatorFile.shipped(register), register)) {
            Intake intake = new Intake(archive, queries);
            System.out.println("ready");
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                Path file = Path.of(arguments[1], i + ".txt");
                Imports.read(file, "folder", Instant.parse("2025-03-12T00:00:00Z"), incoming -> {
                    boolean taken = intake.take(incoming) instanceof Intake.Outcome.Taken;
                    System.out.println(taken ? "taken" : "known");
                });
            }
        }
        System.out.println("done");
    }
}
