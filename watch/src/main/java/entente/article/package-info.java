/** One piece of reporting: the body of a news page, its language, and when it says it was published. */
@NullMarked
package entente.article;

import org.jspecify.annotations.NullMarked;
