package entente.founding;

/**
 * What is wrong at one place of a founding file.
 *
 * @param line from 1
 * @param column from 1
 * @param rule the rule that is broken, as a sentence that names what stands there
 */
public record Fault(int line, int column, String rule) {}
