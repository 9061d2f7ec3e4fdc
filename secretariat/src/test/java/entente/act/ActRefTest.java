package entente.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActRefTest {
    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @Test
    void aNameIsItsDigitsHoweverItWasMade() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            String digits = HexFormat.of().formatHex(hash);
            ActRef ref = new ActRef(digits);
            assertEquals(digits, ref.value());
            assertEquals(digits, ref.toString());
            assertEquals(digits.substring(0, 12), ref.shortened());
            assertEquals(ref, ActRef.of(hash));
            assertEquals(ref.hashCode(), ActRef.of(hash).hashCode());
            assertEquals(ref, ActRef.read(("\"" + digits + "\"").getBytes(StandardCharsets.UTF_8), 1));
            byte[] written = new byte[70];
            ref.write(written, 5);
            assertEquals(digits, new String(written, 5, 64, StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyByteAtEveryPlaceIsADigitOrNone() {
        for (int i = 0; i < 64; i++) {
            for (int value = 0; value < 256; value++) {
                byte[] text = DIGITS.getBytes(StandardCharsets.ISO_8859_1);
                text[i] = (byte) value;
                ActRef read = ActRef.read(text, 0);
                if ("0123456789abcdef".indexOf(value) < 0) {
                    assertNull(read, value + " at " + i);
                } else {
                    assertEquals(new String(text, StandardCharsets.ISO_8859_1), read == null ? "" : read.value());
                }
            }
        }
    }

    @Test
    void eachDigitCounts() {
        ActRef ref = new ActRef(DIGITS);
        for (int i = 0; i < 64; i++) {
            String other = DIGITS.substring(0, i) + (DIGITS.charAt(i) == '7' ? '8' : '7') + DIGITS.substring(i + 1);
            assertNotEquals(ref, new ActRef(other));
            assertEquals(Integer.signum(DIGITS.compareTo(other)), Integer.signum(ref.compareTo(new ActRef(other))));
        }
    }

    @Test
    void theirOrderIsThatOfTheirDigits() {
        Random random = new Random(4);
        List<String> digits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            // Names that begin alike differ further behind.
            java.util.Arrays.fill(hash, 0, random.nextInt(5) * 8, (byte) 0x80);
            digits.add(HexFormat.of().formatHex(hash));
        }
        List<String> sorted = digits.stream().sorted().toList();
        assertEquals(
                sorted,
                digits.stream().map(ActRef::new).sorted().map(ActRef::value).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "A", "g", "/", ":", "`", "\u00e9", "\ud83d", " "})
    void nothingElseIsAName(String instead) {
        for (int i = 0; i < 64; i++) {
            String wrong = DIGITS.substring(0, i) + instead + DIGITS.substring(i + (instead.equals("0") ? 0 : 1));
            assertThrows(IllegalArgumentException.class, () -> new ActRef(wrong));
        }
        assertNull(ActRef.read(DIGITS.getBytes(StandardCharsets.UTF_8), 1));
        assertThrows(IllegalArgumentException.class, () -> ActRef.of(new byte[31]));
    }
}
