/** Hand-overs as pages and as a file that is read without this program. */
@org.jspecify.annotations.NullMarked
package entente.transfer;
