package entente.api;

import org.jspecify.annotations.Nullable;

/**
 * How a table is to be taken in.
 *
 * @param dryRun only say what would become of each row
 * @param partial record the rows that are not refused although others are
 * @param reason why terms are corrected, at most 1,000 characters
 */
record SentIntake(boolean dryRun, boolean partial, @Nullable String reason) {}
