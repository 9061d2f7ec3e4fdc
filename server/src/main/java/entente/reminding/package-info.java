/**
 * Reminders: what awaits a post, shown on a page and written to those who act in it. What is due follows from the
 * record and the day; nothing here marks anything on it.
 */
@NullMarked
package entente.reminding;

import org.jspecify.annotations.NullMarked;
