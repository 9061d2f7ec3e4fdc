package entente.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Setting NORDIC = Setting.of(List.of("NO", "FI", "IS"), LocalDate.of(2025, 3, 10));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We [firm: will hold a fisheries meeting in Bergen this year].",
                "We [firm: commit to sharing weather data every month].",
                "Norway and Finland [intent: intend to open a joint rescue centre].",
                "The leaders [firm: resolved to publish a common ice chart].",
                "We [continuing: reaffirm our commitment to the removal of sea mines].",
                "We [continuing: will continue to patrol the northern sea lanes].",
                "We [continuing: remain committed to reopening the ferry line].",
                "Our countries [intent: are strengthening cooperation on avalanche warning].",
                "Today, we [firm: announce a new Arctic rescue network].",
                "This new secretariat [intent: will seek to align our rescue exercises].",
                "We [intent: look forward to holding the next round in Oslo in 2026].",
                "The Reef Survey Initiative (RSI) met in May. The RSI [intent: intends to map two more lagoons].",
                "This new partnership [firm: will train forty pilots].",
                "Our working groups [continuing: will continue their survey of the northern ports].",
                "Senior officials from our governments [firm: will meet again in Turku before the end of June].",
                "We [intent: are taking prompt and coordinated steps to clear the fairway].",
                "We [firm: share a commitment to train pilots for icy waters].",
                "We [intent: stand ready to provide two tugs to any port in need].",
                "We [firm: call on Ministers to draw up a plan for the ice season].",
                "We [intent: intend to promote, in accordance with national law, the mutual recognition of licences].",
                "We [intent: reiterate our will to end dumping at sea].",
                "We [firm: will build a lighthouse]. This includes [firm: expanded cooperation with the pilots' "
                        + "guild].",
                "The two leaders [continuing: affirmed to continue the search for the lost trawler].",
                "We [firm: will lower port fees for research ships] and [firm: build two icebreakers by 2030].",
            })
    void findsTheMarkedCommitments(String sample) {
        Marked marked = Marked.of(sample);
        assertEquals(marked.expected(), Marked.found(Reader.read(marked.text(), NORDIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We call on the warring parties to open the port and commit to a ceasefire.",
                "Both leaders praised the rowers who have trained for years and will be competing in Turku.",
                "One year ago, Norway and Finland reaffirmed their commitment to clearing the sea mines.",
                "Authoritarian governments are using cameras against their own sailors.",
                "We share a commitment to peace and prosperity.",
                "These measures will allow us to build a better future.",
                "We condemn the attack on the pipeline and call on all states to refrain from the use of force.",
                "We welcome the launch of the rescue network last year.",
                "We support the principles of the charter.",
                "The world will face a shortage of fish.",
                "We stand united for peace and prosperity.",
                "We look forward to the chairmanship of Iceland.",
                "Our shared values will be our guide.",
                "This commitment does not create rights under international law.",
                "# Where we will go from here",
            })
    void takesNoPositionValueOrHopeForACommitment(String sample) {
        assertEquals(List.of(), Marked.found(Reader.read(sample, NORDIC)));
    }

    @Test
    void itemsInheritTheVerbOfTheirLeadIn() {
        Reading reading = Reader.read(
                "We will:\n\n-   open a school of seamanship;\n-   train ten crews; and\n-   map the reefs.\n", NORDIC);
        assertEquals(3, reading.findings().size());
        assertTrue(reading.findings().stream().allMatch(finding -> finding.force() == Force.FIRM));
    }

    @Test
    void resolvesMembersInTheOrderOfTheSetting() {
        Reading reading = Reader.read("Iceland and Norway will survey the reefs. We will publish the charts.", NORDIC);
        assertEquals(List.of("NO", "IS"), reading.findings().get(0).members());
        assertEquals(List.of("NO", "FI", "IS"), reading.findings().get(1).members());
    }

    @Test
    void aCadenceAndADayInOnePartAreBothTold() {
        Finding finding = Reader.read(
                        "We will hold annual talks on cod starting in 2031.",
                        Setting.of(List.of("NO", "FI"), LocalDate.of(2026, 3, 10)))
                .findings()
                .getFirst();
        assertEquals(Optional.of(Period.ofYears(1)), finding.cadence().map(Cadence::period));
        assertEquals(Optional.of(LocalDate.of(2031, 12, 31)), finding.deadline().flatMap(Deadline::date));
    }

    @Test
    void whatNamesNoThingGoesOn() {
        List<Finding> findings = Reader.read(
                        "We commit to respond firmly to every theft of nets. We commit to launch a patrol in June.",
                        Setting.of(List.of("NO", "FI"), LocalDate.of(2026, 3, 10)))
                .findings();
        assertEquals(
                List.of(Kind.CONTINUING, Kind.ONE_OFF),
                findings.stream().map(Finding::kind).toList());
    }

    @Test
    void readsDeadlinesAgainstTheDateOfTheStatement() {
        Finding finding = Reader.read("We will finalize the fisheries treaty by the end of next year.", NORDIC)
                .findings()
                .getFirst();
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 31)),
                finding.deadline().orElseThrow().date());
    }

    @Test
    void readsACadenceAsAPeriod() {
        Finding finding = Reader.read("We will hold rescue exercises every two years.", NORDIC)
                .findings()
                .getFirst();
        assertEquals("every two years", finding.cadence().orElseThrow().text());
        assertEquals(Period.ofYears(2), finding.cadence().orElseThrow().period());
        assertEquals(Kind.RECURRING, finding.kind());
    }

    @Test
    void aTextInAnotherLanguageIsRefusedByName() {
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                Reader.read("我々は、毎年会合を開催する方針である。", NORDIC).refusal());
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                Reader.read("우리는 매년 회의를 개최하기로 했다.", NORDIC).refusal());
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                Reader.read("Les ministres des trois pays se réuniront chaque année à Oslo pour la paix.", NORDIC)
                        .refusal());
        assertEquals(
                Optional.of(Refusal.LANGUAGE_NOT_READ),
                Reader.read(
                                "Die Minister der drei Staaten werden sich jedes Jahr in Oslo zu Gesprächen treffen.",
                                NORDIC)
                        .refusal());
        assertEquals(
                Optional.empty(),
                Reader.read(
                                "Ministers will meet annually; experts will meet twice a year, starting in May 2027.",
                                NORDIC)
                        .refusal());
        assertEquals(Optional.of(Refusal.NO_TEXT), Reader.read(" \n", NORDIC).refusal());
    }
}
