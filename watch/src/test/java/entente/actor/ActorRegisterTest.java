package entente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.article.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActorRegisterTest {
    private static final ActorRegister SHIPPED = ActorRegister.shipped();

    @Test
    void whoever_is_known_has_a_name_in_each_language() {
        List<Actor> all = Stream.concat(SHIPPED.actors().stream(), SHIPPED.parts().stream())
                .toList();
        for (Actor actor : all) {
            for (Language language : List.of(Language.ENGLISH, Language.JAPANESE, Language.KOREAN)) {
                assertFalse(actor.names().getOrDefault(language, List.of()).isEmpty(), actor.id() + " " + language);
            }
        }
    }

    @Test
    void a_part_is_nobody_by_itself() {
        assertTrue(SHIPPED.find("troops").isEmpty());
        assertTrue(SHIPPED.parts().stream().anyMatch(part -> part.id().equals("troops")));
        ActorRegister one = ActorRegister.parse("guards | part ||||| guards; guard | 警備隊 | 경비대\n");
        assertEquals(List.of("guards"), one.parts().stream().map(Actor::id).toList());
    }
}
