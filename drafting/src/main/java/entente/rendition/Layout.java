package entente.rendition;

import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Words;
import entente.rendition.Outline.Item;
import entente.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes clauses of the lines of a text that says little about its structure: headings, lists as its format marks them,
 * and numbers that stand in the words. In an agreement what stands before the first article is the preamble.
 */
public final class Layout {
    /** A line and what its format says of it. */
    private record Line(Role role, int level, String words) {}

    private enum Role {
        HEADING,
        PLAIN,
        NUMBERED,
        BULLET
    }

    private final String language;
    private final Outline outline;
    private final List<Line> lines = new ArrayList<>();
    private final List<Item> parts = new ArrayList<>();
    private final List<Item> points = new ArrayList<>();
    private final List<Integer> partLevels = new ArrayList<>();
    private final List<Integer> pointLevels = new ArrayList<>();
    private @Nullable Item preamble;
    private @Nullable Item article;
    private @Nullable Item paragraph;
    private boolean numbered;

    /** For a text in one language; notices go to the outline. */
    public Layout(String language, Outline outline) {
        this.language = language;
        this.outline = outline;
    }

    /** Adds the title. */
    public void title(String words) {
        outline.title(language, words);
    }

    /** Adds a heading, its level from 1. */
    public void heading(int level, String words) {
        add(Role.HEADING, level, words);
    }

    /** Adds a line that its format says nothing of. */
    public void plain(String words) {
        add(Role.PLAIN, 0, words);
    }

    /** Adds a line that its format numbers, its level from 1. */
    public void numbered(int level, String words) {
        add(Role.NUMBERED, level, words);
    }

    /** Adds a line with a bullet or a letter, its level from 1. */
    public void point(int level, String words) {
        add(Role.BULLET, level, words);
    }

    /** The text. */
    public Draft draft() throws Stopped {
        boolean agreement = lines.stream().anyMatch(line -> isArticle(line));
        boolean started = !agreement;
        for (Line line : lines) {
            started = started || isArticle(line) || line.role() == Role.HEADING;
            if (started) {
                line(line);
            } else {
                inPreamble(line);
            }
        }
        return outline.draft(Localized.of(language, "—"), outline.style(numbered));
    }

    private void add(Role role, int level, String words) {
        String tidy = Words.tidy(words);
        if (!tidy.isEmpty() && !Label.isRule(tidy)) {
            lines.add(new Line(role, level, tidy));
        }
    }

    private static boolean isArticle(Line line) {
        return line.role() != Role.BULLET && Label.article(line.words()).isPresent();
    }

    private void inPreamble(Line line) throws Stopped {
        if (preamble == null) {
            preamble = outline.add(null, ClauseKind.PREAMBLE, "preamble");
        }
        outline.add(preamble, ClauseKind.PARAGRAPH, "").text(language, line.words());
    }

    private void line(Line line) throws Stopped {
        Optional<String> heading = line.role() == Role.BULLET ? Optional.empty() : Label.article(line.words());
        if (heading.isPresent()) {
            noPoints();
            paragraph = null;
            article = outline.add(innermostPart(), ClauseKind.ARTICLE, "");
            article.heading(language, heading.get());
            return;
        }
        switch (line.role()) {
            case HEADING -> part(line.level(), line.words());
            case NUMBERED -> numberedLine(line);
            case BULLET -> item(line.level(), Label.of(line.words()).words());
            case PLAIN -> plainLine(Label.of(line.words()));
        }
    }

    private void numberedLine(Line line) throws Stopped {
        if (line.level() > 1) {
            item(line.level() - 1, line.words());
        } else {
            numbered = true;
            paragraph(line.words());
        }
    }

    private void plainLine(Label label) throws Stopped {
        switch (label.kind()) {
            case NONE -> paragraph(label.words());
            case NUMBER -> {
                numbered = true;
                paragraph(label.words());
            }
            case BULLET -> item(1, label.words());
            case LETTER -> item(1, label.words());
            case ROMAN -> item(points.isEmpty() ? 1 : 2, label.words());
        }
    }

    private void part(int level, String words) throws Stopped {
        while (!partLevels.isEmpty() && partLevels.getLast() >= level) {
            partLevels.removeLast();
            parts.removeLast();
        }
        article = null;
        paragraph = null;
        noPoints();
        Item part = outline.add(innermostPart(), ClauseKind.PART, "");
        if (words.length() > Words.HEADING_MAX) {
            part.text(language, words);
        } else {
            part.heading(language, words);
        }
        parts.add(part);
        partLevels.add(level);
    }

    private void paragraph(String words) throws Stopped {
        noPoints();
        paragraph = outline.add(article == null ? innermostPart() : article, ClauseKind.PARAGRAPH, "");
        paragraph.text(language, words);
    }

    private void item(int level, String words) throws Stopped {
        while (!points.isEmpty() && pointLevels.getLast() >= level) {
            points.removeLast();
            pointLevels.removeLast();
        }
        Item parent = points.isEmpty() ? paragraph : points.getLast();
        if (parent == null) {
            parent = article;
        }
        if (parent == null) {
            paragraph(words);
            return;
        }
        Item point = outline.add(parent, ClauseKind.POINT, "");
        point.text(language, words);
        points.add(point);
        pointLevels.add(level);
    }

    private void noPoints() {
        points.clear();
        pointLevels.clear();
    }

    private @Nullable Item innermostPart() {
        return parts.isEmpty() ? null : parts.getLast();
    }
}
