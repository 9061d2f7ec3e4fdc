/** Members' urgent exchange about one matter: who was told when, has acknowledged, thinks what, answered. */
@NullMarked
package entente.consultation;

import org.jspecify.annotations.NullMarked;
