package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.desk.Desk;
import entente.desk.Reader;
import entente.example.Example;
import entente.member.MemberId;
import entente.partnership.Partnership;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSheetTest {
    @Test
    void thePageIsShortAndItsTotalsAreWhole(@TempDir Path data) throws Exception {
        try (Desk desk =
                Example.begin(data, InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z")), new Random(1))) {
            Partnership state = desk.snapshot(new Reader.Of(new MemberId("KR")));
            LinkSheet all = LinkSheet.of(state, "en", Optional.empty());
            assertTrue(all.links().size() > 3 && all.duties().size() > 2, all.allLinks() + ", " + all.allDuties());
            assertEquals(all.links().size(), all.allLinks());
            LinkSheet some = LinkSheet.of(state, "en", Optional.empty(), 2, 1);
            assertEquals(all.links().subList(0, 2), some.links());
            assertEquals(all.duties().subList(0, 1), some.duties());
            assertEquals(all.allLinks(), some.allLinks());
            assertEquals(all.allDuties(), some.allDuties());
        }
    }
}
