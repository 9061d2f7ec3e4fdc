/** Lines of the inbox sent to other systems: who is told, what waits, and the courier that carries it. */
@NullMarked
package entente.delivery;

import org.jspecify.annotations.NullMarked;
