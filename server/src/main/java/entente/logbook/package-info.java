/**
 * The pages about the record itself: the logs, their checkpoints, and each act with its place and its proof. They show
 * an act's content only to who may read it.
 */
@org.jspecify.annotations.NullMarked
package entente.logbook;
