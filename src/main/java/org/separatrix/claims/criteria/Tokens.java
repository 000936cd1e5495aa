package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of an expression, one after the other. A name may hold dots and hyphens, so that a minus needs blanks. */
final class Tokens {

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        WORD,
        SIGN,
        END
    }

    record Token(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*)|'(?<word>[^']*)'"
            + "|(?<sign><=|>=|!=|[-+*/<>=(),\\[\\]]))");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        String trimmed = text.strip();
        Matcher matcher = TOKEN.matcher(trimmed);
        int at = 0;
        while (at < trimmed.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("not understood: " + trimmed.substring(at));
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "the end"));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"));
        }
        return matcher.group("word") != null
                ? new Token(Kind.WORD, matcher.group("word"))
                : new Token(Kind.SIGN, matcher.group("sign"));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next++);
    }

    /** How many were taken. */
    int position() {
        return next;
    }

    /** The text of those that were taken from a position on. */
    String since(int position) {
        return tokens.subList(position, next).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    /** Takes the next token if it is this sign or name. */
    boolean skip(String text) {
        Token token = peek();
        boolean is = (token.kind() == Kind.SIGN || token.kind() == Kind.NAME)
                && token.text().equals(text);
        next += is ? 1 : 0;
        return is;
    }

    void require(String text) {
        if (!skip(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is wanted, not \"" + peek().text() + "\"");
        }
    }
}
