package entente.predicate;

/**
 * The verb that is left when the frames around it are taken off.
 *
 * @param lemma the verb, or the noun that carries its meaning
 * @param start its first morpheme
 * @param past whether it reports something done
 * @param passive whether the one who acts is left out
 * @param progressive whether it is told as under way
 * @param desire whether it says what they would like to do
 * @param open whether it can state an undertaking at all: not a state, a guess, a duty of others
 */
public record Core(
        String lemma, int start, boolean past, boolean passive, boolean progressive, boolean desire, boolean open) {}
