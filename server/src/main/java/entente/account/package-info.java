/**
 * Who may sign in, as whom, and how it is proved: accounts, passwords, tokens and the limits on guessing. It knows
 * nothing of the web or of SQL.
 */
@NullMarked
package entente.account;

import org.jspecify.annotations.NullMarked;
