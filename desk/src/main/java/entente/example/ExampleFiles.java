package entente.example;

import entente.act.MeetingAct.AgendaItem;
import entente.act.MeetingAct.MeetingCalled;
import entente.act.MeetingAct.Schedule;
import entente.act.MeetingAct.SensitiveDayMarked;
import entente.member.MemberId;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.CalendarDay;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        List<StandFile> stands,
        List<MeetingFile> meetings,
        List<DayFile> days,
        List<FactorFile> factors) {

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

    record SourceFile(
            String title, @Nullable String url, @Nullable String date) {
        Source source() {
            return new Source(title, url, date == null ? null : new PartialDate(date));
        }
    }

    record RoundFile(
            String commitment,
            String held,
            Map<String, String> what,
            SourceFile source,
            @Nullable String precision,
            @Nullable String kind) {}

    record MeetingFile(
            String code,
            Map<String, String> title,
            String day,
            String zone,
            Map<String, String> place,
            List<String> posts,
            List<Map<String, String>> agenda) {
        /** A whole day: at which hour they met is not known. */
        MeetingCalled called() {
            ZoneId in = ZoneId.of(zone);
            LocalDate on = LocalDate.parse(day);
            return new MeetingCalled(
                    code,
                    words(title),
                    new Schedule(
                            on.atStartOfDay(in).toInstant(),
                            on.plusDays(1).atStartOfDay(in).toInstant(),
                            zone,
                            true),
                    words(place),
                    null,
                    posts.stream().map(PostId::new).toList(),
                    agenda.stream()
                            .map(item -> new AgendaItem(words(item), null, null))
                            .toList());
        }
    }

    record DayFile(String member, String day, Map<String, String> name, SourceFile source) {
        SensitiveDayMarked marked() {
            return new SensitiveDayMarked(new MemberId(member), new CalendarDay(day), words(name), source.source());
        }
    }

    /** Watched by the party whose post owns it. */
    record FactorFile(
            String code,
            Map<String, String> question,
            Map<String, String> why,
            String owner,
            String review,
            List<String> indicators,
            List<String> commitments,
            List<ReadingFile> readings) {}

    record ReadingFile(String on, int leaning, Map<String, String> words, SourceFile source) {}

    static Localized words(Map<String, String> in) {
        return new Localized(new TreeMap<>(in));
    }

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
                List.of(read(mapper, "stands.json", StandFile[].class)),
                List.of(read(mapper, "meetings.json", MeetingFile[].class)),
                List.of(read(mapper, "days.json", DayFile[].class)),
                List.of(read(mapper, "factors.json", FactorFile[].class)));
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
