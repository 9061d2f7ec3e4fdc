package entente.body;

import org.jspecify.annotations.Nullable;

/** Where in a value one is; spelled only when something is wrong there. */
record Place(@Nullable Place around, String step, int index) {
    static Place of(String name) {
        return new Place(null, name, -1);
    }

    Place at(String name) {
        return new Place(this, name, -1);
    }

    Place at(int item) {
        return new Place(this, "", item);
    }

    @Override
    public String toString() {
        if (around == null) {
            return step;
        }
        return index >= 0 ? around + "[" + index + "]" : around + "." + step;
    }
}
