/** The file a partnership of one's own begins with: read, held against its rules line by line, and put on record. */
@NullMarked
package entente.founding;

import org.jspecify.annotations.NullMarked;
