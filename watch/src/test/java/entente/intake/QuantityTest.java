package entente.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,000 troops | PEOPLE | 10000",
                "three ballistic missiles | MISSILES | 3",
                "ten soldiers | PEOPLE | 10",
                "two million shells | SHELLS | 2000000",
                "1.5 million artillery shells | SHELLS | 1500000",
                "$1.5 billion | DOLLARS | 1500000000",
                "$ 30 million | DOLLARS | 30000000",
                "16,500 containers | CONTAINERS | 16500",
                "100 miles | KILOMETRES | 160.9344",
                "約1万1千人 | PEOPLE | 11000",
                "1万2000人以上 | PEOPLE | 12000",
                "３５０キロ | KILOMETRES | 350",
                "ミサイル2発 | MISSILES | 2",
                "10発の弾道ミサイル | MISSILES | 10",
                "10여 발의 탄도미사일 | MISSILES | 10",
                "砲弾200万発 | SHELLS | 2000000",
                "3千万円 | YEN | 30000000",
                "1만1000명 | PEOPLE | 11000",
                "약 1만 1천여 명 | PEOPLE | 11000",
                "800만 달러 | DOLLARS | 8000000",
                "미사일 3발 | MISSILES | 3",
                "1,200여 명 | PEOPLE | 1200",
                "2척 | SHIPS | 2"
            })
    void a_number_and_what_it_counts_are_read(String amount, Quantity.Kind kind, double value) {
        Quantity quantity = Quantity.of(amount).orElseThrow();
        assertEquals(kind, quantity.kind());
        assertEquals(value, quantity.value(), 1e-6);
        assertEquals(amount, quantity.said());
    }

    @Test
    void what_names_no_number_or_nothing_that_is_compared_is_not_read() {
        for (String amount :
                List.of("dozens of missiles", "thousands of troops", "3回", "3차례", "3発", "3발", "1.2.3 tons")) {
            assertEquals(Optional.empty(), Quantity.of(amount), amount);
        }
    }

    @Test
    void a_number_in_several_parts_is_one_amount() {
        assertEquals(Set.of("約1万1千人"), Amounts.of("北朝鮮の兵士は約1万1千人とみられる。"));
        assertEquals(Set.of("1万2000人"), Amounts.of("1万2000人が派遣された。"));
        assertEquals(Set.of("약 1만 1천여 명"), Amounts.of("북한군 약 1만 1천여 명이 파병됐다."));
        assertEquals(Set.of("1만1000명"), Amounts.of("북한군 1만1000명이 파병됐다."));
        assertEquals(Set.of("ミサイル2発"), Amounts.of("日本海に向けて弾道ミサイル2発を発射した。"));
        assertEquals(Set.of("10発の弾道ミサイル"), Amounts.of("北朝鮮が10発の弾道ミサイルを発射した。"));
        assertEquals(Set.of("미사일 10발"), Amounts.of("북한이 동해상으로 탄도미사일 10발을 발사했다."));
        assertEquals(Set.of(), Amounts.of("1".repeat(50_000) + "と"), "and a row of digits takes no time");
    }

    @Test
    void rounding_and_more_than_agree_and_other_numbers_do_not() {
        assertTrue(agree("350 kilometers", "217 miles"));
        assertTrue(agree("10,000 troops", "약 1만 명"));
        assertTrue(agree("1만여 명", "11,000 troops"));
        assertTrue(agree("12,000 troops", "1万人以上"));
        assertFalse(agree("1万人以上", "9,000 troops"));
        assertFalse(agree("10,000 troops", "11,000 soldiers"));
        assertFalse(agree("ミサイル3発", "10 missiles"));
        assertTrue(agree("10여 발의 탄도미사일", "12 missiles"));
        assertFalse(agree("3 missiles", "3 ships"), "of different things");
    }

    private static boolean agree(String one, String other) {
        boolean agrees =
                Quantity.of(one).orElseThrow().agrees(Quantity.of(other).orElseThrow());
        assertEquals(
                agrees, Quantity.of(other).orElseThrow().agrees(Quantity.of(one).orElseThrow()), "both ways");
        return agrees;
    }
}
