package org.tauscope.formats.hepdata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What one error of a value must hold: symmetric or asymmetric, a number possibly in per cent. */
final class ErrorRules {

    private static final String SYMMETRIC = "symerror";
    private static final String ASYMMETRIC = "asymerror";

    private ErrorRules() {}

    /** Checks an error; true where it is exactly zero. */
    static boolean isZero(Place place, YamlValue item) {
        Optional<YamlValue.Mapping> found = place.mapping(item, List.of(), Set.of(SYMMETRIC, ASYMMETRIC, "label"));
        if (found.isEmpty()) {
            return false;
        }
        YamlValue.Mapping error = found.get();
        place.text(error, "label", Integer.MAX_VALUE);
        boolean symmetric = error.has(SYMMETRIC);
        if (symmetric == error.has(ASYMMETRIC)) {
            place.refuse(item, "found " + (symmetric ? "both" : "none") + ", expected either symerror or asymerror");
            return false;
        }
        if (symmetric) {
            Size size = size(place.at(SYMMETRIC), error.get(SYMMETRIC).orElseThrow());
            if (size == Size.EMPTY) {
                place.at(SYMMETRIC).refuse(item, "found nothing between the quotes, expected a number");
            }
            return size == Size.ZERO;
        }
        Place at = place.at(ASYMMETRIC);
        Optional<YamlValue.Mapping> sides =
                at.mapping(error.get(ASYMMETRIC).orElseThrow(), List.of("minus", "plus"), Set.of("minus", "plus"));
        if (sides.isEmpty()) {
            return false;
        }
        Size minus = sides.get()
                .get("minus")
                .map(value -> size(at.at("minus"), value))
                .orElse(Size.WRONG);
        Size plus =
                sides.get().get("plus").map(value -> size(at.at("plus"), value)).orElse(Size.WRONG);
        if (minus == Size.EMPTY && plus == Size.EMPTY) {
            at.refuse(item, "found nothing between the quotes of both, expected a number");
        }
        return minus == Size.ZERO && plus == Size.ZERO;
    }

    private static Size size(Place at, YamlValue value) {
        double size;
        if (value instanceof YamlValue.Text text) {
            String bare = text.text().replace("%", "");
            if (bare.isEmpty()) {
                return Size.EMPTY;
            }
            OptionalDouble parsed = PythonNumber.parse(bare);
            if (parsed.isEmpty()) {
                at.expected(value, "a number, possibly with %");
                return Size.WRONG;
            }
            size = parsed.getAsDouble();
        } else if (value instanceof YamlValue.Numeric number
                && !(number.integer() && Double.isInfinite(number.value()))) {
            size = number.value();
        } else {
            at.expected(value, "a number");
            return Size.WRONG;
        }
        return size == 0 ? Size.ZERO : Size.SOME;
    }

    /** What is known about an error's size. */
    private enum Size {
        ZERO,
        SOME,
        EMPTY,
        WRONG
    }
}
