package entente.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * A mail as it was saved (RFC 5322, MIME): its text and, as documents of their own, the files that came with it. Of a
 * text in two forms the plain one counts.
 */
final class Mail {
    private static final int DEPTH_MAX = 10;
    private static final int PARTS_MAX = 100;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderLen(1_000_000)
            .setMaxHeaderCount(2_000)
            .build();

    private final String source;
    private final Instant now;
    private final List<Incoming> documents = new ArrayList<>();
    private String subject = "";
    private String name = "";
    private Optional<Instant> sent = Optional.empty();

    private Mail(String source, Instant now) {
        this.source = source;
        this.now = now;
    }

    static boolean isOne(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    static List<Incoming> read(byte[] bytes, String source, Instant now) throws Imports.Refused {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        try {
            Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
            if (message.getFrom() == null && message.getSubject() == null && message.getDate() == null) {
                throw new Imports.Refused("this is no mail: it has no From, Subject or Date");
            }
            Mail mail = new Mail(source, now);
            mail.subject =
                    message.getSubject() == null ? "" : message.getSubject().strip();
            mail.name = message.getMessageId() == null
                    ? ""
                    : "mid:" + message.getMessageId().strip();
            mail.sent = Optional.ofNullable(message.getDate()).map(Date::toInstant);
            mail.part(message, 0);
            return mail.documents;
        } catch (IOException damaged) {
            throw new Imports.Refused("the mail is damaged: " + damaged.getMessage());
        }
    }

    private void part(Entity entity, int depth) throws IOException, Imports.Refused {
        if (depth > DEPTH_MAX || documents.size() > PARTS_MAX) {
            throw new Imports.Refused("the mail has more than " + DEPTH_MAX + " levels or " + PARTS_MAX + " parts");
        }
        Body body = entity.getBody();
        switch (body) {
            case Multipart several -> {
                boolean alternative = several.getSubType().equalsIgnoreCase("alternative");
                for (Entity each : alternative ? plainest(several) : several.getBodyParts()) {
                    part(each, depth + 1);
                }
            }
            case Message enclosed -> part(enclosed, depth + 1);
            case TextBody text ->
                add(entity, text, "text/" + entity.getMimeType().replaceFirst("^text/", ""));
            case BinaryBody file -> add(entity, file, entity.getMimeType());
            case null, default -> {}
        }
    }

    private static List<Entity> plainest(Multipart several) {
        List<Entity> parts = several.getBodyParts();
        return parts.stream()
                .filter(part -> "text/plain".equals(part.getMimeType()))
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private void add(Entity entity, SingleBody body, String mediaType) throws IOException {
        String file = entity.getFilename() == null ? "" : entity.getFilename();
        byte[] bytes = body instanceof TextBody text ? text(text) : raw(body);
        boolean html = mediaType.equals("text/html");
        String named = file.isEmpty() ? html ? "mail.html" : "mail.txt" : file;
        String type = body instanceof TextBody ? mediaType + "; charset=utf-8" : mediaType;
        documents.add(new Incoming(
                source,
                name,
                named,
                type,
                file.isEmpty() ? subject : subject + " – " + file,
                sent,
                now,
                new Incoming.Content(bytes)));
    }

    private static byte[] text(TextBody text) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var reader = text.getReader()) {
            char[] piece = new char[8_192];
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                all.append(piece, 0, read);
            }
        }
        return all.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
