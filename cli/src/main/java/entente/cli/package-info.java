/**
 * The {@code entente} command: words on a command line become a call, and its answer text, JSON and an exit code. It
 * knows nothing of web pages.
 */
@NullMarked
package entente.cli;

import org.jspecify.annotations.NullMarked;
