package entente.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes of a body with something changed: most are refused, some are another body, and a reader must tell which. */
final class OtherBytes {
    private static final byte[][] PIECES = {
        text(" "),
        text("\n"),
        text("\t"),
        text("\""),
        text("\\"),
        text("\\\""),
        text("\\u0041"),
        text("\\u004a"),
        text("\\u000a"),
        text("\\u0007"),
        text("\\u001F"),
        text("\\u001f"),
        text("\\u007f"),
        text("\\u0022"),
        text("\\/"),
        text("\\n"),
        text("\\t"),
        text("\u0001"),
        text("\uFFFD"),
        text("\\ufffd"),
        text("\\ud83d\\ude00"),
        text("Z"),
        text(".000Z"),
        text("0"),
        text("-"),
        text("-0"),
        text("00"),
        text(".0"),
        text("e0"),
        text("null"),
        text("true"),
        text("{}"),
        text("[]"),
        text(","),
        text(":"),
        text("A"),
        text("a"),
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF},
        {(byte) 0x80},
        {0},
        {0x7F},
        {0x1F},
    };

    private final Random random;

    OtherBytes(Random random) {
        this.random = random;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Span(int from, int to) {}

    byte[] of(byte[] bytes) {
        byte[] changed = once(bytes);
        return random.nextInt(8) == 0 ? once(changed) : changed;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
        return switch (random.nextInt(11)) {
            case 0 -> with(bytes, at, at, any());
            case 1 -> with(bytes, at, end, new byte[0]);
            case 2 -> with(bytes, at, end, any());
            case 3 -> with(bytes, at, at + 1, new byte[] {(byte) (bytes[at] ^ 1 << random.nextInt(8))});
            case 4 -> with(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 5 -> number(bytes);
            case 6 -> character(bytes);
            case 7 -> moment(bytes);
            default -> member(bytes);
        };
    }

    private byte[] any() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private static byte[] with(byte[] bytes, int from, int to, byte[] instead) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(instead);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** A number in another form, or another number. */
    private byte[] number(byte[] bytes) {
        List<Span> numbers = new ArrayList<>();
        boolean inside = false;
        for (int at = 0; at < bytes.length; at++) {
            inside ^= bytes[at] == '"' && (at == 0 || bytes[at - 1] != '\\');
            int from = at;
            while (!inside && at < bytes.length && (bytes[at] == '-' || (bytes[at] >= '0' && bytes[at] <= '9'))) {
                at++;
            }
            if (at > from) {
                numbers.add(new Span(from, at--));
            }
        }
        if (numbers.isEmpty()) {
            return bytes;
        }
        Span span = numbers.get(random.nextInt(numbers.size()));
        String number = new String(bytes, span.from, span.to - span.from, StandardCharsets.US_ASCII);
        return with(
                bytes,
                span.from,
                span.to,
                text(
                        switch (random.nextInt(10)) {
                            case 0 -> "0" + number;
                            case 1 -> "-" + number;
                            case 2 -> "-0";
                            case 3 -> number + ".0";
                            case 4 -> number + "e0";
                            case 5 -> "+" + number;
                            case 6 -> "9007199254740992";
                            case 7 -> "2147483648";
                            case 8 -> "-0" + number.replace("-", "");
                            default -> number + "0";
                        }));
    }

    /** An instant in another form, or another instant. */
    private byte[] moment(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("Z\"", random.nextInt(bytes.length));
        if (end < 0) {
            return bytes;
        }
        return switch (random.nextInt(6)) {
            case 0 -> with(bytes, end, end, text(".000"));
            case 1 -> with(bytes, end, end, text("." + random.nextInt(2_000)));
            case 2 -> with(bytes, end, end, text("0"));
            case 3 -> with(bytes, Math.max(end - 8, 0), end, text("24:00:00"));
            case 4 -> with(bytes, end, end + 1, text("+00:00"));
            default -> with(bytes, Math.max(end - 3, 0), end, text(random.nextBoolean() ? ":60" : ""));
        };
    }

    /** A character of a string in another form. */
    private byte[] character(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        for (int tries = 0; tries < 50 && !letter(bytes[at]); tries++) {
            at = random.nextInt(bytes.length);
        }
        String hex = "%02x".formatted(bytes[at] & 0xFF);
        return with(
                bytes,
                at,
                at + 1,
                text(
                        switch (random.nextInt(6)) {
                            case 0 -> "\\u00" + hex;
                            case 1 -> "\\u00" + hex.toUpperCase(java.util.Locale.ROOT);
                            case 2 -> "\\" + (char) bytes[at];
                            case 3 -> ("" + (char) bytes[at]).toUpperCase(java.util.Locale.ROOT);
                            case 4 -> "\\u000" + (char) bytes[at];
                            default -> "" + (char) (bytes[at] + 1);
                        }));
    }

    private static boolean letter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** One of the values of a list or an object put twice, left out, put elsewhere or nulled, or another put in. */
    private byte[] member(byte[] bytes) {
        List<List<Span>> all = members(bytes);
        all.removeIf(List::isEmpty);
        if (all.isEmpty()) {
            return bytes;
        }
        List<Span> members = all.get(random.nextInt(all.size()));
        Span one = members.get(random.nextInt(members.size()));
        Span other = members.get(random.nextInt(members.size()));
        byte[] first = Arrays.copyOfRange(bytes, one.from, one.to);
        byte[] second = Arrays.copyOfRange(bytes, other.from, other.to);
        byte[] comma = text(",");
        return switch (random.nextInt(7)) {
            case 0 -> with(with(bytes, one.to, one.to, first), one.to, one.to, comma);
            case 1 -> with(bytes, one.from, Math.min(one.to + 1, bytes.length), new byte[0]);
            case 2 -> with(bytes, Math.max(one.from - 1, 0), one.to, new byte[0]);
            case 3 -> with(bytes, one.from, one.from, text(random.nextBoolean() ? "\"zz\":1," : "\"type\":\"x\","));
            case 4 -> with(with(bytes, one.from, one.from, comma), one.from, one.from, second);
            default ->
                one.from < other.from
                        ? with(with(bytes, other.from, other.to, first), one.from, one.to, second)
                        : with(with(bytes, one.from, one.to, second), other.from, other.to, first);
        };
    }

    /** Where the members of every list and object lie; of bytes that are no JSON any more, what looks like them. */
    private static List<List<Span>> members(byte[] bytes) {
        List<List<Span>> all = new ArrayList<>();
        List<List<Span>> open = new ArrayList<>();
        List<Integer> begun = new ArrayList<>();
        boolean inside = false;
        for (int at = 0; at < bytes.length; at++) {
            byte c = bytes[at];
            inside ^= c == '"' && (at == 0 || bytes[at - 1] != '\\');
            if (!inside && (c == '{' || c == '[')) {
                open.add(new ArrayList<>());
                begun.add(at + 1);
            } else if (!inside && !open.isEmpty() && (c == ',' || c == '}' || c == ']')) {
                if (at > begun.getLast()) {
                    open.getLast().add(new Span(begun.getLast(), at));
                }
                begun.set(begun.size() - 1, at + 1);
                if (c != ',') {
                    all.add(open.removeLast());
                    begun.removeLast();
                }
            }
        }
        return all;
    }
}
