package entente.conference;

import entente.draft.Draft;
import entente.negotiation.Instrument;
import entente.negotiation.Version;
import entente.redline.Redline;
import entente.registry.Naming;
import entente.rendition.Particulars;
import entente.rendition.akn.AknWriter;
import entente.rendition.docx.DocxWriter;
import entente.rendition.markdown.MarkdownWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A text on its way out.
 *
 * @param of the instrument
 * @param number of the version
 * @param clean whether it is without brackets
 */
record TextFile(Instrument of, int number, boolean clean) {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "akn", "application/akn+xml",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf",
            "md", "text/markdown;charset=UTF-8");

    /** What the file says beside its text. */
    Particulars particulars() {
        Version version = of.versions().get(number - 1);
        return new Particulars(
                code(),
                "joint-statement",
                Naming.slug(version.kind()),
                number,
                version.mark().at().atZone(ZoneOffset.UTC).toLocalDate(),
                of.members().stream().map(member -> member.value()).toList(),
                of.opened().languages());
    }

    /** Files and their addresses take letters, digits and hyphens. */
    private String code() {
        String code = of.opened().code().replaceAll("[^A-Za-z0-9-]", "-").replaceFirst("^-+", "");
        return code.isEmpty() ? "TEXT" : code.substring(0, Math.min(40, code.length()));
    }

    /**
     * A text as a file.
     *
     * @param only the language asked for; Akoma Ntoso holds all of them without
     * @param in the language of a file that holds one
     */
    View download(Draft draft, String format, Optional<String> only, String in) {
        return switch (format) {
            case "akn" ->
                only.isPresent()
                        ? download(AknWriter.write(draft, particulars(), in), format, in)
                        : download(AknWriter.writeAll(draft, particulars()), format, "all");
            case "docx" -> download(DocxWriter.write(draft, particulars(), in), format, in);
            case "md" -> download(MarkdownWriter.write(draft, in), format, in);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** A redline as a Word file with tracked changes. */
    View download(Redline redline, Authors authors) {
        byte[] bytes = DocxWriter.write(redline, particulars(), authors::of);
        return new Bytes(bytes, "docx", name("redline-" + redline.language(), "docx"));
    }

    /** Bytes of a file. */
    View download(byte[] bytes, String format, String part) {
        return new Bytes(bytes, format, name(part, format));
    }

    private String name(String part, String format) {
        return code() + "-v" + number + (clean ? "" : "-rolling") + "-" + part + "." + format;
    }

    private static final class Bytes implements View {
        private final byte[] bytes;
        private final String format;
        private final String name;

        private Bytes(byte[] bytes, String format, String name) {
            this.bytes = bytes;
            this.format = format;
            this.name = name;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType(MEDIA_TYPES.get(format));
            response.setContentLength(bytes.length);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.getOutputStream().write(bytes);
        }
    }
}
