package entente.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.desk.Reader;
import entente.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkedTest {
    private static final Reader ANYONE = new Reader.Anyone();
    private static final Reader MEMBER = new Reader.Of(new MemberId("AA"));

    private final Worked<String, String> worked = new Worked<>();
    private final List<String> computed = new ArrayList<>();

    private String of(Reader reader, String key) {
        return worked.of(reader, key, asked -> {
            computed.add(asked);
            return "of " + asked;
        });
    }

    @Test
    void itIsWorkedOutOnceForAllWhoReadTheSame() {
        assertEquals("of 1", of(ANYONE, "1"));
        assertEquals("of 1", of(MEMBER, "1"));
        assertEquals("of 1", of(ANYONE, "1"));
        assertEquals(List.of("1"), computed);
        assertEquals("of 2", of(MEMBER, "2"));
        assertEquals("of 1", of(ANYONE, "1"), "one still reads the earlier");
        assertEquals(List.of("1", "2"), computed);
    }

    @Test
    void whatNobodyReadsAnyMoreIsForgotten() {
        of(ANYONE, "1");
        of(MEMBER, "1");
        of(ANYONE, "2");
        of(MEMBER, "2");
        of(MEMBER, "1");
        assertEquals(List.of("1", "2", "1"), computed);
    }
}
