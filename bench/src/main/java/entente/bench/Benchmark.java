package entente.bench;

import entente.cli.Complaint;
import entente.cli.ExitCode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One measurement: a picocli command that fills a {@link Report}. What it runs on is printed above what it found. */
abstract class Benchmark implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<String> words = line.getParseResult().originalArgs();
        Report report = new Report(line.getOut(), line.getErr());
        report.machine(Machine.now("entente bench " + String.join(" ", words)));
        try {
            measure(report);
        } catch (Stopped stopped) {
            return stopped.complaint().print(line.getErr());
        }
        report.say("load when done: " + Machine.loadNow());
        return ExitCode.DONE.number();
    }

    /** Measures and prints. A {@link Stopped} ends it with a sentence and an exit code. */
    abstract void measure(Report report) throws Exception;

    /** Why a measurement cannot be had: input that is not there, a wrong answer of what is measured. */
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Complaint complaint;

        Stopped(ExitCode code, String cause, String remedy) {
            super(cause);
            this.complaint = new Complaint(code, cause, remedy);
        }

        Complaint complaint() {
            return complaint;
        }
    }
}
