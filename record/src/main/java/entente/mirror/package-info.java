/**
 * What one server does about the logs that others write: it verifies them, keeps them, says so by a cosignature, and
 * keeps the proof if a log was shown in two versions. Pure: disk, network and time are arguments, so that a simulation
 * can run it in one thread.
 */
@org.jspecify.annotations.NullMarked
package entente.mirror;
