package entente.founding;

import entente.act.ContinuityAct.PostCreated;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.DeskFailure;
import entente.desk.Founding;
import entente.desk.Submission;
import entente.member.MemberId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A founding file that keeps the rules.
 *
 * @param partnership the identifier that every act carries
 * @param originPrefix what every log's origin begins with
 * @param founder on whose log the founding act stands
 * @param act the founding act
 * @param posts the posts there are at the beginning; each is created on the log of the member or organ it belongs to
 */
public record FoundingFile(
        String partnership, String originPrefix, MemberId founder, PartnershipFounded act, List<PostCreated> posts) {
    /** Copies the list in. */
    public FoundingFile {
        posts = List.copyOf(posts);
    }

    /** What reading a file comes to. */
    public sealed interface Reading {
        /**
         * It keeps the rules.
         *
         * @param file what stands in it
         */
        record Read(FoundingFile file) implements Reading {}

        /**
         * It does not.
         *
         * @param faults all that were found, in the order of the file
         */
        record Faulty(List<Fault> faults) implements Reading {
            /** Copies the list in. */
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a file's text: YAML, or JSON, which is YAML too. */
    public static Reading read(String text) {
        return new FoundingReader().read(text);
    }

    /**
     * Begins the record in a folder: keys, the founding act, and the posts.
     *
     * @throws DeskFailure if there is a record already, or the disk fails
     */
    public void begin(Path data, InstantSource clock, RandomGenerator random) {
        try (Desk desk = Desk.begin(data, new Founding(partnership, originPrefix, founder, act), clock, random)) {
            for (PostCreated post : posts) {
                Submission submission = new Submission(post.member(), null, null, new Release.Everyone(), post);
                if (desk.receive(submission) instanceof Answer.Refused refused) {
                    throw new DeskFailure("the post " + post.post() + " cannot be created: " + refused.refusal());
                }
            }
        } catch (IOException failed) {
            throw new DeskFailure("the record in " + data + " did not close: " + failed.getMessage(), failed);
        }
    }
}
