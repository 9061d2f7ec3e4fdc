/** The register as a table, out and in: rows for spreadsheets and programs, and what each row that comes in does. */
@NullMarked
package entente.tabulation;

import org.jspecify.annotations.NullMarked;
