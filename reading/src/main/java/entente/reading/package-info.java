/**
 * Finds the commitments of a joint statement and says why each one was found. It points at passages and never decides;
 * it knows no files, no clock and no partnership.
 */
@NullMarked
package entente.reading;

import org.jspecify.annotations.NullMarked;
