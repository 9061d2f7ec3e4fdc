package entente.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.act.ActRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class AddressedTest {
    private static final ActRef ONE = new ActRef("ab".repeat(6) + "0".repeat(52));
    private static final ActRef TWIN = new ActRef("ab".repeat(6) + "1".repeat(52));
    private static final ActRef OTHER = new ActRef("c".repeat(64));

    private static Optional<ActRef> find(String name) {
        return Addressed.find(List.of(ONE, TWIN, OTHER), Function.identity(), name);
    }

    @Test
    void aBeginningCountsOnlyWhereOneActBeginsSo() {
        assertEquals(Optional.of(OTHER), find("c".repeat(12)));
        assertEquals(Optional.of(OTHER), find(OTHER.value()));
        assertEquals(Optional.empty(), find("ab".repeat(6)));
        assertEquals(Optional.of(TWIN), find("ab".repeat(6) + "1"));
    }

    @Test
    void whatIsNoNameFindsNothing() {
        for (String name :
                List.of("", "c".repeat(11), "C".repeat(12), "c".repeat(65), "d".repeat(12), "..%2F..%2Facts")) {
            assertEquals(Optional.empty(), find(name), name);
        }
        assertThrows(
                ResponseStatusException.class,
                () -> Addressed.found(List.of(ONE, TWIN), Function.identity(), "ab".repeat(6)));
    }
}
