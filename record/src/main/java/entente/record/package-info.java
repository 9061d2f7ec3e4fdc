/**
 * The verifiable log: a Merkle tree over entries, checkpoints signed over it, proofs, and their
 * public formats. It does not know what the bytes it keeps mean.
 */
@org.jspecify.annotations.NullMarked
package entente.record;
