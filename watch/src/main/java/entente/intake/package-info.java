/** How reporting gets in: sources, polite fetching, feeds and archives of pages, and the archive it is kept in. */
@NullMarked
package entente.intake;

import org.jspecify.annotations.NullMarked;
