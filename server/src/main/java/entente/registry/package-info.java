/**
 * The pages about commitments and people: the overview, the register, each commitment with its dossier, and who holds
 * which post. They show what a reader's snapshot holds and hand what is typed to the desk.
 */
@org.jspecify.annotations.NullMarked
package entente.registry;
