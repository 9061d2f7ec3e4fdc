package entente.alert;

import java.time.Instant;

/**
 * A verdict on a story under one indicator.
 *
 * @param number its place among all of an archive, from 1
 * @param story the story's id
 * @param indicator the indicator's id
 * @param verdict what was said
 * @param independent how many sources told the story then, copies left out
 * @param note in the officer's words, may be empty
 * @param who the officer
 * @param at when
 */
public record Judgement(
        long number,
        String story,
        String indicator,
        Verdict verdict,
        int independent,
        String note,
        String who,
        Instant at) {}
