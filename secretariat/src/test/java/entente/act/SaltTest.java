package entente.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaltTest {
    private static final String DIGITS = "0123456789abcdef".repeat(2);

    @Test
    void aSaltIsItsDigitsHoweverItWasMade() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[Salt.BYTES];
            random.nextBytes(bytes);
            String digits = HexFormat.of().formatHex(bytes);
            Salt salt = new Salt(digits);
            assertEquals(digits, salt.value());
            assertEquals(digits, salt.toString());
            assertEquals(salt, Salt.of(bytes));
            assertEquals(salt.hashCode(), Salt.of(bytes).hashCode());
            assertEquals(salt, Salt.read(("\"" + digits).getBytes(StandardCharsets.UTF_8), 1));
            byte[] written = new byte[40];
            salt.write(written, 5);
            assertEquals(digits, new String(written, 5, Salt.DIGITS, StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyByteAtEveryPlaceIsADigitOrNone() {
        for (int i = 0; i < Salt.DIGITS; i++) {
            for (int value = 0; value < 256; value++) {
                byte[] text = DIGITS.getBytes(StandardCharsets.ISO_8859_1);
                text[i] = (byte) value;
                Salt read = Salt.read(text, 0);
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
        Salt salt = new Salt(DIGITS);
        for (int i = 0; i < Salt.DIGITS; i++) {
            String other = DIGITS.substring(0, i) + (DIGITS.charAt(i) == '7' ? '8' : '7') + DIGITS.substring(i + 1);
            assertNotEquals(salt, new Salt(other));
        }
        assertNotEquals(salt, DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "A", "g", "/", ":", "`", "\u00e9", "\ud83d", " "})
    void nothingElseIsASalt(String instead) {
        for (int i = 0; i < Salt.DIGITS; i++) {
            String wrong = DIGITS.substring(0, i) + instead + DIGITS.substring(i + (instead.equals("0") ? 0 : 1));
            assertThrows(IllegalArgumentException.class, () -> new Salt(wrong));
        }
        assertNull(Salt.read(DIGITS.getBytes(StandardCharsets.UTF_8), 1));
        assertThrows(IllegalArgumentException.class, () -> Salt.of(new byte[15]));
        assertThrows(IllegalArgumentException.class, () -> Salt.of(new byte[17]));
    }
}
