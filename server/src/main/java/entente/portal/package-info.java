/**
 * The web pages: what an officer or the public sees, in every language of the interface. Pages ask the desk and the
 * store; nothing is decided here.
 */
@NullMarked
package entente.portal;

import org.jspecify.annotations.NullMarked;
