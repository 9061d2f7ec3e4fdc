package entente.example;

import entente.member.PostKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The example's files as they lie beside this class; an unknown name in one is an error. */
record ExampleFiles(
        PartnershipFile partnership,
        List<PostFile> posts,
        List<TermFile> terms,
        List<TextFile> texts,
        List<CommitmentFile> commitments,
        List<RoundFile> rounds,
        List<StandFile> stands) {

    record PartnershipFile(
            String id,
            Map<String, String> name,
            String asOf,
            Map<String, String> notice,
            List<String> languages,
            List<PartyFile> members,
            List<PartyFile> organs) {}

    record PartyFile(
            String id,
            @Nullable String kind,
            @Nullable Map<String, String> name,
            @Nullable String timeZone) {}

    record PostFile(String id, String member, Map<String, String> title, String kind) {
        PostKind postKind() {
            return switch (kind) {
                case "head-of-government" -> PostKind.HEAD_OF_STATE_OR_GOVERNMENT;
                case "minister" -> PostKind.MINISTER;
                case "adviser" -> PostKind.ADVISER;
                case "official" -> PostKind.OFFICIAL;
                case "board" -> PostKind.BOARD;
                case "desk" -> PostKind.DESK;
                default -> throw new IllegalArgumentException("unknown kind of post: " + kind);
            };
        }
    }

    record TermFile(
            String post,
            Map<String, String> person,
            String from,
            @Nullable String to,
            boolean acting,
            @Nullable String party,
            String source,
            @Nullable String note) {}

    record TextFile(
            String id,
            Map<String, String> title,
            String date,
            @Nullable Map<String, String> place,
            String kind,
            List<String> members,
            String source) {}

    record CommitmentFile(
            String code,
            String text,
            Map<String, String> summary,
            String kind,
            String force,
            List<String> members,
            String area,
            @Nullable DeadlineFile deadline,
            @Nullable CadenceFile cadence,
            @Nullable Map<String, String> condition,
            boolean testable,
            SourceFile source,
            @Nullable String status,
            @Nullable Map<String, String> statusReason,
            @Nullable String restates,
            @Nullable List<LinkFile> links) {}

    record LinkFile(String link, String earlier) {}

    record StandFile(
            String commitment, String text, String on, String stand, Map<String, String> sentence, SourceFile source) {}

    record DeadlineFile(String text, @Nullable String date) {}

    record CadenceFile(
            String text,
            String period,
            @Nullable String firstDue,
            @Nullable List<String> hosts) {}

    record SourceFile(String title, String url, @Nullable String date) {}

    record RoundFile(
            String commitment,
            String held,
            Map<String, String> what,
            SourceFile source,
            @Nullable String precision,
            @Nullable String kind) {}

    static ExampleFiles load() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return new ExampleFiles(
                read(mapper, "partnership.json", PartnershipFile.class),
                List.of(read(mapper, "posts.json", PostFile[].class)),
                List.of(read(mapper, "terms.json", TermFile[].class)),
                List.of(read(mapper, "texts.json", TextFile[].class)),
                List.of(read(mapper, "commitments.json", CommitmentFile[].class)),
                List.of(read(mapper, "rounds.json", RoundFile[].class)),
                List.of(read(mapper, "stands.json", StandFile[].class)));
    }

    private static <T> T read(JsonMapper mapper, String name, Class<T> type) {
        try (InputStream in = ExampleFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the example's file is missing: " + name);
            }
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
