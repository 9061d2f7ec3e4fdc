package entente.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.Act;
import entente.act.PartnershipAct.KeyCompromised;
import entente.act.PartnershipAct.KeyIntroduced;
import entente.act.PartnershipAct.KeyRetired;
import entente.act.PartnershipAct.KeyRole;
import entente.act.PartnershipAct.KeysRotated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.member.MemberId;
import entente.member.Party;
import entente.partnership.Refusal.Rule;
import entente.text.Localized;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final MemberId AA = World.PARTIES.getFirst();
    private static final MemberId BB = World.PARTIES.get(1);
    private static final String OLD = key("example.org/aa", 1, 1);
    private static final String NEXT = key("example.org/aa", 1, 2);
    private static final String SECOND = key("example.org/aa", 6, 3);
    private static final String MIRROR = key("example.org/aa/mirror", 4, 4);

    private static final Localized WORDS = Localized.of("en", "Words.");
    private static final Release ALL = new Release.AllMembers();

    private final OneRoom room = new OneRoom();

    private static String key(String name, int type, int fill) {
        byte[] typed = new byte[33];
        Arrays.fill(typed, (byte) fill);
        typed[0] = (byte) type;
        return name + "+0123abcd+" + Base64.getEncoder().encodeToString(typed);
    }

    @BeforeEach
    void founded() {
        List<Party> parties = World.PARTIES.stream()
                .map(id -> new Party(id, id.equals(World.ORGAN), WORDS))
                .toList();
        room.must(World.ORGAN, null, ALL, new PartnershipFounded(WORDS, parties, List.of("en"), null, null));
    }

    private void admitted(MemberId author, Act act) {
        room.must(author, null, ALL, act);
    }

    private void refused(Rule rule, MemberId author, Act act) {
        assertEquals(Optional.of(rule), room.attempt(author, null, ALL, act));
    }

    private Partnership state() {
        return room.state();
    }

    @Test
    void aKeyComesOnTheRecordOnceAndForOneRole() {
        admitted(AA, new KeyIntroduced(OLD));
        refused(Rule.KEY_KNOWN_ALREADY, AA, new KeyIntroduced(OLD));
        refused(Rule.KEY_KNOWN_ALREADY, BB, new KeyIntroduced(OLD));
        refused(Rule.KEY_KNOWN_ALREADY, AA, new KeyIntroduced(key("example.org/aa/mirror", 4, 1), KeyRole.MIRROR));
        refused(Rule.NOT_A_KEY, AA, new KeyIntroduced("key"));
        refused(Rule.NOT_A_KEY, AA, new KeyIntroduced("a+0123abcd+AAAA"));
        admitted(AA, new KeyIntroduced(MIRROR, KeyRole.MIRROR));
        assertEquals(1, state().keys().current(AA, KeyRole.LOG).size());
        assertEquals(1, state().keys().current(AA, KeyRole.MIRROR).size());
    }

    @Test
    void aRotationEndsOneKeyAndBeginsAnotherAtItsPlace() {
        admitted(AA, new KeyIntroduced(OLD));
        refused(Rule.UNKNOWN_KEY, BB, new KeysRotated(List.of(OLD), List.of(NEXT), KeyRole.LOG, "note"));
        refused(Rule.UNKNOWN_KEY, AA, new KeysRotated(List.of(OLD), List.of(NEXT), KeyRole.MIRROR, "note"));
        refused(Rule.KEY_KNOWN_ALREADY, AA, new KeysRotated(List.of(), List.of(OLD), KeyRole.LOG, "note"));
        refused(Rule.EMPTY, AA, new KeysRotated(List.of(OLD), List.of(), KeyRole.LOG, "note"));
        refused(Rule.EMPTY, AA, new KeysRotated(List.of(OLD), List.of(NEXT), KeyRole.LOG, " "));
        admitted(AA, new KeysRotated(List.of(OLD), List.of(NEXT), KeyRole.LOG, "note"));
        Keys keys = state().keys();
        long place = keys.find(NEXT).orElseThrow().from();
        assertEquals(place, keys.find(OLD).orElseThrow().until());
        assertEquals(
                List.of(NEXT),
                keys.current(AA, KeyRole.LOG).stream()
                        .map(Keys.Key::verifierKey)
                        .toList());
        refused(Rule.UNKNOWN_KEY, AA, new KeysRotated(List.of(OLD), List.of(SECOND), KeyRole.LOG, "note"));
    }

    @Test
    void theLastKeyOfALogStays() {
        admitted(AA, new KeyIntroduced(OLD));
        refused(Rule.LAST_KEY, AA, new KeyRetired(OLD, "Broken."));
        admitted(AA, new KeyIntroduced(SECOND));
        refused(Rule.UNKNOWN_KEY, BB, new KeyRetired(OLD, "Broken."));
        admitted(AA, new KeyRetired(OLD, "Broken."));
        refused(Rule.UNKNOWN_KEY, AA, new KeyRetired(OLD, "Again."));
        refused(Rule.LAST_KEY, AA, new KeyRetired(SECOND, "Broken, too."));
        admitted(AA, new KeyIntroduced(MIRROR, KeyRole.MIRROR));
        admitted(AA, new KeyRetired(MIRROR, "No mirror any more."));
    }

    @Test
    void whatStandsUnderACompromisedKeyIsFlaggedFromThePlaceOnThatIsNamedUntilTheKeyEnded() {
        admitted(AA, new KeyIntroduced(OLD));
        long introduced = state().keys().find(OLD).orElseThrow().from();
        admitted(AA, new KeyIntroduced(MIRROR, KeyRole.MIRROR));
        admitted(AA, new KeysRotated(List.of(OLD), List.of(NEXT), KeyRole.LOG, "note"));
        long ended = introduced + 2;
        refused(Rule.UNKNOWN_KEY, BB, new KeyCompromised(OLD, introduced + 1, "Stolen."));
        admitted(AA, new KeyCompromised(OLD, introduced + 1, "Stolen."));
        Keys keys = state().keys();
        assertFalse(keys.inDoubt(AA, introduced));
        assertTrue(keys.inDoubt(AA, introduced + 1));
        assertFalse(keys.inDoubt(AA, ended));
        assertFalse(keys.inDoubt(BB, introduced + 1));
        admitted(AA, new KeyCompromised(OLD, introduced + 9, "Later than first thought; the earlier place stays."));
        assertTrue(state().keys().inDoubt(AA, introduced + 1));
        admitted(AA, new KeyCompromised(MIRROR, 0, "A mirror's key signs no acts."));
        assertFalse(state().keys().inDoubt(AA, introduced));
        assertTrue(state().acts().stream().allMatch(Standing::effective));
    }
}
