/** Meetings, their board packs and minutes, what became of their outcomes, and the days members are careful about. */
@org.jspecify.annotations.NullMarked
package entente.meeting;
