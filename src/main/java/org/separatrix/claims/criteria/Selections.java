package org.separatrix.claims.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.separatrix.claims.criteria.Node.Condition;
import org.separatrix.claims.criteria.Node.Term;

/** Rows, and values of rows. */
final class Selections {

    private Selections() {}

    /** The rows that meet a condition. */
    static Term where(Term rows, Condition wanted) {
        return scope -> {
            Elements.Rows all = rows.rows(scope);
            List<Scope> scopes = all.scopes(scope);
            List<ResultRow> selected = new ArrayList<>();
            for (int i = 0; i < scopes.size(); i++) {
                if (wanted.selects(scopes.get(i))) {
                    selected.add(all.rows().get(i));
                }
            }
            return new Elements.Rows(selected);
        };
    }

    /** A value of the only row. */
    static Term at(Term rows, Term value) {
        return scope -> {
            Elements of = rows.elements(scope);
            if (of.size() != 1) {
                throw new NotInTables((of.size() == 0 ? "no row is" : of.size() + " rows are") + " as asked for");
            }
            return value.value(of.scopes(scope).get(0));
        };
    }

    /** The value of each. */
    static List<Quantity> values(Term elements, Term value, Scope scope) {
        return Quantifiers.required(elements, scope).scopes(scope).stream()
                .map(value::number)
                .toList();
    }

    /** The value of the first or the last one. */
    static Term end(Term elements, Term value, boolean first) {
        return scope -> {
            List<Scope> scopes = Quantifiers.required(elements, scope).scopes(scope);
            return value.value(scopes.get(first ? 0 : scopes.size() - 1));
        };
    }

    /** A value of the row where another one is largest, or smallest. */
    static Term extreme(Term elements, Term value, Term of, double sign) {
        return scope -> value.value(Quantifiers.required(elements, scope).scopes(scope).stream()
                .max(Comparator.comparingDouble(one -> sign * of.number(one).value()))
                .orElseThrow());
    }

    /** The rows in ascending order of a value. */
    static Term ordered(Term rows, Term by) {
        return scope -> {
            Elements.Rows all = rows.rows(scope);
            List<Scope> scopes = all.scopes(scope);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < scopes.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingDouble(i -> by.number(scopes.get(i)).value()));
            return new Elements.Rows(order.stream().map(all.rows()::get).toList());
        };
    }
}
