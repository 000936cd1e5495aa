package org.separatrix.statistics.comparison;

import org.separatrix.statistics.Estimate;

/**
 * Pairs of trials that share their noise, by what became of the two.
 *
 * @param onlyFirst pairs of which the first alone is a hit, &gt;= 0
 * @param onlySecond pairs of which the second alone is a hit, &gt;= 0
 * @param pairs of all kinds, &gt; 0
 */
public record PairedShares(long onlyFirst, long onlySecond, long pairs) {

    public PairedShares {
        if (onlyFirst < 0 || onlySecond < 0 || pairs < 1 || onlyFirst + onlySecond > pairs) {
            throw new IllegalArgumentException(onlyFirst + " and " + onlySecond + " of " + pairs + " pairs");
        }
    }

    /**
     * By how much the share of hits of the second exceeds that of the first, with the interval of 95 % of Bonett and Price
     * (Stat. Med. 31, 544 (2012)): Wald's, of counts with one more pair of either kind. It has a width where no pair differs.
     */
    public Estimate difference() {
        double n = pairs + 2.0;
        double first = (onlyFirst + 1.0) / n;
        double second = (onlySecond + 1.0) / n;
        double middle = second - first;
        double half = Estimate.Z * Math.sqrt((first + second - middle * middle) / n);
        return new Estimate(
                (onlySecond - onlyFirst) / (double) pairs, Math.max(-1.0, middle - half), Math.min(1.0, middle + half));
    }
}
