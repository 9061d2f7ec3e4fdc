package entente.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.portal.Language;
import entente.portal.Messages;
import entente.reading.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The issue areas of an office's own. */
class OfficeAreasTest {
    @TempDir
    private Path data;

    @Test
    void aFolderWithoutAListHasTheAreasThatShip() {
        assertSame(Taxonomy.standard(), OfficeAreas.in(data));
        assertTrue(OfficeAreas.names(Taxonomy.standard()).isEmpty());
    }

    @Test
    void anOfficesListIsReadAndItsNamesStandInThePortal() throws IOException {
        Files.writeString(data.resolve("areas.txt"), """
                [fisheries]
                name.en = Fisheries and the fishers' {rights}
                name.ko = 어업
                words.en = fish*, cod
                [ports]
                words.en = port, ports
                """);
        Taxonomy areas = OfficeAreas.in(data);
        assertEquals(List.of("fisheries", "ports", "other"), areas.areas());
        Messages messages = new Messages(areas.areas(), OfficeAreas.names(areas));
        assertEquals(List.of("fisheries", "ports", "other"), messages.areas());
        assertEquals("Fisheries and the fishers' {rights}", messages.text(Language.EN, "texts.area.fisheries"));
        assertEquals("어업", messages.text(Language.KO, "terms.area.fisheries"));
        assertTrue(!messages.has(Language.JA, "texts.area.fisheries"));
        assertTrue(messages.has(Language.JA, "texts.area.other"));
    }

    @Test
    void aMalformedListStopsTheStartAndNamesItsLine() throws IOException {
        Files.writeString(data.resolve("areas.txt"), "[fisheries]\nwords.en = fish*\nwhat is this\n");
        MalformedList failure = assertThrows(MalformedList.class, () -> OfficeAreas.in(data));
        assertTrue(String.valueOf(failure.getMessage()).contains("areas.txt: line 3"), failure::getMessage);
    }
}
