/**
 * A witness (C2SP tlog-witness): it cosigns a checkpoint only if that extends every checkpoint of the log that it has
 * cosigned before, and remembers what it cosigned before it says so. What travels over the network is another's matter.
 */
@org.jspecify.annotations.NullMarked
package entente.witness;
