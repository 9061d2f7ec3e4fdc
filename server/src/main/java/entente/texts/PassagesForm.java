package entente.texts;

import entente.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words a commitment rests on as fields of a form: for each, where its sentence begins and the words quoted. */
final class PassagesForm {
    private static final int PASSAGES_MAX = 50;

    private PassagesForm() {}

    static void fill(Form form, List<Passage> passages) {
        form.withAll(
                "sentence",
                passages.stream()
                        .map(passage -> Integer.toString(passage.sentenceStart()))
                        .toList());
        form.withAll(
                "near",
                passages.stream()
                        .map(passage -> Integer.toString(passage.start()))
                        .toList());
        form.withAll("quote", passages.stream().map(Passage::quote).toList());
    }

    /** The passages typed, in the order of the text; what is not in its sentence is a fault of the form. */
    static List<Passage> read(Form form, ReadText text) {
        List<String> sentences = form.values("sentence");
        List<String> quotes = form.values("quote");
        List<String> near = form.values("near");
        List<Passage> passages = new ArrayList<>();
        if (quotes.isEmpty() || quotes.size() != sentences.size() || quotes.size() > PASSAGES_MAX) {
            form.refuse("quote", "texts.fault.no-quote");
        }
        for (int i = 0; i < Math.min(quotes.size(), sentences.size()); i++) {
            Optional<ReadText.Line> sentence = place(sentences.get(i)).flatMap(text::lineAt);
            int expected = i < near.size() ? place(near.get(i)).orElse(0) : 0;
            String quote = quotes.get(i);
            Optional<Passage> passage = sentence.flatMap(line -> text.find(line, quote, expected));
            if (passage.isEmpty()) {
                form.refuse("quote", quote.isBlank() ? "texts.fault.no-quote" : "texts.fault.quote-not-there");
            }
            passage.filter(one -> !passages.contains(one)).ifPresent(passages::add);
        }
        passages.sort(java.util.Comparator.comparingInt(Passage::start));
        return List.copyOf(passages);
    }

    /** The sentences that the form quotes from, one for each quote. */
    static List<String> sentences(Form form, ReadText text) {
        return form.values("sentence").stream()
                .map(start -> place(start)
                        .flatMap(text::lineAt)
                        .map(line -> text.words(line.start(), line.end()))
                        .orElse(""))
                .toList();
    }

    /** A place in a text, if the digits are one. */
    static Optional<Integer> place(String digits) {
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
