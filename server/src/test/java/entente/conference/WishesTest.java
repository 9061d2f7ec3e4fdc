package entente.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import entente.act.AdoptionAct.SignatureKind;
import entente.conference.SigningController.Wish;
import entente.text.PartialDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class WishesTest {
    @Test
    void nobodySignsInAKindThatWasNotNamed() {
        assertEquals(Optional.of(SignatureKind.DEFINITIVE), SigningController.kind(new Wish("definitive")));
        assertEquals(Optional.of(SignatureKind.AD_REFERENDUM), SigningController.kind(new Wish("ad-referendum")));
        assertEquals(Optional.empty(), SigningController.kind(new Wish(null)));
        assertEquals(Optional.empty(), SigningController.kind(new Wish("")));
        assertEquals(Optional.empty(), SigningController.kind(new Wish("ad-referendum ")));
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNamedByItsField() {
        LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("effect", "2026-02-28");
        assertEquals(new PartialDate("2026-02-28"), new Typed(typed).day("effect"));
        for (String wrong : new String[] {"2026-02-30", "2026-13", "soon", ""}) {
            typed.set("effect", wrong);
            assertEquals(
                    "effect",
                    assertThrows(Typed.Bad.class, () -> new Typed(typed).day("effect"))
                            .field(),
                    wrong);
        }
    }
}
