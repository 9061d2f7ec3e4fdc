/** Lines of the inbox in the formats of other systems: CAP, STIX, MISP, Atom, JSON. */
@NullMarked
package entente.bulletin;

import org.jspecify.annotations.NullMarked;
