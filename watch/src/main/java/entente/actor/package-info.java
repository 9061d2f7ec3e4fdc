/** Who is spoken of: states by their CLDR names, persons by their terms, bodies; as three languages name them. */
@NullMarked
package entente.actor;

import org.jspecify.annotations.NullMarked;
