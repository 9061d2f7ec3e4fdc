/**
 * The only writer: checks who may do what, lets the partnership decide, appends to the author's log, and hands out
 * snapshots, to each reader of the acts that this reader may read. It knows nothing of HTTP or SQL.
 */
@org.jspecify.annotations.NullMarked
package entente.desk;
