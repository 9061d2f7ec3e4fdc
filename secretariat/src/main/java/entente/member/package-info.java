/**
 * Who takes part: members that sign for themselves, organs they made, and the posts people hold.
 * It knows nothing of what they do.
 */
@org.jspecify.annotations.NullMarked
package entente.member;
