/** What was handed over, and whether the incoming side accepted it. */
@org.jspecify.annotations.NullMarked
package entente.handover;
