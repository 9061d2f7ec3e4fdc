/**
 * The door for programs: the record as JSON and CSV, and acts from JSON. It knows nothing that the reader's own
 * snapshot does not hold, and decides nothing: it turns bytes into an act or a named problem, and hands it to the desk.
 */
@NullMarked
package entente.api;

import org.jspecify.annotations.NullMarked;
