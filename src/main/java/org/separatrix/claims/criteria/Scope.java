package org.separatrix.claims.criteria;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What names stand for where an expression is evaluated. */
@FunctionalInterface
interface Scope {

    /** Empty where a name is of nothing. */
    Optional<Value> find(String name);

    /** The scope of the row behind, where rows are looked at in pairs. */
    default Optional<Scope> next() {
        return Optional.empty();
    }

    /** What was computed in this very scope, by its text; empty where nothing is kept. */
    default Optional<Map<String, Value>> memory() {
        return Optional.empty();
    }

    /** Names that hide those of an outer scope. */
    static Scope within(Scope outer, Function<String, Optional<Value>> inner) {
        return new Scope() {
            @Override
            public Optional<Value> find(String name) {
                return inner.apply(name).or(() -> outer.find(name));
            }

            @Override
            public Optional<Scope> next() {
                return outer.next();
            }
        };
    }
}
