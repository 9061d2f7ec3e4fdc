/**
 * What falls due, in 30, 90 and 365 days, and what passed unseen: as a page and as a feed that calendars subscribe to.
 */
@org.jspecify.annotations.NullMarked
package entente.calendar;
