package org.tauscope.selection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tauscope.random.RandomStream;
import org.tauscope.random.Stage;

/** Arithmetic of columns: precedence and functions as physicists write them, lists, what is not known, mistakes by place. */
class ExpressionTest {

    private static final Map<String, Values> COLUMNS = Map.of(
            "x",
            Values.single(new double[] {1, -2, 3}),
            "y",
            Values.single(new double[] {0.5, Double.NaN, 4}),
            "event/n",
            Values.single(new double[] {7, 8, 9}),
            "pt",
            new Values(3, new double[] {1, 2, 3}, new int[] {0, 2, 2, 3}),
            "eta",
            new Values(3, new double[] {-1, 1, 0.5}, new int[] {0, 2, 2, 3}),
            "other",
            new Values(3, new double[] {-1, 1, 0.5}, new int[] {0, 1, 2, 3}));

    private static double[] evaluate(String text) {
        return Expression.parse(text).evaluate(3, COLUMNS::get).numbers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "8 / 4 / 2 | 1",
                "-2^2 | -4",
                "(-2)^2 | 4",
                "2^3^2 | 512",
                "2**-1 | 0.5",
                "-2^-2 * 4 | -1",
                "7 - 2 - 1 | 4",
                "2 * -3 | -6",
                "1.5e-1 + .25 | 0.4",
                "1 + 1 == 2 | 1",
                "1 < 2 and not 2 < 1 | 1",
                "not not 3 | 1",
                "0 or 1 and 0 | 0",
                "1 or 1 and 0 | 1",
                "1 != 1 or 2 >= 2 && 1 <= 1 | 1",
                "sqrt(16) + abs(-3) | 7",
                "hypot(3, 4) | 5",
                "min(1, 2) + max(1, 2) | 3",
                "cos(pi) | -1",
                "log(exp(2)) + log10(1000) | 5",
                "atan2(0, -1) / pi | 1",
                "if(1 > 2, 10, 20) | 20",
                "floor(2.7) + ceil(2.2) + pow(2, 3) | 13"
            })
    void arithmeticIsThatOfPhysicists(String text, double expected) {
        for (double value : evaluate(text)) {
            assertThat(value).isCloseTo(expected, within(1e-14));
        }
    }

    @Test
    void columnsGoElementByElement() {
        assertThat(evaluate("x^2 + `event/n`")).containsExactly(8, 12, 18);
        assertThat(evaluate("pt * x")).containsExactly(1, 2, 9);
        assertThat(evaluate("pt * eta")).containsExactly(-1, 2, 1.5);
        assertThat(evaluate("sum(pt * (eta > 0))")).containsExactly(2, 0, 3);
        assertThat(evaluate("count(pt)")).containsExactly(2, 0, 1);
        assertThat(evaluate("max(pt)")).containsExactly(2, Double.NaN, 3);
        assertThat(evaluate("any(pt > 1.5)")).containsExactly(1, 0, 1);
        assertThat(evaluate("all(pt > 1.5)")).containsExactly(0, 1, 1);
        assertThat(evaluate("at(pt, 1, -9)")).containsExactly(2, -9, -9);
    }

    /** Kleene's logic: what is not known stays so, unless the other side decides. */
    @Test
    void whatIsNotKnownIsNeitherTrueNorFalse() {
        assertThat(evaluate("y > 1")).containsExactly(0, Double.NaN, 1);
        assertThat(evaluate("not (y > 1)")).containsExactly(1, Double.NaN, 0);
        assertThat(evaluate("y > 1 and x > 0")).containsExactly(0, 0, 1);
        assertThat(evaluate("y > 1 or x < 0")).containsExactly(0, 1, 1);
        assertThat(evaluate("if(x > 0, x, y)")).containsExactly(1, Double.NaN, 3);
        assertThat(evaluate("if(x < 0, x, y)")).containsExactly(0.5, -2, 4);
        assertThat(evaluate("if(x > 0, log(x), 0)")[1]).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x + | found the end at character 4 of 'x +', expected a number, a name",
                "x + * 2 | found '*' at character 5",
                "(x | found the end at character 3 of '(x', expected ')'",
                "x) | found ')' at character 2 of 'x)', expected an operator",
                "1 < x < 2 | found '<' at character 7 of '1 < x < 2', expected 'and' between two comparisons",
                "x = 2 | found '=' at character 3",
                "sqr(x) | an unknown function 'sqr' at character 1 of 'sqr(x)'",
                "2 * sqrt(x, 2) | found sqrt of 2 arguments at character 5 of '2 * sqrt(x, 2)', expected one",
                "2x | found '2' at character 1",
                "1e999 | found '1' at character 1 of '1e999', expected a finite number",
                "x y | found 'y' at character 3"
            })
    void mistakesAreToldByPlace(String text, String message) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesAndListsMustSuit() {
        Expression expression = Expression.parse("2 * muon_pt");
        assertThatThrownBy(() -> expression.requireNames(List.of("muon_p", "z"), "a column"))
                .hasMessage(
                        "found an unknown name 'muon_pt' at character 5 of '2 * muon_pt', expected a column, did you"
                                + " mean 'muon_p'?");
        assertThatThrownBy(() -> evaluate("pt + other")).hasMessageContaining("lists of different lengths");
        assertThatThrownBy(() -> evaluate("sum(x)")).hasMessageContaining("expected a list");
        assertThat(Expression.parse("a*b + sqrt(a)").names()).containsExactlyInAnyOrder("a", "b");
    }

    /** Random texts of its own alphabet end in an expression or in a refusal, deep nesting too. */
    @Test
    void noTextBreaksIt() {
        String[] alphabet = {
            "x", "pt", "(", ")", "+", "-", "*", "/", "^", "<", "==", "and", "or", "not", " ", "1", ".5e", "sqrt(",
            "min(", ",", "`", "!", "if(", "sum(", "é", "\n", "|"
        };
        RandomStream random = new RandomStream(7, "expressions").at(0, Stage.PROCESS, 0);
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = (int) (random.nextDouble() * 12); j >= 0; j--) {
                text.append(alphabet[(int) (random.nextDouble() * alphabet.length)]);
            }
            try {
                Expression expression = Expression.parse(text.toString());
                expression.requireNames(COLUMNS.keySet(), "a column");
                expression.evaluate(3, COLUMNS::get);
                understood++;
            } catch (ExpressionException e) {
                assertThat(e.getMessage()).startsWith("found ");
            }
        }
        assertThat(understood).isPositive();
        for (String deep : new String[] {"(", "-", "not ", "2^", "sqrt(", "x+"}) {
            String text = deep.repeat(100_000 / deep.length()) + "x";
            assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(ExpressionException.class);
            assertThat(text.length()).isGreaterThan(2000);
        }
        assertThat(evaluate("x+".repeat(900) + "x")[0]).isEqualTo(901);
        assertThatThrownBy(() -> Expression.parse("(".repeat(200) + "x" + ")".repeat(200)))
                .hasMessageContaining("100 levels of parentheses");
    }
}
