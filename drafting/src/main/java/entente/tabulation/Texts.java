package entente.tabulation;

import entente.act.ActRef;
import java.util.Optional;

/** Where the words of statements are. */
@FunctionalInterface
public interface Texts {
    /** The plain text of a statement; nothing if there is none or it is not to be read. */
    Optional<String> of(ActRef statement);
}
