package entente.reading;

/**
 * Why a passage was taken for a commitment.
 *
 * @param rule the rule that found it
 * @param words one sentence for the officer who confirms or rejects it
 */
public record Reason(ReadingRule rule, String words) {}
