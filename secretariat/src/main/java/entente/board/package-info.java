/**
 * What is claimed, what is shown and how it is scored, side by side for each commitment and member, and how far
 * assessors agree.
 */
@org.jspecify.annotations.NullMarked
package entente.board;
