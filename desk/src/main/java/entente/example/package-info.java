/**
 * The example partnership: public facts, each with its source, put on the Secretariat's log as compiled. It speaks for
 * no government.
 */
@org.jspecify.annotations.NullMarked
package entente.example;
