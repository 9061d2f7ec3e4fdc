package entente.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import entente.act.Terms;
import entente.member.MemberId;
import entente.reading.Reader;
import entente.reading.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The terms an officer starts from. */
class ProposalTest {
    private static final List<MemberId> MEMBERS = List.of(new MemberId("IS"), new MemberId("NO"));

    private static Terms terms(String sentence) {
        return Proposal.terms(
                Reader.read(sentence, Setting.unknown()).findings().getFirst(), "en", MEMBERS);
    }

    @Test
    void howOftenIsACadenceAndNoDeadlineBesides() {
        Terms terms = terms("We will hold a rescue exercise every year.");
        assertNotNull(terms.cadence());
        assertEquals("P1Y", terms.cadence().period());
        assertNull(terms.deadline());
    }

    @Test
    void aLastDayIsADeadlineAndNoCadence() {
        Terms terms = terms("We will publish a common ice chart by the end of 2027.");
        assertNotNull(terms.deadline());
        assertEquals("by the end of 2027", terms.deadline().text());
        assertNull(terms.cadence());
    }
}
