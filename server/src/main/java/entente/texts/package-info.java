/**
 * The pages about statements: entering one, and deciding what it commits its members to, sentence by sentence. Nothing
 * here decides who may do what; the desk does.
 */
@NullMarked
package entente.texts;

import org.jspecify.annotations.NullMarked;
