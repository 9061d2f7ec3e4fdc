/**
 * What is the same report, and which reports tell of one event. Operators over articles in the order of their
 * publication: keyed by language, with state that can be taken out and put back.
 */
@NullMarked
package entente.story;

import org.jspecify.annotations.NullMarked;
