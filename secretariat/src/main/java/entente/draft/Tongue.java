package entente.draft;

import java.util.Locale;

/**
 * How a language prints and cites numbers: Japanese as in the treaties' official translations (第3条2(a)), Korean as in
 * the official texts of its agreements (제3조제2항가호). Any other language goes by the English forms.
 */
enum Tongue {
    ENGLISH,
    JAPANESE,
    KOREAN;

    static Tongue of(String language) {
        return switch (language.split("-", 2)[0]) {
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            default -> ENGLISH;
        };
    }

    /** A part's label where parts are counted in words; {@code nested} is a part within a part. */
    String part(int ordinal, boolean nested) {
        return switch (this) {
            case ENGLISH ->
                nested
                        ? "Section " + ordinal
                        : "Part " + Numerals.roman(ordinal).toUpperCase(Locale.ROOT);
            case JAPANESE -> "第" + ordinal + (nested ? "節" : "部");
            case KOREAN -> "제" + ordinal + (nested ? "절" : "부");
        };
    }

    /** A part as it is cited where it is labelled with a Roman numeral, or within a part with a letter. */
    String numeralPart(String numeral, boolean nested) {
        return switch (this) {
            case ENGLISH -> (nested ? "Section " : "Part ") + numeral;
            case JAPANESE -> nested ? numeral : "第" + numeral + "部";
            case KOREAN -> nested ? numeral : "제" + numeral + "부";
        };
    }

    String article(int ordinal) {
        return switch (this) {
            case ENGLISH -> "Article " + ordinal;
            case JAPANESE -> "第" + ordinal + "条";
            case KOREAN -> "제" + ordinal + "조";
        };
    }

    /** A paragraph as it is cited by itself. */
    String paragraph(int ordinal, boolean inArticle) {
        return switch (this) {
            case ENGLISH -> "paragraph " + ordinal;
            case JAPANESE -> inArticle ? String.valueOf(ordinal) : "パラグラフ" + ordinal;
            case KOREAN -> "제" + ordinal + "항";
        };
    }

    String preambleParagraph(int ordinal) {
        return switch (this) {
            case ENGLISH -> "paragraph " + ordinal + " of the preamble";
            case JAPANESE -> "前文第" + ordinal + "段落";
            case KOREAN -> "전문 제" + ordinal + "단락";
        };
    }

    String preamble() {
        return switch (this) {
            case ENGLISH -> "the preamble";
            case JAPANESE -> "前文";
            case KOREAN -> "전문";
        };
    }

    /** A point's label; levels begin at 1. */
    String point(int ordinal, int level) {
        if (this == KOREAN) {
            return switch (level) {
                case 1 -> Numerals.syllable(ordinal) + ".";
                case 2 -> ordinal + ")";
                case 3 -> Numerals.syllable(ordinal) + ")";
                default -> "(" + ordinal + ")";
            };
        }
        return switch (level) {
            case 1 -> "(" + Numerals.letter(ordinal) + ")";
            case 2 -> "(" + Numerals.roman(ordinal) + ")";
            case 3 -> "(" + Numerals.letter(ordinal).toUpperCase(Locale.ROOT) + ")";
            default -> "(" + ordinal + ")";
        };
    }

    /** A point as it is cited behind what it stands in. */
    String pointCited(int ordinal, int level) {
        if (this != KOREAN) {
            return point(ordinal, level);
        }
        return switch (level) {
            case 1 -> Numerals.syllable(ordinal) + "호";
            case 2 -> ordinal + "목";
            default -> point(ordinal, level);
        };
    }

    /** What stands inside an article, cited together with the article. */
    String inArticle(String inside, String article) {
        return switch (this) {
            case ENGLISH -> inside.startsWith("(") ? article + inside : inside + " of " + article;
            case JAPANESE, KOREAN -> article + inside;
        };
    }

    /** A part within a part. */
    String inPart(String inside, String part) {
        return switch (this) {
            case ENGLISH -> inside + " of " + part;
            case JAPANESE -> part + inside;
            case KOREAN -> part + " " + inside;
        };
    }

    String quoted(String heading) {
        return this == JAPANESE ? "「" + heading + "」" : "“" + heading + "”";
    }

    String bullet() {
        return this == JAPANESE ? "・" : "•";
    }

    /** What stands for a clause that no longer exists. */
    String gone() {
        return switch (this) {
            case ENGLISH -> "[deleted clause]";
            case JAPANESE -> "[削除された条項]";
            case KOREAN -> "[삭제된 조항]";
        };
    }
}
