package entente.predicate;

import entente.reading.Force;
import java.util.Optional;

/**
 * A clause that commits somebody.
 *
 * @param rule why
 * @param force how firmly
 * @param subject who, where the sentence says so
 * @param start first morpheme of the words that state it
 * @param end the morpheme after them
 * @param from first morpheme of the whole clause
 * @param to the morpheme after the whole clause
 */
record Undertaking(PredicateRule rule, Force force, Optional<Subject> subject, int start, int end, int from, int to) {}
