/**
 * Which days are holidays or weekends in a state. It warns people who set dates and decides nothing: no rule of the
 * record counts holidays.
 */
@org.jspecify.annotations.NullMarked
package entente.holiday;
