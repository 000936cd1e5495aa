package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;
import org.separatrix.claims.criteria.Tokens.Kind;

/**
 * Reads expressions.
 *
 * <pre>
 *   condition   = both { "or" both }            both = single { "and" single }      single = [ "not" ] sum [ "&lt;" sum ]
 *   sum         = product { "+" product }       product = factor { "*" factor }     factor = [ "-" ] selected
 *   selected    = primary { "[" condition "]" }
 *   primary     = number | 'word' | name | name "(" arguments ")" | "(" condition ")"
 * </pre>
 *
 * A name is a column of the row that is looked at, or rows of a table. Functions are those of {@link Functions}.
 */
final class Parser {

    private final Tokens tokens;

    private Parser(String text) {
        this.tokens = new Tokens(text);
    }

    /** @throws IllegalArgumentException if the text is no condition */
    static Condition condition(String text) {
        return condition(parsed(text));
    }

    /** @throws IllegalArgumentException if the text is no value */
    static Term term(String text) {
        return term(parsed(text));
    }

    private static Node parsed(String text) {
        Parser parser = new Parser(text);
        try {
            Node node = parser.either();
            if (parser.tokens.peek().kind() != Kind.END) {
                throw new IllegalArgumentException(
                        "too much: " + parser.tokens.peek().text());
            }
            return node;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + ", in: " + text, wrong);
        }
    }

    static Condition condition(Node node) {
        if (node instanceof Condition condition) {
            return condition;
        }
        throw new IllegalArgumentException("a condition is wanted");
    }

    static Term term(Node node) {
        if (node instanceof Term term) {
            return term;
        }
        throw new IllegalArgumentException("a value is wanted");
    }

    private Node either() {
        Node first = both();
        List<Condition> parts = new ArrayList<>();
        while (tokens.skip("or")) {
            if (parts.isEmpty()) {
                parts.add(condition(first));
            }
            parts.add(condition(both()));
        }
        return parts.isEmpty() ? first : Quantifiers.any(parts);
    }

    private Node both() {
        Node first = single();
        List<Condition> parts = new ArrayList<>();
        while (tokens.skip("and")) {
            if (parts.isEmpty()) {
                parts.add(condition(first));
            }
            parts.add(condition(single()));
        }
        return parts.isEmpty() ? first : Quantifiers.all(parts);
    }

    private Node single() {
        if (tokens.skip("not")) {
            Condition not = condition(single());
            return (Condition)
                    (scope, levels) -> not.truth(scope, levels.swapped()).not();
        }
        Node left = sum();
        if (tokens.peek().kind() == Kind.SIGN && tokens.peek().text().matches("<=?|>=?|!?=")) {
            return new Comparison(
                    term(left), Comparison.Operator.of(tokens.take().text()), term(sum()));
        }
        return left;
    }

    private Node sum() {
        Node left = product();
        while (true) {
            if (tokens.skip("+")) {
                left = sum(term(left), term(product()), 1.0);
            } else if (tokens.skip("-")) {
                left = sum(term(left), term(product()), -1.0);
            } else {
                return left;
            }
        }
    }

    private static Term sum(Term one, Term other, double sign) {
        return scope -> one.number(scope).plus(other.number(scope).times(sign));
    }

    private Node product() {
        Node left = factor();
        while (true) {
            Term one;
            if (tokens.skip("*")) {
                one = term(left);
                Term other = term(factor());
                left = (Term) scope -> one.number(scope).times(other.number(scope));
            } else if (tokens.skip("/")) {
                one = term(left);
                Term other = term(factor());
                left = (Term) scope -> Derived.ratio(one.number(scope), other.number(scope));
            } else {
                return left;
            }
        }
    }

    private Node factor() {
        if (tokens.skip("-")) {
            Term of = term(factor());
            return (Term) scope -> of.number(scope).times(-1.0);
        }
        Node of = primary();
        while (tokens.skip("[")) {
            Term rows = term(of);
            Condition wanted = condition(either());
            tokens.require("]");
            of = Selections.where(rows, wanted);
        }
        return of;
    }

    private Node primary() {
        Tokens.Token token = tokens.take();
        switch (token.kind()) {
            case NUMBER:
                Quantity number = Quantity.of(Double.parseDouble(token.text()));
                return (Term) scope -> number;
            case WORD:
                Text word = new Text(token.text());
                return (Term) scope -> word;
            case NAME:
                return tokens.skip("(") ? function(token.text()) : new Functions.Name(token.text());
            default:
                if (token.text().equals("(")) {
                    Node inner = either();
                    tokens.require(")");
                    return inner;
                }
                throw new IllegalArgumentException("a value is wanted, not \"" + token.text() + "\"");
        }
    }

    /** Fits take time, and the same one stands in several conditions. */
    private static Term kept(String text, Term term) {
        return scope -> {
            Map<String, Value> memory = scope.memory().orElse(null);
            if (memory == null) {
                return term.value(scope);
            }
            Value known = memory.get(text);
            if (known == null) {
                known = term.value(scope);
                memory.put(text, known);
            }
            return known;
        };
    }

    private Node function(String name) {
        int begin = tokens.position();
        List<Node> arguments = new ArrayList<>();
        if (!tokens.skip(")")) {
            do {
                arguments.add(either());
            } while (tokens.skip(","));
            tokens.require(")");
        }
        Node node = Functions.of(name, arguments);
        return node instanceof Term term ? kept(name + " " + tokens.since(begin), term) : node;
    }
}
