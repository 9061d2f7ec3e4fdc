/**
 * Compares the wording of two texts: which sentences of a later one take up what an earlier one said, what was changed
 * word by word, and which of the changes an officer should know. It points and never decides; it knows no files, no
 * clock and no partnership.
 */
@NullMarked
package entente.wording;

import org.jspecify.annotations.NullMarked;
