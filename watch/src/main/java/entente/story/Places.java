package entente.story;

import java.util.Arrays;

/**
 * Numbers in the order in which they were added. Texts with stock sentences share bands with thousands of others, which
 * are all gone through for each article: numbers that lie side by side are read much faster than objects that do not.
 */
final class Places {
    private int[] numbers = new int[1];
    private int size;

    int size() {
        return size;
    }

    int at(int index) {
        return numbers[index];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    /** Takes the first of this number out, if there is one; the others stay in order. */
    void remove(int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                System.arraycopy(numbers, i + 1, numbers, i, size - i - 1);
                size--;
                return;
            }
        }
    }
}
