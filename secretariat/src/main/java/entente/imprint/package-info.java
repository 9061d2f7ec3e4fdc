/**
 * Bytes from which a state is read on demand: the nodes of its tries lie in them one by one, and a node is read when
 * somebody asks for what lies below it. What the record holds itself is named and not written again. An imprint is good
 * for the very program that wrote it and for nothing else; whoever keeps one sees to it.
 */
@NullMarked
package entente.imprint;

import org.jspecify.annotations.NullMarked;
