/**
 * E-mail: letters to accounts that asked for them, queued on the disk and handed over to a mail server. What a letter
 * says is decided elsewhere; here nothing is known of the record.
 */
@NullMarked
package entente.mail;

import org.jspecify.annotations.NullMarked;
