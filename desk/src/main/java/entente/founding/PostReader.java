package entente.founding;

import entente.act.ContinuityAct.PostCreated;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** The posts of a founding file. */
final class PostReader {
    static final int POSTS_MAX = 1_000;

    private static final Map<String, PostKind> KINDS = new TreeMap<>(Map.of(
            "head-of-government", PostKind.HEAD_OF_STATE_OR_GOVERNMENT,
            "minister", PostKind.MINISTER,
            "adviser", PostKind.ADVISER,
            "official", PostKind.OFFICIAL,
            "board", PostKind.BOARD,
            "desk", PostKind.DESK));

    private static final Pattern USERNAME = Pattern.compile(".{3,40}");

    private final FoundingReader whole;
    private final List<Fault> faults;
    private final Set<PostId> taken = new HashSet<>();

    PostReader(FoundingReader whole, List<Fault> faults) {
        this.whole = whole;
        this.faults = faults;
    }

    List<PostCreated> read(List<Node> nodes) {
        List<PostCreated> posts = new ArrayList<>();
        for (Node node : nodes) {
            if (posts.size() == POSTS_MAX) {
                faults.add(Sheet.fault(node, "a founding file has at most " + POSTS_MAX + " posts"));
                break;
            }
            post(node).ifPresent(posts::add);
        }
        for (String party : whole.parties().keySet()) {
            if (posts.stream()
                    .noneMatch(post -> post.kind() == PostKind.DESK
                            && post.member().value().equals(party))) {
                faults.add(Sheet.fault(
                        whole.place(party), "\"" + party + "\" has no post of kind desk: nobody could act for it"));
            }
        }
        return posts;
    }

    private Optional<PostCreated> post(Node node) {
        Sheet sheet = Sheet.of(node, "a post", Set.of("post", "of", "kind", "title"), faults);
        List.of("post", "of", "kind", "title").forEach(name -> sheet.need(name, "a post"));
        Optional<PostId> id = sheet.line("post", 200).flatMap(name -> id(sheet, name));
        Optional<String> of = sheet.line("of", 200);
        if (of.isPresent() && !whole.parties().containsKey(of.get())) {
            sheet.wrong("of", "\"" + of.get() + "\" is none of the members and organs above");
        }
        Optional<String> kind = sheet.line("kind", 200);
        if (kind.isPresent() && !KINDS.containsKey(kind.get())) {
            sheet.wrong(
                    "kind",
                    "\"" + kind.get() + "\" is no kind of post; there are: " + String.join(", ", KINDS.keySet()));
        }
        Optional<Localized> title = whole.words(sheet, "title", false);
        PostKind known = KINDS.get(kind.orElse(""));
        if (known == PostKind.DESK
                && id.isPresent()
                && !USERNAME.matcher(id.get().value()).matches()) {
            sheet.wrong("post", "a desk is also the user name of its first account: 3 to 40 characters");
        }
        if (id.isEmpty() || known == null || !whole.parties().containsKey(of.orElse(""))) {
            return Optional.empty();
        }
        // A faulty title is noted; the post still counts as one its party has.
        Localized called = title.orElseGet(() -> Localized.of("en", id.get().value()));
        return Optional.of(new PostCreated(id.get(), new MemberId(of.get()), called, known));
    }

    private Optional<PostId> id(Sheet sheet, String name) {
        try {
            PostId id = new PostId(name);
            if (taken.add(id)) {
                return Optional.of(id);
            }
            sheet.wrong("post", "the post \"" + name + "\" is given twice");
        } catch (IllegalArgumentException wrong) {
            sheet.wrong(
                    "post", "\"" + name + "\" is no name of a post: lower-case letters, digits and hyphens, 2 to 80");
        }
        return Optional.empty();
    }
}
