package entente.desk;

import entente.act.Act;
import entente.act.Release;
import entente.member.MemberId;
import entente.member.PostId;
import org.jspecify.annotations.Nullable;

/**
 * An act somebody asks to have put on the record.
 *
 * @param author the member or organ it is done for
 * @param post the post it is done in, or null for what a server does by itself
 * @param person who does it, or null
 * @param release who may read it
 * @param act what is done
 */
public record Submission(
        MemberId author, @Nullable PostId post, @Nullable String person, Release release, Act act) {}
