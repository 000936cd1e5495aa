package org.separatrix.claims.criteria;

/** A part of an expression. */
sealed interface Node {

    /** What has a value. */
    @FunctionalInterface
    non-sealed interface Term extends Node {

        /** @throws NotInTables if the tables do not have it */
        Value value(Scope scope);

        default Quantity number(Scope scope) {
            if (value(scope) instanceof Quantity number) {
                return number;
            }
            throw new IllegalArgumentException("a number is wanted, not rows and not a word");
        }

        default Elements elements(Scope scope) {
            if (value(scope) instanceof Elements elements) {
                return elements;
            }
            throw new IllegalArgumentException("rows are wanted");
        }

        default Elements.Rows rows(Scope scope) {
            if (value(scope) instanceof Elements.Rows rows) {
                return rows;
            }
            throw new IllegalArgumentException("single rows are wanted");
        }
    }

    /** What holds or fails. */
    @FunctionalInterface
    non-sealed interface Condition extends Node {

        /**
         * @param levels the errors that are allowed
         * @throws NotInTables if the tables do not have what it needs
         */
        Truth truth(Scope scope, Levels levels);

        /** Whether it holds of what is known exactly, such as a swept key. */
        default boolean selects(Scope scope) {
            return truth(scope, Levels.USUAL).holds();
        }
    }
}
