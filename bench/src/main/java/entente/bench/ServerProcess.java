package entente.bench;

import entente.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server as people start it: the launcher in a process of its own, with a data folder. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern PORTAL = Pattern.compile("  portal +(http\\S+)");
    private static final Pattern PASSWORD = Pattern.compile(" {11}(\\S+) +(\\S+) +\\(.*\\)");
    private static final Pattern HEAP = Pattern.compile("total (?:reserved )?(\\d+)K.*?used (\\d+)K");

    private final Process process;
    private final URI address;
    private final Map<String, String> passwords;
    private final long startNanoseconds;

    private ServerProcess(Process process, URI address, Map<String, String> passwords, long startNanoseconds) {
        this.process = process;
        this.address = address;
        this.passwords = passwords;
        this.startNanoseconds = startNanoseconds;
    }

    /**
     * Starts one and waits until its front page has been answered.
     *
     * @param data where it keeps everything; empty for a first start
     * @param options more of "entente serve"
     */
    static ServerProcess start(Path data, String... options) throws IOException, Benchmark.Stopped {
        Path home = Path.of(System.getProperty("entente.home", "."));
        List<String> command =
                new ArrayList<>(List.of(home.resolve("entente").toString(), "serve", "--port", "0", "--data", ""));
        command.set(command.size() - 1, data.toString());
        command.addAll(List.of(options));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling(data.getFileName() + ".err").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        URI address = null;
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher portal = PORTAL.matcher(line);
            address = portal.matches() ? URI.create(portal.group(1)) : address;
            Matcher password = PASSWORD.matcher(line);
            if (password.matches()) {
                passwords.put(password.group(1), password.group(2));
            }
            if (line.startsWith("Ctrl-C") && address != null) {
                PageVisitor.anonymous(address, "en").get("/");
                return new ServerProcess(process, address, passwords, System.nanoTime() - start);
            }
        }
        String said = Files.readString(data.resolveSibling(data.getFileName() + ".err"));
        throw new Benchmark.Stopped(ExitCode.NOT_STARTED, "the server did not start", said.strip());
    }

    /** Where its portal is. */
    URI address() {
        return address;
    }

    /** The accounts it made at this start. */
    Map<String, String> passwords() {
        return passwords;
    }

    /** From typing the command to the front page answered. */
    long startNanoseconds() {
        return startNanoseconds;
    }

    /** Memory the process holds, in MiB; 0 where the system does not tell. */
    long residentMebibytes() {
        String status = "/proc/" + process.pid() + "/status";
        return Machine.kibibytes(Machine.value(status, "VmRSS", "0 kB")) / 1024;
    }

    /** The most it ever held, in MiB; 0 where the system does not tell. */
    long peakMebibytes() {
        String status = "/proc/" + process.pid() + "/status";
        return Machine.kibibytes(Machine.value(status, "VmHWM", "0 kB")) / 1024;
    }

    /** What lives on the heap after a full collection, in MiB. */
    long liveHeapMebibytes() throws IOException, InterruptedException {
        tell("GC.run");
        long used = 0;
        Matcher generations = HEAP.matcher(tell("GC.heap_info"));
        while (generations.find()) {
            used += Long.parseLong(generations.group(2));
        }
        return used / 1024;
    }

    private String tell(String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    /** Stops it the ordinary way, or the hard way after 20 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
