/** The pages of the silence procedure: who is asked, until when in every capital's time, and who is awaited. */
@org.jspecify.annotations.NullMarked
package entente.circulation;
