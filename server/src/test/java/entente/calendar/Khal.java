package entente.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody's calendar: Debian's khal with a home of its own, and one calendar in it. */
public final class Khal {
    private final Path home;

    /**
     * Makes a home for it.
     *
     * @param zone whose clock is on its wall, such as {@code Asia/Tokyo}
     */
    public Khal(Path home, String zone) throws IOException {
        this.home = home;
        Files.createDirectories(calendar());
        Files.writeString(config(), """
                [calendars]
                [[entente]]
                path = %s
                [sqlite]
                path = %s
                [locale]
                local_timezone = %s
                default_timezone = %s
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(calendar(), home.resolve("khal.db"), zone, zone));
    }

    private Path calendar() {
        return home.resolve("calendar");
    }

    private Path config() {
        return home.resolve("config");
    }

    /** Takes a file of events in. */
    public void take(byte[] events) throws IOException, InterruptedException {
        Path file = Files.write(home.resolve("events.ics"), events);
        khal("import", "--batch", "-a", "entente", file.toString());
    }

    /** What it shows of a year, a line an event: day, time, title. */
    public String listed() throws IOException, InterruptedException {
        return khal("list", "today", "366d", "--day-format", "", "--format", "{start-date} {start-time}|{title}");
    }

    /** Follows a feed over HTTP, as a desktop does by Debian's vdirsyncer; nothing is fetched yet. */
    void follow(URI feed) throws IOException, InterruptedException {
        Files.writeString(home.resolve("vdirsyncer"), """
                [general]
                status_path = "%s"
                [pair feed]
                a = "portal"
                b = "folder"
                collections = null
                [storage portal]
                type = "http"
                url = "%s"
                [storage folder]
                type = "filesystem"
                path = "%s"
                fileext = ".ics"
                """.formatted(home.resolve("status"), feed, calendar()));
        vdirsyncer("discover", "feed");
    }

    /** Fetches what changed in the feed, and gives what vdirsyncer says of it. */
    String sync() throws IOException, InterruptedException {
        return vdirsyncer("sync");
    }

    private String vdirsyncer(String... arguments) throws IOException, InterruptedException {
        return run("vdirsyncer", home.resolve("vdirsyncer"), arguments);
    }

    private String khal(String... arguments) throws IOException, InterruptedException {
        return run("khal", config(), arguments);
    }

    private String run(String program, Path settings, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program, "-c", settings.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
