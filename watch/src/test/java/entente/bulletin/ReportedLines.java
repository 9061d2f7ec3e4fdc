package entente.bulletin;

import entente.alert.Alert;
import entente.alert.Judgements;
import entente.alert.Verdict;
import entente.alert.Watching;
import entente.intake.Archive;
import entente.intake.Incoming;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An inbox with two lines: what is told there is put into the forms of others. */
abstract class ReportedLines {
    static final Instant DAY = Instant.parse("2025-03-12T06:00:00Z");
    static final Issuer ISSUER = new Issuer("secretariat", "Secretariat & Co", URI.create("https://entente.example/"));
    static final String LAUNCH = "North Korea launched three ballistic missiles toward the sea on Monday, the"
            + " Joint Chiefs of Staff said. The missiles flew about 350 kilometers from an airfield near the capital.";

    @TempDir
    Path data;

    Watching watching;

    @BeforeEach
    void open() {
        watching = new Watching(Archive.ofOffice(data, "secretariat"), DAY);
        // A headline with what XML has no letter for, half a letter, and what ends an element.
        take("one", "Missiles\u0001 <fired> & \ud83d\ude80 \ud83d ]]>", LAUNCH);
        take("two", "発射", "北朝鮮は12日、日本海に向けて弾道ミサイル2発を発射したと韓国軍の合同参謀本部が発表した。防衛省が警戒を続けている。");
    }

    @AfterEach
    void close() {
        watching.close();
    }

    void take(String source, String title, String text) {
        watching.intake()
                .take(new Incoming(
                        source,
                        "https://" + source + ".example/" + text.hashCode() + "?a=1&b=2",
                        "page.txt",
                        "text/plain",
                        title,
                        Optional.of(DAY),
                        DAY.plusSeconds(90),
                        new Incoming.Content(text.getBytes(StandardCharsets.UTF_8))));
    }

    List<Alert> lines() {
        return watching.inbox().since(DAY.minusSeconds(1)).stream()
                .map(line -> watching.inbox().find(line.story()).orElseThrow())
                .toList();
    }

    void judge(Alert alert, Verdict verdict) {
        List<String> ids = alert.crossings().stream()
                .map(crossing -> crossing.indicator().indicator().id())
                .toList();
        watching.judgements()
                .say(alert.story(), ids, verdict, 1, new Judgements.Said("", "Desk", DAY.plusSeconds(900)));
    }
}
