/**
 * What English sentences mean, as vectors, by a small model that ships with the product and runs in this process: no
 * network, no GPU. Loading it is what is done here and nowhere else, so that what compares stays free of it.
 */
@NullMarked
package entente.meaning;

import org.jspecify.annotations.NullMarked;
