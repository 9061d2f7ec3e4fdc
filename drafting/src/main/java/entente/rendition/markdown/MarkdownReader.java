package entente.rendition.markdown;

import entente.draft.Clause;
import entente.draft.ClauseKind;
import entente.draft.Draft;
import entente.draft.Style;
import entente.draft.Words;
import entente.rendition.Import;
import entente.rendition.ImportRefusal;
import entente.rendition.Layout;
import entente.rendition.Outline;
import entente.rendition.Outline.Item;
import entente.rendition.Placing;
import entente.rendition.Stopped;
import entente.text.Localized;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark and plain text as clauses. What this system wrote brings its identities back; of others, structure
 * is taken from headings, lists and numbers. HTML in it is never taken over as markup.
 */
public final class MarkdownReader {
    /** The largest file, in bytes. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;

    private static final int OPEN_BLOCKS_MAX = 40;
    private static final int TITLE_MAX = 200;
    private static final Pattern OURS = Pattern.compile("<!-- entente instrument, language \\S+, style ([a-z]+) -->");

    private static final Pattern BLANK_LINE = Pattern.compile("^\\h+$", Pattern.MULTILINE);

    private MarkdownReader() {}

    /**
     * Reads a file; never throws on bad bytes.
     *
     * @param language the language of its words
     */
    public static Import read(byte[] bytes, String language) {
        try {
            String text = text(bytes);
            Node root = Parser.builder()
                    .maxOpenBlockParsers(OPEN_BLOCKS_MAX)
                    .build()
                    .parse(text.contains("\n\n") ? text : text.replace("\n", "\n\n"));
            List<MarkdownBlock> blocks = MarkdownBlock.of(root);
            Outline outline = new Outline();
            boolean ours = blocks.stream().anyMatch(block -> !block.anchors().isEmpty());
            Draft draft = ours ? own(blocks, language, outline, text) : foreign(blocks, language, outline);
            return new Import.Read(draft, Optional.empty(), outline.notices());
        } catch (Stopped stopped) {
            return stopped.refused();
        }
    }

    private static String text(byte[] bytes) throws Stopped {
        if (bytes.length > BYTES_MAX) {
            throw new Stopped(ImportRefusal.TOO_LARGE, "more than %,d bytes".formatted(BYTES_MAX));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String lines = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
            // A line of no-break spaces is no empty line to CommonMark, but to whoever reads it.
            return BLANK_LINE.matcher(lines).replaceAll("");
        } catch (CharacterCodingException e) {
            throw new Stopped(ImportRefusal.MALFORMED, "this text is not in UTF-8");
        }
    }

    private static Draft own(List<MarkdownBlock> blocks, String language, Outline outline, String text) throws Stopped {
        Placing placing = new Placing(outline);
        for (MarkdownBlock block : blocks) {
            Item current = placing.current();
            for (MarkdownBlock.Anchor anchor : block.anchors()) {
                current = placing.put(anchor.kind(), anchor.level(), anchor.id());
            }
            boolean title = block.heading() == 1 && current == null;
            if (title) {
                outline.title(language, block.words());
            } else if (current != null
                    && block.anchors().isEmpty()
                    && block.heading() == 0
                    && current.hasText(language)) {
                placing.put(
                                current.kind() == ClauseKind.POINT ? ClauseKind.POINT : ClauseKind.PARAGRAPH,
                                placing.level(),
                                "")
                        .text(language, block.words());
            } else if (current != null && block.heading() > 0) {
                current.heading(language, block.words());
            } else if (current != null) {
                current.text(language, block.words());
            }
        }
        return outline.draft(Localized.of(language, "—"), style(text).orElse(outline.style(false)));
    }

    private static Optional<Style> style(String text) {
        Matcher matcher = OURS.matcher(text);
        return !matcher.find()
                ? Optional.empty()
                : Arrays.stream(Style.values())
                        .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(matcher.group(1)))
                        .findFirst();
    }

    private static Draft foreign(List<MarkdownBlock> blocks, String language, Outline outline) throws Stopped {
        Layout layout = new Layout(language, outline);
        List<MarkdownBlock> body = new ArrayList<>(blocks);
        if (!body.isEmpty() && isTitle(body.getFirst(), body.size())) {
            layout.title(body.removeFirst().words());
        }
        for (MarkdownBlock block : body) {
            boolean emphasised = block.emphasised() && Words.tidy(block.words()).length() <= TITLE_MAX;
            if (block.heading() > 0) {
                layout.heading(block.heading(), block.words());
            } else if (block.list() > 0 && block.ordered()) {
                layout.numbered(block.list(), block.words());
            } else if (block.list() > 0) {
                layout.point(block.list(), block.words());
            } else if (emphasised) {
                layout.heading(Clause.DEPTH_MAX, block.words());
            } else {
                layout.plain(block.words());
            }
        }
        return layout.draft();
    }

    /** A heading of the first level, or a short first line that is no sentence. */
    private static boolean isTitle(MarkdownBlock first, int blocks) {
        String words = Words.tidy(first.words());
        boolean line = first.heading() == 0
                && first.list() == 0
                && words.length() <= TITLE_MAX
                && !words.matches(".*[.;:,。、]");
        return blocks > 1 && (first.heading() == 1 || line);
    }
}
