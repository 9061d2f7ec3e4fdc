/**
 * The relational store of what is private to this server or to one delegation: accounts, tokens, passkeys, drafts. It
 * holds nothing of the record, and nothing here is needed to verify it.
 */
@NullMarked
package entente.store;

import org.jspecify.annotations.NullMarked;
