package entente.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import entente.act.ActRef;
import entente.act.CommitmentAct.TaskSet;
import entente.act.FactorAct.FactorOpened;
import entente.act.FactorAct.Scope;
import entente.act.Release;
import entente.desk.Agenda;
import entente.desk.Answer;
import entente.desk.Reader;
import entente.desk.Submission;
import entente.member.MemberId;
import entente.member.PostId;
import entente.server.TestServer;
import entente.text.Localized;
import entente.text.PartialDate;
import entente.texts.Visitor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has passed stands under what passed, and nowhere else. */
class CalendarPageTest {
    private static final MemberId KOREA = new MemberId("KR");
    private static final PostId DESK = new PostId("kr-desk");
    private static final Release ALL = new Release.Everyone();

    private static ActRef record(TestServer server, entente.act.Act act) {
        return switch (server.desk().receive(new Submission(KOREA, DESK, "Officer", ALL, act))) {
            case Answer.Recorded recorded -> recorded.ref();
            case Answer.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    @Test
    void whatShouldHaveBeenDoneByYesterdayIsOverdueAndTodayIsNot(@TempDir Path data) {
        try (TestServer server = new TestServer(data)) {
            var state = server.desk().snapshot(new Reader.Anyone());
            LocalDate today = Agenda.today(state, Instant.now());
            ActRef commitment = state.register().all().stream()
                    .filter(one -> one.open() && one.terms().members().contains(KOREA))
                    .findFirst()
                    .orElseThrow()
                    .ref();
            for (int days : List.of(-40, -1, 0, 1)) {
                PartialDate day = PartialDate.of(today.plusDays(days));
                Localized words = Localized.of("en", "It is " + (days + 100));
                record(server, new TaskSet(commitment, DESK, words, day));
                record(server, new FactorOpened("Q" + (days + 100), scope(words), day));
            }
            String page = new Visitor(server).get("/calendar").body();
            String overdue = between(page, "id=\"overdue\"", "id=\"unseen\"");
            String soon = between(page, "id=\"within-30\"", "id=\"within-90\"");
            for (int days : List.of(-40, -1, 0, 1)) {
                String passed = days < 0 ? overdue : soon;
                String other = days < 0 ? soon : overdue;
                assertEquals(2, count(passed, "It is " + (days + 100)), days + " days: " + passed);
                assertEquals(0, count(other, "It is " + (days + 100)), days + " days");
                assertTrue(passed.contains("Q" + (days + 100)));
            }
        }
    }

    private static Scope scope(Localized words) {
        return new Scope(words, Localized.of("en", "So."), DESK, List.of(), List.of());
    }

    private static String between(String page, String from, String to) {
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    private static int count(String page, String words) {
        return page.split(words + "\\b", -1).length - 1;
    }
}
