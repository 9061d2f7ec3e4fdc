/** One search over texts, commitments, evidence, reports and minutes, in three languages, cited to the sentence. */
@NullMarked
package entente.enquiry;

import org.jspecify.annotations.NullMarked;
