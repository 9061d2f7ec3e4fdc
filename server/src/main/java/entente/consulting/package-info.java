/** The pages of consultations. They decide nothing. */
@NullMarked
package entente.consulting;

import org.jspecify.annotations.NullMarked;
