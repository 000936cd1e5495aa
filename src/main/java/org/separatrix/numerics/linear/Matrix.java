package org.separatrix.numerics.linear;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A dense real matrix. Indices run from 0. Sizes that do not fit are an {@link IllegalArgumentException}. */
public final class Matrix {

    private final DMatrixRMaj values;

    /** Zeros. */
    public Matrix(int rows, int columns) {
        this(new DMatrixRMaj(rows, columns));
    }

    private Matrix(DMatrixRMaj values) {
        this.values = values;
    }

    /** @param rows {@code [row][column]}, all of one length; copied */
    public static Matrix of(double[][] rows) {
        return new Matrix(new DMatrixRMaj(rows));
    }

    public static Matrix identity(int size) {
        return new Matrix(CommonOps_DDRM.identity(size));
    }

    /** @param columns all of one length, one at least; copied */
    public static Matrix ofColumns(List<double[]> columns) {
        Matrix matrix = new Matrix(columns.get(0).length, columns.size());
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < matrix.rows(); i++) {
                matrix.set(i, j, columns.get(j)[i]);
            }
        }
        return matrix;
    }

    /**
     * The square matrix of a system with conditions:
     *
     * <pre>
     *   | A  C |
     *   | R  0 |
     * </pre>
     *
     * @param a square; not modified
     * @param columns C; not modified
     * @param rows R, as many as columns; not modified
     */
    public static Matrix bordered(Matrix a, List<double[]> columns, List<double[]> rows) {
        int n = a.rows();
        Matrix bordered = new Matrix(n + rows.size(), n + columns.size());
        bordered.insert(a, 0, 0);
        for (int b = 0; b < columns.size(); b++) {
            for (int i = 0; i < n; i++) {
                bordered.set(i, n + b, columns.get(b)[i]);
                bordered.set(n + b, i, rows.get(b)[i]);
            }
        }
        return bordered;
    }

    public int rows() {
        return values.numRows;
    }

    public int columns() {
        return values.numCols;
    }

    public double get(int row, int column) {
        return values.get(row, column);
    }

    public void set(int row, int column, double value) {
        values.set(row, column, value);
    }

    public void add(int row, int column, double value) {
        values.add(row, column, value);
    }

    /** Overwrites the entries from (row, column) on by those of a block. */
    public void insert(Matrix block, int row, int column) {
        CommonOps_DDRM.insert(block.values, values, row, column);
    }

    /** Newly allocated. */
    public double[] column(int column) {
        double[] entries = new double[rows()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = values.get(i, column);
        }
        return entries;
    }

    /** Multiplies a row by a factor. */
    public void scaleRow(int row, double factor) {
        for (int j = row * columns(); j < (row + 1) * columns(); j++) {
            values.data[j] *= factor;
        }
    }

    /** The sum of a start and the products of a row with a vector, added from left to right. */
    public double rowProduct(int row, double[] vector, double start) {
        double sum = start;
        int first = row * columns();
        for (int j = 0; j < vector.length; j++) {
            sum += values.data[first + j] * vector[j];
        }
        return sum;
    }

    public Matrix copy() {
        return new Matrix(values.copy());
    }

    public Matrix transposed() {
        return new Matrix(CommonOps_DDRM.transpose(values, null));
    }

    /** Rows and columns of the given indices. */
    public Matrix submatrix(int[] indices) {
        Matrix part = new Matrix(indices.length, indices.length);
        for (int a = 0; a < indices.length; a++) {
            for (int b = 0; b < indices.length; b++) {
                part.set(a, b, values.get(indices[a], indices[b]));
            }
        }
        return part;
    }

    /** this · other. */
    public Matrix times(Matrix other) {
        require(columns() == other.rows(), other.rows() + " x " + other.columns());
        Matrix product = new Matrix(rows(), other.columns());
        CommonOps_DDRM.mult(values, other.values, product.values);
        return product;
    }

    /** this · vector. */
    public double[] times(double[] vector) {
        require(columns() == vector.length, vector.length + " x 1");
        DMatrixRMaj product = new DMatrixRMaj(rows(), 1);
        CommonOps_DDRM.mult(values, new DMatrixRMaj(vector.length, 1, true, vector), product);
        return product.data;
    }

    /** thisᵀ · other. */
    public Matrix transposedTimes(Matrix other) {
        require(rows() == other.rows(), other.rows() + " x " + other.columns());
        Matrix product = new Matrix(columns(), other.columns());
        CommonOps_DDRM.multTransA(values, other.values, product.values);
        return product;
    }

    /** this + factor · other. */
    public Matrix plus(double factor, Matrix other) {
        require(rows() == other.rows() && columns() == other.columns(), other.rows() + " x " + other.columns());
        Matrix sum = new Matrix(rows(), columns());
        CommonOps_DDRM.add(values, factor, other.values, sum.values);
        return sum;
    }

    public Matrix scaled(double factor) {
        Matrix scaled = copy();
        CommonOps_DDRM.scale(factor, scaled.values);
        return scaled;
    }

    /** Whether it is square and no two mirrored entries differ by more than a tolerance. */
    public boolean isSymmetric(double tolerance) {
        if (rows() != columns()) {
            return false;
        }
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(values.get(i, j) - values.get(j, i)) > tolerance) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the algorithms of this package work on; those that destroy it take a copy. */
    DMatrixRMaj ejml() {
        return values;
    }

    /**
     * For algorithms that would return numbers without meaning otherwise.
     *
     * @throws ArithmeticException if an entry is infinite or NaN
     */
    void requireFinite() {
        if (!Arrays.stream(values.data).allMatch(Double::isFinite)) {
            throw new ArithmeticException(
                    "a matrix of " + rows() + " x " + columns() + " has an entry that is not finite");
        }
    }

    private void require(boolean fits, String other) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "a matrix of " + rows() + " x " + columns() + " does not fit one of " + other);
        }
    }

    @Override
    public String toString() {
        return rows() + " x " + columns() + " " + Arrays.toString(values.data);
    }
}
