package entente.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register as a table, out and in, at a running server's door. */
@Command(
        name = "register",
        description = "Takes the register out as a table, and in again.",
        subcommands = {RegisterCommand.Export.class, RegisterCommand.Import.class},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class RegisterCommand {
    private static final long TOKEN_BYTES_MAX = 1_000;
    private static final long FILE_BYTES_MAX = 16 << 20;
    private static final Duration ANSWER_MAX = Duration.ofMinutes(5);

    private RegisterCommand() {}

    /** Which server, and on whose behalf. */
    static final class Door {
        @Option(
                names = "--server",
                paramLabel = "URL",
                description = "The server's address (default: ${DEFAULT-VALUE}).",
                defaultValue = "http://localhost:8080")
        private URI server = URI.create("");

        @Option(
                names = "--token-file",
                paramLabel = "FILE",
                description = "A file with a token made on the account page; without one, the public's eyes.")
        private @Nullable Path tokenFile;

        HttpRequest.Builder request(String path) throws IOException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(server.toString().replaceAll("/+$", "") + path))
                    .timeout(ANSWER_MAX);
            if (tokenFile != null) {
                if (Files.size(tokenFile) > TOKEN_BYTES_MAX) {
                    throw new IOException(tokenFile + " holds no token");
                }
                request.header(
                        "Authorization", "Bearer " + Files.readString(tokenFile).strip());
            }
            return request;
        }

        static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .build()) {
                return client.send(request, BodyHandlers.ofByteArray());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        static int complain(CommandLine line, HttpResponse<byte[]> answer) {
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            String detail = said.substring(0, Math.min(500, said.length()));
            return new Complaint(
                            ExitCode.REFUSED,
                            answer.uri() + " was answered " + answer.statusCode() + ": " + detail,
                            answer.statusCode() == 401 || answer.statusCode() == 403
                                    ? "Give a token of an officer who keeps the register: --token-file FILE"
                                    : "Mend what is named there.")
                    .print(line.getErr());
        }
    }

    /** The forms a table leaves in. */
    enum Form {
        CSV,
        XLSX,
        JSON
    }

    @Command(
            name = "export",
            description = "Writes the register, or a part of it, as a table that can be taken in again.",
            footer = {"", "Exit codes: 0 done; 2 wrong usage; 3 refused by the server; 4 the file, or no connection."},
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private Door door = new Door();

        @Parameters(paramLabel = "FILE", description = "Where to: its name ends in .csv, .xlsx or .json.")
        private Path file = Path.of("");

        @Option(
                names = "--only",
                paramLabel = "NAME=VALUE",
                description = "Only these: member, area, force, kind, status, statement or q (words).")
        private TreeMap<String, String> only = new TreeMap<>();

        @Override
        public Integer call() throws IOException {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            String form = name.substring(name.lastIndexOf('.') + 1);
            for (Form known : Form.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(form)) {
                    return write(line, form);
                }
            }
            return new Complaint(ExitCode.USAGE, file + " is of no known form", "Name it .csv, .xlsx or .json.")
                    .print(line.getErr());
        }

        private int write(CommandLine line, String form) throws IOException {
            StringBuilder path = new StringBuilder("/api/register.").append(form);
            char before = '?';
            for (var one : only.entrySet()) {
                path.append(before)
                        .append(URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8));
                before = '&';
            }
            HttpResponse<byte[]> answer =
                    Door.send(door.request(path.toString()).GET().build());
            if (answer.statusCode() != 200) {
                return Door.complain(line, answer);
            }
            Files.write(file, answer.body());
            line.getOut().println("wrote " + file + ": " + answer.body().length + " bytes");
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "import",
            description = "Says what would become of each row of a table; with --record, has it done.",
            footer = {
                "",
                "A row is new, unchanged, corrected or refused; refused cells are named with the rule they break.",
                "Exit codes: 0 nothing refused; 1 rows are refused; 2 wrong usage; 3 refused whole; 4 the file."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private Door door = new Door();

        @Parameters(paramLabel = "FILE", description = "The table: CSV, XLSX or JSON.")
        private Path file = Path.of("");

        @Option(names = "--record", description = "Put it on the record.")
        private boolean record;

        @Option(names = "--partly", description = "Leave refused rows out instead of recording nothing.")
        private boolean partly;

        @Option(names = "--public", description = "Everyone may read it; else all members.")
        private boolean open;

        @Option(names = "--reason", paramLabel = "WORDS", description = "Why terms are corrected.")
        private String reason = "";

        @Option(names = "--json", description = "The server's answer as it is.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            if (Files.size(file) > FILE_BYTES_MAX) {
                return new Complaint(ExitCode.REFUSED, file + " has more than 16 MiB", "Take it in in parts.")
                        .print(line.getErr());
            }
            HttpResponse<byte[]> answer = Door.send(request());
            boolean judged = answer.statusCode() == 200
                    || (answer.statusCode() == 422 && type(answer).startsWith("application/json"));
            if (!judged) {
                return Door.complain(line, answer);
            }
            try {
                return tell(line, answer);
            } catch (JacksonException broken) {
                return Door.complain(line, answer);
            }
        }

        private static String type(HttpResponse<byte[]> answer) {
            return answer.headers().firstValue("Content-Type").orElse("");
        }

        private HttpRequest request() throws IOException {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            String boundary = HexFormat.of().formatHex(random);
            String intake = MAPPER.createObjectNode()
                    .put("dryRun", !record)
                    .put("partial", partly)
                    .put("reason", reason)
                    .set("release", MAPPER.createObjectNode().put("type", open ? "everyone" : "all-members"))
                    .toString();
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"intake\"\r\n\r\n" + intake
                    + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n";
            return door.request("/api/register")
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                    .build();
        }

        private int tell(CommandLine line, HttpResponse<byte[]> answer) {
            JsonNode whole = MAPPER.readTree(answer.body());
            JsonNode counts = whole.path("counts");
            if (json) {
                line.getOut().println(new String(answer.body(), StandardCharsets.UTF_8));
            } else {
                for (JsonNode row : whole.path("rows")) {
                    tell(line, row);
                }
                line.getOut()
                        .println("%s new, %s corrected, %s unchanged, %s refused; %s acts recorded"
                                .formatted(
                                        counts.path("added").asString(),
                                        counts.path("corrected").asString(),
                                        counts.path("unchanged").asString(),
                                        counts.path("refused").asString(),
                                        whole.path("recorded").asString()));
            }
            boolean refused = counts.path("refused").asInt() > 0;
            return (refused ? ExitCode.CHECK_FAILED : ExitCode.DONE).number();
        }

        private void tell(CommandLine line, JsonNode row) {
            String fate = row.path("fate").asString();
            if (fate.equals("unchanged")) {
                return;
            }
            String place = file + ":" + row.path("row").asString() + ": "
                    + row.path("code").asString();
            line.getOut().println(place + ": " + fate + columns(row.path("columns")));
            for (JsonNode fault : row.path("faults")) {
                line.getErr()
                        .println(place + ": " + fault.path("column").asString() + ": "
                                + fault.path("rule").asString() + " "
                                + fault.path("detail").asString());
            }
        }

        private static String columns(JsonNode columns) {
            StringBuilder names = new StringBuilder();
            columns.forEach(
                    column -> names.append(names.isEmpty() ? " in " : ", ").append(column.asString()));
            return names.toString();
        }
    }
}
