package entente.recorder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process did to files, as {@code strace -f -xx} tells: calls with the lines they began and ended at. */
public final class SyscallTrace {
    private static final String CALLS =
            "openat,lseek,write,pwrite64,ftruncate,fdatasync,fsync,rename,unlink,mkdir,rmdir";
    private static final Pattern WHOLE = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+).*");
    private static final Pattern BEGUN = Pattern.compile("(\\d+) +(\\w+)\\((.*) <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)\\) += (-?\\d+).*");

    private SyscallTrace() {}

    /**
     * One call that did not fail.
     *
     * @param arguments as strace writes them
     * @param begun the line it began at
     * @param ended the line it ended at: until then nobody knew what it had done
     */
    record Call(String name, List<String> arguments, long result, int begun, int ended) {
        long number(int argument) {
            return Long.parseLong(arguments.get(argument));
        }

        byte[] bytes(int argument) {
            String text = arguments.get(argument);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int at = 1; at < text.length() - 1; at += 4) {
                bytes.write(Integer.parseInt(text, at + 2, at + 4, 16));
            }
            return bytes.toByteArray();
        }

        Path path(int argument) {
            return Path.of(new String(bytes(argument), StandardCharsets.UTF_8));
        }
    }

    /** Runs a Java program under strace and gives the files and folders that it synced, in that order. */
    public static List<Path> synced(Path file, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Map<Long, Path> open = new HashMap<>();
        List<Path> synced = new ArrayList<>();
        for (Call call : of(file, program, arguments)) {
            switch (call.name()) {
                case "openat" -> open.put(call.result(), call.path(1));
                case "fsync", "fdatasync" -> synced.add(open.getOrDefault(call.number(0), file));
                default -> {}
            }
        }
        return synced;
    }

    /** Runs a Java program under strace and gives its calls in the order in which they ended. */
    static List<Call> of(Path file, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-xx",
                "-s",
                "16777216",
                "-e",
                "trace=" + CALLS,
                "-o",
                file.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed under strace");
        }
        return parse(Files.readAllLines(file, StandardCharsets.US_ASCII));
    }

    private static List<Call> parse(List<String> lines) {
        List<Call> calls = new ArrayList<>();
        Map<String, Integer> unfinished = new HashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            Matcher whole = WHOLE.matcher(lines.get(line));
            Matcher begun = BEGUN.matcher(lines.get(line));
            Matcher resumed = RESUMED.matcher(lines.get(line));
            if (begun.matches()) {
                unfinished.put(begun.group(1), line);
            } else if (resumed.matches() && unfinished.containsKey(resumed.group(1))) {
                int from = unfinished.remove(resumed.group(1));
                Matcher start = BEGUN.matcher(lines.get(from));
                if (start.matches()) {
                    add(calls, resumed.group(2), start.group(3) + resumed.group(3), resumed.group(4), from, line);
                }
            } else if (whole.matches()) {
                add(calls, whole.group(2), whole.group(3), whole.group(4), line, line);
            }
        }
        return calls;
    }

    private static void add(List<Call> calls, String name, String arguments, String result, int begun, int ended) {
        if (!result.startsWith("-")) {
            calls.add(new Call(name, List.of(arguments.split(", ?")), Long.parseLong(result), begun, ended));
        }
    }
}
