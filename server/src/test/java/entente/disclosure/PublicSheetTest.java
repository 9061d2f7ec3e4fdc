package entente.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import entente.disclosure.PublicSheet.Asked;
import org.junit.jupiter.api.Test;

class PublicSheetTest {
    @Test
    void anAreaOfAnyCharactersStaysOneParameter() {
        Asked asked = new Asked("JP", "a&member=US#x y", 2);
        assertEquals("?member=JP&area=a%26member%3DUS%23x+y", asked.query());
        assertEquals("/public?area=a%26b#list", Asked.list("area", "a&b"));
    }
}
