package entente.example;

import entente.act.Act;
import entente.act.ActRef;
import entente.act.Basis;
import entente.act.CommitmentAct.CommitmentConfirmed;
import entente.act.CommitmentAct.CommitmentLinked;
import entente.act.CommitmentAct.Link;
import entente.act.CommitmentAct.Status;
import entente.act.CommitmentAct.StatusStated;
import entente.act.ContinuityAct.PostCreated;
import entente.act.ContinuityAct.Stand;
import entente.act.ContinuityAct.StandStated;
import entente.act.ContinuityAct.TermRecorded;
import entente.act.EvidenceAct.EvidenceAdded;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.FactorRead;
import entente.act.FactorAct.Scope;
import entente.act.InstrumentAct.StatementEntered;
import entente.act.InstrumentAct.StatementKind;
import entente.act.PartnershipAct.PartnershipFounded;
import entente.act.Release;
import entente.act.Terms;
import entente.desk.Answer;
import entente.desk.Desk;
import entente.desk.Founding;
import entente.desk.Submission;
import entente.example.ExampleFiles.CommitmentFile;
import entente.member.MemberId;
import entente.member.Party;
import entente.member.PostId;
import entente.member.PostKind;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts the example on a new record. Members' logs get their key and their desk's post and nothing else. */
public final class Example {
    /** What the origin of every log of the example begins with, so that nobody takes it for a government's. */
    public static final String ORIGIN_PREFIX = "example-not-a-government-record.invalid";

    private static final MemberId SECRETARIAT = new MemberId("secretariat");
    private static final PostId COMPILER = new PostId("secretariat-desk");

    private final Desk desk;
    private final ExampleFiles files;
    private final Map<String, ActRef> texts = new HashMap<>();
    private final Map<String, ActRef> commitments = new HashMap<>();
    private final Map<ExampleFiles.TermFile, ActRef> terms = new HashMap<>();

    private Example(Desk desk, ExampleFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * Begins the example's record in a data folder.
     *
     * @throws entente.desk.DeskFailure if there is a record already, or the disk fails
     */
    public static Desk begin(Path data, InstantSource clock, RandomGenerator random) {
        ExampleFiles files = ExampleFiles.load();
        Desk desk = Desk.begin(
                data,
                new Founding(files.partnership().id(), ORIGIN_PREFIX, SECRETARIAT, founded(files)),
                clock,
                random);
        desk.together(new Example(desk, files)::compile);
        return desk;
    }

    /** The terms of the example, in the form of docs/terms.md. */
    public static byte[] terminology() {
        try (InputStream list = nonNull(Example.class.getResourceAsStream("terminology.txt"))) {
            return list.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the example's terms", broken);
        }
    }

    private static PartnershipFounded founded(ExampleFiles files) {
        ExampleFiles.PartnershipFile file = files.partnership();
        List<Party> parties = new ArrayList<>();
        file.members()
                .forEach(m -> parties.add(
                        new Party(new MemberId(m.id()), false, stateName(m, file.languages()), m.timeZone())));
        file.organs()
                .forEach(o -> parties.add(
                        new Party(new MemberId(o.id()), true, ExampleFiles.words(nonNull(o.name())), o.timeZone())));
        return new PartnershipFounded(
                ExampleFiles.words(file.name()),
                parties,
                file.languages(),
                ExampleFiles.words(file.notice()),
                new PartialDate(file.asOf()));
    }

    /** A state's name as CLDR has it, unless the file says otherwise. */
    private static Localized stateName(ExampleFiles.PartyFile member, List<String> languages) {
        if (member.name() != null) {
            return ExampleFiles.words(member.name());
        }
        TreeMap<String, String> names = new TreeMap<>();
        Locale country = Locale.of("", member.id());
        languages.forEach(tag -> names.put(tag, country.getDisplayCountry(Locale.forLanguageTag(tag))));
        return new Localized(names);
    }

    private void compile() {
        files.posts().forEach(this::post);
        files.terms().forEach(this::term);
        files.texts().forEach(this::text);
        files.commitments().forEach(this::commitment);
        files.commitments().forEach(this::standing);
        files.rounds().forEach(this::round);
        files.stands().forEach(this::stand);
        files.meetings().forEach(meeting -> compiled(meeting.called()));
        files.days().forEach(day -> compiled(day.marked()));
        files.factors().forEach(this::factor);
    }

    private void post(ExampleFiles.PostFile file) {
        MemberId member = new MemberId(file.member());
        Act act = new PostCreated(new PostId(file.id()), member, ExampleFiles.words(file.title()), file.postKind());
        boolean desksOwn = file.kind().equals("desk");
        record(new Submission(desksOwn ? member : SECRETARIAT, null, null, new Release.Everyone(), act));
    }

    private void term(ExampleFiles.TermFile file) {
        String title = file.note() == null ? hostOf(file.source()) : hostOf(file.source()) + ": " + file.note();
        ActRef ref = compiled(new TermRecorded(
                new PostId(file.post()),
                ExampleFiles.words(file.person()),
                new PartialDate(file.from()),
                file.to() == null ? null : new PartialDate(file.to()),
                file.acting(),
                new Source(title, file.source(), null)));
        terms.put(file, ref);
    }

    /** What a statement says about an earlier commitment, for the head of each bound member. */
    private void stand(ExampleFiles.StandFile file) {
        List<String> bound = files.commitments().stream()
                .filter(one -> one.code().equals(file.commitment()))
                .flatMap(one -> one.members().stream())
                .toList();
        List<String> heads = files.posts().stream()
                .filter(post ->
                        post.postKind() == PostKind.HEAD_OF_STATE_OR_GOVERNMENT && bound.contains(post.member()))
                .map(ExampleFiles.PostFile::id)
                .toList();
        for (String head : heads) {
            terms.entrySet().stream()
                    .filter(term -> term.getKey().post().equals(head)
                            && term.getKey().from().compareTo(file.on()) <= 0
                            && (term.getKey().to() == null
                                    || nonNull(term.getKey().to()).compareTo(file.on()) > 0))
                    .max(Comparator.comparing(term -> term.getKey().from()))
                    .ifPresent(term -> compiled(new StandStated(
                            nonNull(commitments.get(file.commitment())),
                            term.getValue(),
                            Stand.valueOf(constant(file.stand())),
                            new PartialDate(file.on()),
                            ExampleFiles.words(file.sentence()),
                            nonNull(texts.get(file.text())),
                            file.source().source())));
        }
    }

    private void text(ExampleFiles.TextFile file) {
        ActRef ref = compiled(new StatementEntered(
                file.id().toUpperCase(Locale.ROOT),
                ExampleFiles.words(file.title()),
                StatementKind.valueOf(constant(file.kind())),
                new PartialDate(file.date()),
                file.place() == null ? null : ExampleFiles.words(file.place()),
                file.members().stream().map(MemberId::new).toList(),
                "en",
                null,
                null,
                new Source(hostOf(file.source()), file.source(), new PartialDate(file.date()))));
        texts.put(file.id(), ref);
    }

    private void commitment(CommitmentFile file) {
        Terms terms = new Terms(
                ExampleFiles.words(file.summary()),
                file.members().stream().map(MemberId::new).toList(),
                Terms.Kind.valueOf(constant(file.kind())),
                Terms.Force.valueOf(constant(file.force())),
                file.area(),
                deadline(file),
                cadence(file),
                file.condition() == null ? null : ExampleFiles.words(file.condition()),
                file.testable());
        ActRef ref = compiled(new CommitmentConfirmed(
                nonNull(texts.get(file.text())),
                file.code(),
                terms,
                new Basis.CompiledFromSource(file.source().source())));
        commitments.put(file.code(), ref);
    }

    private static Terms.@Nullable Deadline deadline(CommitmentFile file) {
        ExampleFiles.DeadlineFile deadline = file.deadline();
        return deadline == null
                ? null
                : new Terms.Deadline(
                        deadline.text(), deadline.date() == null ? null : new PartialDate(deadline.date()));
    }

    private static Terms.@Nullable Cadence cadence(CommitmentFile file) {
        ExampleFiles.CadenceFile cadence = file.cadence();
        return cadence == null
                ? null
                : new Terms.Cadence(
                        cadence.text(),
                        cadence.period(),
                        cadence.firstDue() == null ? null : new PartialDate(cadence.firstDue()),
                        null,
                        cadence.hosts() == null
                                ? null
                                : cadence.hosts().stream().map(MemberId::new).toList());
    }

    private void standing(CommitmentFile file) {
        ActRef ref = nonNull(commitments.get(file.code()));
        if (file.restates() != null) {
            compiled(new CommitmentLinked(ref, Link.RESTATES, nonNull(commitments.get(file.restates()))));
        }
        for (ExampleFiles.LinkFile link : file.links() == null ? List.<ExampleFiles.LinkFile>of() : file.links()) {
            compiled(new CommitmentLinked(
                    ref, Link.valueOf(constant(link.link())), nonNull(commitments.get(link.earlier()))));
        }
        if (file.status() != null && !file.status().equals("active") && file.statusReason() != null) {
            compiled(new StatusStated(
                    ref,
                    Status.valueOf(constant(file.status())),
                    ExampleFiles.words(file.statusReason()),
                    shows(file).source()));
        }
    }

    /** What shows a status: the source of the first thing done about it, or its own text where nothing was. */
    private ExampleFiles.SourceFile shows(CommitmentFile file) {
        return files.rounds().stream()
                .filter(round -> round.commitment().equals(file.code()))
                .min(Comparator.comparing(ExampleFiles.RoundFile::held))
                .map(ExampleFiles.RoundFile::source)
                .orElseGet(file::source);
    }

    private void round(ExampleFiles.RoundFile file) {
        boolean round = file.kind() == null || file.kind().equals("round");
        compiled(new EvidenceAdded(
                nonNull(commitments.get(file.commitment())),
                file.source().source(),
                ExampleFiles.words(file.what()),
                new PartialDate(file.held()),
                round,
                List.of(),
                null));
    }

    private void factor(ExampleFiles.FactorFile file) {
        Scope scope = new Scope(
                ExampleFiles.words(file.question()),
                ExampleFiles.words(file.why()),
                new PostId(file.owner()),
                file.indicators(),
                file.commitments().stream()
                        .map(code -> nonNull(commitments.get(code)))
                        .toList());
        ActRef factor = compiled(new FactorOpened(file.code(), scope, new PartialDate(file.review())));
        for (ExampleFiles.ReadingFile reading : file.readings()) {
            compiled(new FactorRead(
                    factor,
                    new PartialDate(reading.on()),
                    reading.leaning(),
                    ExampleFiles.words(reading.words()),
                    List.of(reading.source().source()),
                    null));
        }
    }

    private ActRef compiled(Act act) {
        return record(new Submission(SECRETARIAT, COMPILER, null, new Release.Everyone(), act));
    }

    private ActRef record(Submission submission) {
        return switch (desk.receive(submission)) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused ->
                throw new IllegalStateException(
                        "the example does not keep the rules: " + refused.refusal() + " in " + submission.act());
        };
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String hostOf(String url) {
        String host = java.net.URI.create(url).getHost();
        return host == null ? url : host;
    }

    private static <T> T nonNull(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the example names something that is not in it");
        }
        return value;
    }
}
